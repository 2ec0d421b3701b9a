package org.jiannuo.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** House rule 12. The same is asked of the real catalogue by {@code MigratedSchemasModuleTest}. */
class MigrationsTest {
    private static final Set<String> REWRITING = Set.of("UPDATE", "DELETE", "TRUNCATE", "ALL", "ALL PRIVILEGES");
    private static final Pattern FILE = Pattern.compile("V(\\d+)__[a-z0-9]+(_[a-z0-9]+)+\\.sql");
    private static final Pattern HISTORY_NAME = Pattern.compile("\\w+\\.\\w*(_history|_log|_trail)");
    private static final Set<String> KNOWN_BIG = Set.of("obligations.obligation", "audit.entry", "worklist.task");

    /** Schemas that were there before their module. May only become fewer. */
    private static final Set<String> MODULES_TO_COME = Set.of();

    /** Big tables whose mark is still to come with the next migration of their module. May only become fewer. */
    private static final Set<String> MARK_TO_COME = Set.of("obligations.obligation");

    private static final Pattern MADE = Pattern.compile(
            "(?i)\\b(CREATE (?:TABLE|SEQUENCE)(?: IF NOT EXISTS)?|ALTER TABLE|REFERENCES|INSERT INTO)\\s+([\\w.]+)");

    @Test
    void every_folder_is_a_module_and_every_file_a_sentence() {
        List<String> findings = new ArrayList<>();
        Set<String> versions = new HashSet<>();
        for (MigrationFile file : House.some("migrations", MigrationFile.all())) {
            Matcher name = FILE.matcher(file.name());
            if (!House.modules().contains(file.module()) && !MODULES_TO_COME.contains(file.module())) {
                findings.add(file.module() + " is no module");
            }
            if (!name.matches()) {
                findings.add(file.module() + "/" + file.name() + " is not V1__sentence_like_this.sql");
            } else if (!versions.add(file.module() + name.group(1))) {
                findings.add(file.module() + "/" + file.name() + " has a number that another file has");
            }
        }
        House.require(
                "the listing of a folder is the history of its tables",
                "name folder and schema like the module, and number the files",
                findings);
    }

    @Test
    void a_module_touches_its_own_schema_and_grants_what_the_application_may() {
        List<String> findings = new ArrayList<>();
        MigrationFile.all().forEach(file -> findings.addAll(foreign(file)));
        findings.addAll(ungranted(MigrationFile.all()));
        House.require(
                "a module must be understood with its own tables only, and a table without grant cannot be used",
                "write schema.table with the module's schema, no foreign key to another's, and GRANT … TO ${app}",
                findings);
    }

    @Test
    void history_is_never_rewritten() {
        Map<String, MigrationFile.Table> tables = tables(MigrationFile.all());
        House.some("tables that only grow or history that has still to come", tables.values());
        House.require(
                "who knew what and when must stay a query",
                "grant SELECT, INSERT only to ${app}; a correction is one more row. Mark the table -- append-only",
                rewritten(MigrationFile.all()));
    }

    @Test
    void big_tables_begin_with_the_county() {
        House.require(
                "one installation can serve a city and be distributed by county only if every key says so",
                "begin PRIMARY KEY, UNIQUE and each index of the table with county, or take its mark -- big away",
                notByCounty(MigrationFile.all()));
    }

    @Test
    void sees_each_of_them_broken() {
        MigrationFile bad = new MigrationFile("records", "V1__x_y.sql", """
                -- What happened.
                -- append-only, big
                CREATE TABLE records.entry (
                  id uuid NOT NULL PRIMARY KEY,
                  unit text REFERENCES subjects.unit
                );
                CREATE INDEX entry_by_unit ON records.entry (unit);
                CREATE TABLE records.change_log (a int);
                CREATE TABLE records.mute (a int);
                GRANT SELECT, INSERT, UPDATE (unit) ON records.entry, records.change_log TO ${app};
                """);
        assertThat(foreign(bad)).hasSize(1);
        assertThat(ungranted(List.of(bad))).containsExactly("records.mute has no grant");
        assertThat(rewritten(List.of(bad)))
                .hasSize(3)
                .anyMatch(finding -> finding.contains("UPDATE on records.entry"))
                .anyMatch(finding -> finding.contains("change_log is not marked"));
        assertThat(notByCounty(List.of(bad))).hasSize(2);
    }

    /** Every table with its marks, as the database will have it. */
    static Map<String, MigrationFile.Table> tables(List<MigrationFile> files) {
        Map<String, MigrationFile.Table> tables = new TreeMap<>();
        files.forEach(file -> file.tables().forEach(table -> tables.put(table.name(), table)));
        files.forEach(file -> file.laterMarks()
                .forEach(mark -> tables.computeIfPresent(mark.name(), (name, table) -> {
                    Set<String> marks = new TreeSet<>(table.marks());
                    marks.addAll(mark.marks());
                    return new MigrationFile.Table(name, marks, table.columns());
                })));
        return tables;
    }

    private static List<String> foreign(MigrationFile file) {
        List<String> findings = new ArrayList<>();
        Matcher made = MADE.matcher(file.withoutComments());
        while (made.find()) {
            if (!made.group(2).startsWith(file.module() + ".")) {
                findings.add(file.module() + "/" + file.name() + ": " + made.group());
            }
        }
        return findings;
    }

    private static List<String> ungranted(List<MigrationFile> files) {
        Set<String> granted = new HashSet<>();
        files.forEach(file -> file.grants().forEach(grant -> granted.addAll(grant.tables())));
        return tables(files).keySet().stream()
                .filter(table -> !granted.contains(table))
                .map(table -> table + " has no grant")
                .toList();
    }

    private static List<String> rewritten(List<MigrationFile> files) {
        Map<String, MigrationFile.Table> tables = tables(files);
        List<String> findings = new ArrayList<>();
        tables.values().forEach(table -> {
            if (HISTORY_NAME.matcher(table.name()).matches() && !table.isAppendOnly()) {
                findings.add(table.name() + " is not marked append-only");
            }
        });
        for (MigrationFile file : files) {
            for (MigrationFile.Grant grant : file.grants()) {
                for (String name : grant.tables()) {
                    MigrationFile.Table table = tables.get(name);
                    boolean history = table != null
                            && (table.isAppendOnly()
                                    || HISTORY_NAME.matcher(name).matches());
                    grant.rights().stream()
                            .filter(right -> history && REWRITING.contains(right))
                            .forEach(right -> findings.add(file.name() + " grants " + right + " on " + name));
                }
            }
        }
        return findings;
    }

    private static List<String> notByCounty(List<MigrationFile> files) {
        List<String> findings = new ArrayList<>();
        Map<String, MigrationFile.Table> tables = tables(files);
        tables.values().forEach(table -> {
            if (KNOWN_BIG.contains(table.name()) && !table.isBig() && !MARK_TO_COME.contains(table.name())) {
                findings.add(table.name() + " is not marked -- big");
            }
            if (table.isBig()) {
                List<String> keys = table.firstColumnsOfKeys();
                if (keys.isEmpty()) {
                    findings.add(table.name() + " has no primary key");
                }
                keys.stream()
                        .filter(column -> !column.equals("county"))
                        .forEach(column -> findings.add(table.name() + " has a key that begins with " + column));
            }
        });
        files.forEach(file -> file.indexes().forEach(index -> {
            MigrationFile.Table table = tables.get(index.table());
            if (table != null && table.isBig() && !index.firstColumn().equals("county")) {
                findings.add("index " + index.name() + " of " + index.table() + " begins with " + index.firstColumn());
            }
        }));
        return findings;
    }
}
