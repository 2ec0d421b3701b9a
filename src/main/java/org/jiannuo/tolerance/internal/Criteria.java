package org.jiannuo.tolerance.internal;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiannuo.statutes.ReferenceRow;
import org.jiannuo.statutes.Statutes;
import org.springframework.stereotype.Component;

/** 容错标准. What is weighed, who decides and who is consulted, and what follows in part: all from the reference data. */
@Component
class Criteria {
    static final String TABLE = "tolerance_conditions";
    static final List<String> WEIGHED = List.of("factor", "condition", "exclusion");
    static final List<String> ANSWERS = List.of("YES", "NO", "NA");
    static final List<String> OPINIONS = List.of("AGREE", "PARTLY", "DISAGREE");
    static final String YES = "YES";
    static final String NO = "NO";

    private final Statutes statutes;
    private final List<Map<String, String>> bodies = rows("bodies.csv");
    private final List<Map<String, String>> consequences = rows("consequences.csv");
    private final List<Map<String, String>> preconditions = rows("preconditions.csv");

    Criteria(Statutes statutes) {
        this.statutes = statutes;
    }

    /** One thing that is weighed. @param kind factor, condition or exclusion */
    record Criterion(String code, String kind, String name, String nameEn, String rule) {}

    /** What follows in part. @param correction whether a correction must follow */
    record Consequence(String code, boolean correction) {}

    /** Everything that is weighed, in the order of the table. */
    List<Criterion> all(LocalDate on) {
        return statutes.rows(TABLE, on).stream()
                .filter(row -> WEIGHED.contains(row.text("kind")))
                .map(Criteria::criterion)
                .toList();
    }

    private static Criterion criterion(ReferenceRow row) {
        return new Criterion(
                row.key(), row.text("kind"), row.text("name_zh"), row.text("name_en"), row.text("rule_zh"));
    }

    /** Bodies that hold to account and therefore decide. */
    List<String> deciding() {
        return bodies("deciding");
    }

    /** Bodies that are consulted, without the one that decides and those concerned. */
    List<String> consulted(ToleranceCase matter) {
        return bodies("consulted").stream()
                .filter(body -> !body.equals(matter.body())
                        && !body.equals(matter.about().unit())
                        && !body.equals(matter.about().recorder()))
                .toList();
    }

    private List<String> bodies(String role) {
        return bodies.stream()
                .filter(row -> role.equals(row.get("role")))
                .map(row -> row.getOrDefault("unit_id", ""))
                .toList();
    }

    /** Conditions without which nothing is tolerated, not even in part. */
    List<String> preconditions() {
        return preconditions.stream()
                .map(row -> row.getOrDefault("condition", ""))
                .toList();
    }

    /** What follows in part from the grade of the record and the factors that speak for the subject. */
    Optional<Consequence> consequence(String severity, long favourable) {
        return consequences.stream()
                .filter(row -> row.getOrDefault("severity", "").equals(severity)
                        && favourable >= Integer.parseInt(row.getOrDefault("favourable_factors", "0")))
                .findFirst()
                .map(row -> new Consequence(row.getOrDefault("code", ""), "yes".equals(row.get("correction"))));
    }

    private static List<Map<String, String>> rows(String file) {
        try (InputStream in = Criteria.class.getResourceAsStream("/reference/tolerance/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The program has no file " + file);
            }
            try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                    .readerForMapOf(String.class)
                    .with(CsvSchema.emptySchema().withHeader())
                    .readValues(in)) {
                return rows.readAll();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The reference data " + file + " cannot be read", e);
        }
    }
}
