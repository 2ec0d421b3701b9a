package org.jiannuo.remedies.internal;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.statutes.Statutes;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.Units;
import org.springframework.stereotype.Component;

/** Grounds, bars to repair, and which body does what; from the reference data of this module. */
@Component
class Catalogue {
    static final String OBJECT = "object";
    static final String REFUSE = "refuse";
    static final String PAUSE = "pause";
    static final String DECLINE = "decline";
    static final String REVOKE = "revoke";

    private final Units units;
    private final Statutes statutes;
    private final BusinessClock clock;
    private final Map<String, Map<String, String>> grounds = new HashMap<>();
    private final Map<String, String> bars = new HashMap<>();
    private final Map<String, String> bodies = new HashMap<>();

    Catalogue(Units units, Statutes statutes, BusinessClock clock) {
        this.units = units;
        this.statutes = statutes;
        this.clock = clock;
        rows("grounds.csv")
                .forEach(row -> grounds.computeIfAbsent(row.getOrDefault("use", ""), _ -> new LinkedHashMap<>())
                        .put(row.getOrDefault("code", ""), row.getOrDefault("basis", "")));
        rows("bars.csv").forEach(row -> bars.put(row.getOrDefault("key", ""), row.getOrDefault("reason", "")));
        rows("bodies.csv").forEach(row -> bodies.put(row.getOrDefault("purpose", ""), row.getOrDefault("unit_id", "")));
    }

    /** The reasons that may be given, in the order of the table. */
    List<String> grounds(String use) {
        return List.copyOf(grounds.getOrDefault(use, Map.of()).keySet());
    }

    boolean isGround(String use, String code) {
        return grounds.getOrDefault(use, Map.of()).containsKey(code);
    }

    /** Why the law does not let this record be repaired by the county; empty when it does. */
    Optional<String> bar(RecordSummary record) {
        return Optional.ofNullable(bars.get(record.term().regime()))
                .or(() -> Optional.ofNullable(bars.get(record.category())));
    }

    /** The unit that reported a record; of a record that names none, the office. */
    String provider(RecordSummary record) {
        String unit = record.reported().unit();
        return UnitId.isSlug(unit) && units.find(new UnitId(unit)).isPresent() ? unit : body("handling");
    }

    /** The office that handles it: another one when the office itself recorded, or is the subject. */
    String handling(RecordSummary record) {
        String usual = body("handling");
        return usual.equals(provider(record)) || usual.equals(subjectUnit(record)) ? body("deputy") : usual;
    }

    /** The body that decides on repair: the one that made the finding, another one when it is the subject itself. */
    String deciding(RecordSummary record) {
        String provider = provider(record);
        return provider.equals(subjectUnit(record)) ? handling(record) : provider;
    }

    private static String subjectUnit(RecordSummary record) {
        return record.about().kind() == SubjectKind.UNIT ? record.about().id() : "";
    }

    private String body(String purpose) {
        return bodies.getOrDefault(purpose, "");
    }

    String name(String unit) {
        return UnitId.isSlug(unit)
                ? units.find(new UnitId(unit)).map(UnitSummary::name).orElse(unit)
                : unit;
    }

    /** What people call the kind of a record. */
    String category(RecordSummary record) {
        return statutes.row("record_categories", record.category(), clock.today())
                .map(row -> row.text("name_zh"))
                .orElse(record.category());
    }

    static List<Map<String, String>> rows(String file) {
        try (InputStream in = Catalogue.class.getResourceAsStream("/reference/remedies/" + file)) {
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
