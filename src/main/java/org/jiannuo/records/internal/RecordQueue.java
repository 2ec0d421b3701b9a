package org.jiannuo.records.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.records.Records;
import org.jiannuo.records.internal.Lifecycle.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of records. Pages are cut by key, newest first. */
@Component
class RecordQueue {
    private static final String SELECT = "SELECT " + RecordRows.SUMMARY + " FROM records.record r ";

    /** Before every identity. */
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;

    RecordQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A part of a batch in the order of its records. The condition is plain, so that every plan begins where it must. */
    List<RecordSummary> ofBatch(County county, UUID batch, @Nullable UUID after, int limit) {
        return jdbc.sql(SELECT + """
                         WHERE r.county = :county AND r.batch = :batch AND r.id > :after
                         ORDER BY r.id LIMIT :limit
                        """)
                .param("county", county.code())
                .param("batch", batch)
                .param("after", after == null ? FIRST : after)
                .param("limit", limit)
                .query((row, _) -> RecordRows.summary(row))
                .list();
    }

    List<RecordSummary> ofSubject(County county, UUID subject, int limit) {
        return jdbc.sql(SELECT + """
                         WHERE r.county = :county AND r.subject = :subject
                         ORDER BY r.document_date DESC, r.id LIMIT :limit
                        """)
                .param("county", county.code())
                .param("subject", subject)
                .param("limit", limit)
                .query((row, _) -> RecordRows.summary(row))
                .list();
    }

