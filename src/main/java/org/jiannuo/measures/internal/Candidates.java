package org.jiannuo.measures.internal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.database.Identities;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.measures.MeasureId;
import org.jiannuo.measures.internal.ItemList.Item;
import org.jiannuo.records.LegalityGate.Polarity;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.RecordSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 措施建议. What the list suggests for a record: rows in a queue for a person, never a decision. */
@Component
class Candidates {
    /** The longest count that is made. */
    static final long COUNTED = 1_000;

    private static final String COLUMNS = """
            SELECT c.id, c.record, c.item, c.incentive, c.document, c.category, c.severity, c.subject_kind,
                   c.subject_name, c.subject_ref, c.reporter, c.suggested_on, c.why
            FROM measures.candidate c
            """;

    private static final String INSERT = """
            INSERT INTO measures.candidate
              (county, id, record, item, incentive, document, category, severity, subject_kind,
               subject_name, subject_ref, reporter, suggested_on, state)
            SELECT :county, s.id, s.record, s.item, s.incentive, s.document, s.category, s.severity, s.kind,
                   s.name, s.ref, s.reporter, :on, 'OPEN'
            FROM unnest(CAST(:ids AS uuid[]), CAST(:records AS uuid[]), CAST(:items AS text[]),
                        CAST(:incentives AS boolean[]), CAST(:documents AS text[]), CAST(:categories AS text[]),
                        CAST(:severities AS text[]), CAST(:kinds AS text[]), CAST(:names AS text[]),
                        CAST(:refs AS text[]), CAST(:reporters AS text[]))
              AS s (id, record, item, incentive, document, category, severity, kind, name, ref, reporter)
            ON CONFLICT (county, record, item) DO UPDATE
            SET state = 'OPEN', document = EXCLUDED.document, severity = EXCLUDED.severity, reason = NULL,
                person = NULL, handled_at = NULL
            WHERE candidate.state = 'WITHDRAWN' AND candidate.reason = 'corrected'
            """;

    private final JdbcClient jdbc;
    private final ItemList items;
    private final BusinessClock clock;
    private final County county;

    Candidates(JdbcClient jdbc, ItemList items, BusinessClock clock, County county) {
        this.jdbc = jdbc;
        this.items = items;
        this.clock = clock;
        this.county = county;
    }

    /** One suggestion. @param why why it is suggested anew; empty for one that is new */
    record Candidate(
            UUID id,
            RecordId record,
            String item,
            boolean incentive,
            String document,
            String category,
            String severity,
            About about,
            String reporter,
            LocalDate on,
            String why) {}

    /** Whom it is about. */
    record About(SubjectKind kind, String name, String ref) {}

    /**
     * Which ones.
     *
     * @param incentives only incentives, or only sanctions
     * @param reporter only records that this unit reported; empty for all
     * @param officials whether those about officials are shown
     */
    record Filter(boolean incentives, String reporter, boolean officials) {}

    /** An item that fits a record. */
    private record Suggested(RecordSummary record, Item item) {}

    /** Suggests what the list has for the category, grade and subject of records in force. Idempotent. */
    @Transactional
    public void suggest(Collection<RecordSummary> records) {
        LocalDate today = clock.today();
        Map<String, List<Item>> byCategory = new HashMap<>();
        for (Item item : items.all(today)) {
            item.categories()
                    .forEach(category -> byCategory
                            .computeIfAbsent(category, _ -> new ArrayList<>())
                            .add(item));
        }
        List<Suggested> suggested = new ArrayList<>();
        for (RecordSummary record : records) {
            if (Legality.holds(record, today)) {
                byCategory.getOrDefault(record.category(), List.of()).stream()
                        .filter(item -> fits(item, record))
                        .forEach(item -> suggested.add(new Suggested(record, item)));
            }
        }
        insert(suggested);
    }

    /** Whether the list suggests an item for a record. */
    static boolean fits(Item item, RecordSummary record) {
        return item.subjects().contains(record.about().kind())
                && (item.incentive()
                        ? record.polarity() == Polarity.POSITIVE
                        : Legality.isAdverse(record) && item.carriedBy(record.severity()));
    }

    private void insert(List<Suggested> suggested) {
        if (suggested.isEmpty()) {
            return;
        }
        int _ = jdbc.sql(INSERT)
                .param("county", county.code())
                .param("on", clock.today())
                .params(columns(suggested))
                .update();
    }

    private static Map<String, @Nullable String[]> columns(List<Suggested> suggested) {
        Map<String, @Nullable String[]> columns = new HashMap<>();
        columns.put("ids", column(suggested, _ -> Identities.next().toString()));
        columns.put(
                "records", column(suggested, one -> one.record().id().value().toString()));
        columns.put("items", column(suggested, one -> one.item().code()));
        columns.put(
                "incentives", column(suggested, one -> String.valueOf(one.item().incentive())));
        columns.put(
                "documents", column(suggested, one -> one.record().document().number()));
        columns.put("categories", column(suggested, one -> one.record().category()));
        columns.put("severities", column(suggested, one -> severity(one.record())));
        columns.put(
                "kinds", column(suggested, one -> one.record().about().kind().name()));
        columns.put("names", column(suggested, one -> one.record().about().name()));
        columns.put(
                "refs",
                column(
                        suggested,
                        one -> MeasureHistory.orNull(one.record().about().id())));
        columns.put(
                "reporters", column(suggested, one -> one.record().reported().unit()));
        return columns;
    }

