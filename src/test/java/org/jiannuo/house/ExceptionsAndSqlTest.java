package org.jiannuo.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** House rule 9. */
class ExceptionsAndSqlTest {
    private static final Set<String> NAMELESS = Set.of("RuntimeException", "Exception", "Throwable", "Error");
    private static final Pattern ALL_COLUMNS = Pattern.compile("(?i)\\bselect\\s+(distinct\\s+)?(\\w+\\.)?\\*");
    private static final Pattern SQL = Pattern.compile("(?i)\\b(select|insert|update|delete|merge|copy|truncate)\\b");
    private static final Pattern TABLE =
            Pattern.compile("(?i)\\b(from|join|into|update|using|only|copy|table|references|truncate)\\s+([a-z_]+)\\.");

    @Test
    void exceptions_have_a_name() {
        List<String> findings = new ArrayList<>();
        House.some("sources", JavaSource.main()).forEach(source -> findings.addAll(nameless(source)));
        House.require(
                "a refusal is a Decision, and a bug or an outage deserves a name that can be searched",
                "return Decision.refused(…), or throw IllegalStateException, UncheckedIOException …",
                findings);
    }

    @Test
    void sql_names_its_columns_and_its_own_schema_only() {
        List<String> findings = new ArrayList<>();
        House.some("sources", JavaSource.main()).forEach(source -> findings.addAll(badSql(source)));
        House.require(
                "a new column must not change what a reader gets, and another module's tables are its own business",
                "name the columns; ask the other module through its facade, or keep a projection filled from its events",
                findings);
    }

    @Test
    void sees_them_broken() {
        JavaSource bad = JavaSource.of("B.java", """
                package org.jiannuo.calendars.internal;
                class B {
                    String all = "SELECT * FROM calendars.day";
                    String other = "SELECT a FROM calendars.day d JOIN subjects.unit u ON u.id = d.unit";
                    String fine = "SELECT count(*) FROM calendars.day";
                    void fail() { throw new RuntimeException("x"); }
                }
                """);
        assertThat(badSql(bad)).hasSize(2);
        assertThat(nameless(bad)).hasSize(1);
    }

    private static List<String> nameless(JavaSource source) {
        List<String> findings = new ArrayList<>();
        source.eachNew(made -> {
            if (NAMELESS.contains(made.getIdentifier().toString())) {
                findings.add(source.at(made) + " new " + made.getIdentifier());
            }
        });
        return findings;
    }

    private static List<String> badSql(JavaSource source) {
        List<String> findings = new ArrayList<>();
        source.eachString((place, text) -> {
            if (!SQL.matcher(text).find() && !TABLE.matcher(text).find()) {
                return;
            }
            if (ALL_COLUMNS.matcher(text).find()) {
                findings.add(source.at(place) + " selects all columns");
            }
            Matcher table = TABLE.matcher(text);
            while (table.find()) {
                String schema = table.group(2);
                if (House.modules().contains(schema) && !schema.equals(source.module())) {
                    findings.add(source.at(place) + " reads the schema " + schema);
                }
            }
        });
        return findings;
    }
}