    List<Records.Count> reportedBy(County county, String unit, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        SELECT category, count(*) AS records
                        FROM records.record
                        WHERE county = :county AND reporter = :unit AND reported_at >= :from AND reported_at < :to
                          AND stage IN ('EFFECTIVE', 'CORRECTED', 'ENDED')
                        GROUP BY category ORDER BY category
                        """)
                .param("county", county.code())
                .param("unit", unit)
                .param("from", from.atStartOfDay(BusinessClock.ZONE).toOffsetDateTime())
                .param("to", to.plusDays(1).atStartOfDay(BusinessClock.ZONE).toOffsetDateTime())
                .query((row, _) -> new Records.Count(row.getString("category"), row.getLong("records")))
                .list();
    }

    /**
     * Which records.
     *
     * @param units only those that these units reported or that are about them; null for all
     * @param stages only these stages; empty for all
     * @param category only this item; empty for all
     * @param reporters reported by these units; empty for all
     * @param number beginning of the document number; empty for all
     * @param own units whose reports about officials may be seen
     * @param handles whether those about officials may be seen while they are examined
     */
    record Filter(
            @Nullable Set<String> units,
            List<Stage> stages,
            String category,
            Set<String> reporters,
            String number,
            Set<String> own,
            boolean handles) {}

    private static final String WHERE = """
             WHERE r.county = :county
               AND (:everywhere OR r.reporter IN (:units) OR (r.subject_kind = 'UNIT' AND r.subject_ref IN (:units)))
               AND (r.subject_kind <> 'OFFICIAL' OR r.reporter IN (:own)
                    OR (:handles AND r.stage IN ('SUBMITTED', 'CHECKED', 'TOLERANCE_ASKED', 'NOT_TOLERABLE', 'NOTICED',
                                                 'HEARD')))
               AND (:anyStage OR r.stage IN (:stages))
               AND (:category = '-' OR r.category = :category)
               AND (:anyReporter OR r.reporter IN (:reporters))
               AND (:number = '%' OR r.document_number LIKE :number)
            """;

    /** A part of the list, newest first. @param before only those before this one */
    List<RecordSummary> list(County county, Filter filter, @Nullable UUID before, int limit) {
        return filtered(SELECT + WHERE + """
                           AND (CAST(:before AS uuid) IS NULL OR r.id < CAST(:before AS uuid))
                         ORDER BY r.id DESC LIMIT :limit
                        """, county, filter)
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> RecordRows.summary(row))
                .list();
    }

    /** How many there are, at most some more than the limit. */
    long count(County county, Filter filter, int limit) {
        return filtered(
                        "SELECT count(*) FROM (SELECT 1 FROM records.record r " + WHERE + " LIMIT :limit) AS part",
                        county,
                        filter)
                .param("limit", limit)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String sql, County county, Filter filter) {
        Set<String> units = filter.units();
        return jdbc.sql(sql)
                .param("county", county.code())
                .param("everywhere", units == null)
                .param("units", units == null || units.isEmpty() ? Set.of("-") : units)
                .param("anyStage", filter.stages().isEmpty())
                .param(
                        "stages",
                        filter.stages().isEmpty()
                                ? List.of("-")
                                : filter.stages().stream().map(Stage::name).toList())
                .param("category", filter.category().isEmpty() ? "-" : filter.category())
                .param("anyReporter", filter.reporters().isEmpty())
                .param("reporters", filter.reporters().isEmpty() ? Set.of("-") : filter.reporters())
                .param("number", escaped(filter.number()) + "%")
                .param("own", filter.own())
                .param("handles", filter.handles());
    }

    private static String escaped(String words) {
        return words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static final String SUBJECT = "SELECT s.id, s.kind, s.name, s.code, s.ref FROM records.subject s ";

    Optional<Records.Subject> subject(County county, UUID id) {
        return jdbc.sql(SUBJECT + "WHERE s.county = :county AND s.id = :id")
                .param("county", county.code())
                .param("id", id)
                .query((row, _) -> subject(row))
                .optional();
    }

    /** By code or document number when they are that, else by the pairs of characters of a name or its initials. */
    List<Records.Subject> search(County county, String query, int limit) {
        List<String> words = SubjectKeys.Names.words(query);
        if (words.isEmpty()) {
            return List.of();
        }
        List<Records.Subject> exact = exact(county, query.strip(), limit);
        return !exact.isEmpty() ? exact : byName(county, words, limit);
    }

    private List<Records.Subject> exact(County county, String word, int limit) {
        return jdbc.sql(SUBJECT + """
                        WHERE s.county = :county AND s.code = :word
                        UNION
                        SELECT s.id, s.kind, s.name, s.code, s.ref
                        FROM records.subject s
                        WHERE s.county = :county AND s.id IN
                          (SELECT r.subject FROM records.record r
                           WHERE r.county = :county AND r.document_number = :word LIMIT :limit)
                        LIMIT :limit
                        """)
                .param("county", county.code())
                .param("word", word)
                .param("limit", limit)
                .query((row, _) -> subject(row))
                .list();
    }

    private List<Records.Subject> byName(County county, List<String> words, int limit) {
        String typed = String.join("", words).toLowerCase(Locale.ROOT);
        if (typed.chars().allMatch(c -> c < 128)) {
            return jdbc.sql(SUBJECT + """
                            WHERE s.county = :county AND s.initials >= :typed AND s.initials < :end
                            ORDER BY s.initials, s.id LIMIT :limit
                            """)
                    .param("county", county.code())
                    .param("typed", typed)
                    .param("end", typed + '\uffff')
                    .param("limit", limit)
                    .query((row, _) -> subject(row))
                    .list();
        }
        Set<String> grams = new java.util.LinkedHashSet<>();
        words.forEach(word -> grams.addAll(SubjectKeys.Names.grams(word)));
        return jdbc.sql(SUBJECT + """
                        WHERE s.county = :county AND s.grams @> CAST(:grams AS text[]) AND s.name LIKE ALL (:like)
                        LIMIT :limit
                        """)
                .param("county", county.code())
                .param("grams", grams.toArray(String[]::new))
                .param(
                        "like",
                        words.stream().map(word -> "%" + escaped(word) + "%").toArray(String[]::new))
                .param("limit", limit)
                .query((row, _) -> subject(row))
                .list();
    }

    private static Records.Subject subject(ResultSet row) throws SQLException {
        return new Records.Subject(
                row.getObject("id", UUID.class),
                SubjectKind.valueOf(row.getString("kind")),
                row.getString("name"),
                RecordStore.orEmpty(row.getString("code")),
                RecordStore.orEmpty(row.getString("ref")));
    }
}