    private static @Nullable String severity(RecordSummary record) {
        return record.severity() == null ? null : record.severity().name();
    }

    private static @Nullable String[] column(List<Suggested> suggested, Value value) {
        @Nullable String[] column = new @Nullable String[suggested.size()];
        for (int place = 0; place < column.length; place++) {
            column[place] = value.of(suggested.get(place));
        }
        return column;
    }

    /** What a suggestion has in one column. */
    private interface Value {
        @Nullable
        String of(Suggested one);
    }

    /** Open ones, oldest first; those after the given one. */
    List<Candidate> open(Filter filter, @Nullable UUID after, int limit) {
        return filtered(COLUMNS + WHERE + """
                   AND (CAST(:after AS uuid) IS NULL OR c.id > CAST(:after AS uuid))
                 ORDER BY c.id LIMIT :limit
                """, filter)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> candidate(row))
                .list();
    }

    /** How many are open, counted up to {@link #COUNTED}. */
    long count(Filter filter) {
        return filtered(
                        "SELECT count(*) FROM (SELECT 1 FROM measures.candidate c " + WHERE + " LIMIT :most) counted",
                        filter)
                .param("most", COUNTED)
                .query(Long.class)
                .single();
    }

    private static final String WHERE = """
             WHERE c.county = :county AND c.state = 'OPEN' AND c.incentive = :incentives
               AND (:reporter = '-' OR c.reporter = :reporter) AND (:officials OR c.subject_kind <> 'OFFICIAL')
            """;

    private JdbcClient.StatementSpec filtered(String sql, Filter filter) {
        return jdbc.sql(sql)
                .param("county", county.code())
                .param("incentives", filter.incentives())
                .param("reporter", filter.reporter().isEmpty() ? "-" : filter.reporter())
                .param("officials", filter.officials());
    }

    Optional<Candidate> find(UUID id) {
        return jdbc.sql(COLUMNS + " WHERE c.county = :county AND c.id = :id AND c.state = 'OPEN'")
                .param("county", county.code())
                .param("id", id)
                .query((row, _) -> candidate(row))
                .optional();
    }

    boolean isOpen(UUID id) {
        return find(id).isPresent();
    }

    private Candidate candidate(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Candidate(
                row.getObject("id", UUID.class),
                new RecordId(county, row.getObject("record", UUID.class)),
                row.getString("item"),
                row.getBoolean("incentive"),
                row.getString("document"),
                row.getString("category"),
                MeasureHistory.orEmpty(row.getString("severity")),
                new About(
                        SubjectKind.valueOf(row.getString("subject_kind")),
                        row.getString("subject_name"),
                        MeasureHistory.orEmpty(row.getString("subject_ref"))),
                row.getString("reporter"),
                row.getObject("suggested_on", LocalDate.class),
                MeasureHistory.orEmpty(row.getString("why")));
    }

    /** A person took one up. */
    void taken(UUID id, MeasureId measure, Signature by) {
        int _ = close(id, "TAKEN", measure.value(), "", by);
    }

    /** 不采纳. A person sets one aside and says why. */
    @Transactional
    public Decision<UUID> dismiss(UUID id, String reason, Signature by) {
        List<Refusal> reasons = new ArrayList<>(MeasureDesk.tooLong("reason", reason));
        if (reason.isBlank()) {
            reasons.add(Rules.NO_REASON.brokenAt("reason"));
        }
        if (!isOpen(id)) {
            reasons.add(Rules.HANDLED.broken());
        }
        if (reasons.isEmpty() && close(id, "DISMISSED", null, reason.strip(), by) == 0) {
            reasons.add(Rules.HANDLED.broken());
        }
        return reasons.isEmpty() ? Decision.accepted(id) : Decision.refused(reasons);
    }

    private int close(UUID id, String state, @Nullable UUID measure, String reason, Signature by) {
        return jdbc.sql("""
                        UPDATE measures.candidate
                        SET state = :state, measure = :measure, reason = :reason, person = :person, handled_at = :at
                        WHERE county = :county AND id = :id AND state = 'OPEN'
                        """)
                .param("state", state)
                .param("measure", measure)
                .param("reason", MeasureHistory.orNull(reason))
                .param("person", by.person())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("county", county.code())
                .param("id", id)
                .update();
    }

    /** The record is no basis any more: nothing is suggested from it. */
    @Transactional
    public void withdraw(RecordId record, String ground, Signature by) {
        int _ = jdbc.sql("""
                        UPDATE measures.candidate
                        SET state = 'WITHDRAWN', reason = :reason, person = :person, handled_at = :at
                        WHERE county = :county AND record = :record AND state = 'OPEN'
                        """)
                .param("reason", ground)
                .param("person", by.person())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("county", county.code())
                .param("record", record.value())
                .update();
    }
}
