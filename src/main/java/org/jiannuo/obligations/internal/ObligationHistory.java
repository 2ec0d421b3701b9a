package org.jiannuo.obligations.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.ObligationStatus.Colour;
import org.jiannuo.obligations.internal.Lifecycle.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everything that is known of one obligation, for its page. */
@Repository
class ObligationHistory {
    private static final int RELATED = 12;

    private final JdbcClient jdbc;

    ObligationHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is owed, and on what basis. */
    record Facts(
            String kind,
            String title,
            String deliverable,
            String measure,
            String basis,
            String beneficiary,
            String firstUnit,
            String role,
            List<String> others,
            @Nullable BigDecimal amount,
            boolean published,
            String period,
            LocalDate firstDueOn,
            Colour colour,
            String derivation) {}

    /** One line of the history. */
    record Line(
            int seq,
            Act act,
            String from,
            Stage to,
            Instant at,
            String person,
            String unit,
            String reason,
            String approver,
            String document,
            @Nullable LocalDate dueBefore,
            @Nullable LocalDate dueAfter,
            String valueBefore,
            String valueAfter,
            @Nullable LocalDate performedOn) {}

    /** Another obligation of the same source. */
    record Related(UUID id, String number, String unit, String period, LocalDate dueOn, Stage stage) {}

    Optional<Facts> facts(ObligationId id) {
        return jdbc.sql("""
                SELECT o.kind, o.title, o.deliverable, o.measure, o.basis, o.beneficiary, o.first_unit, o.role,
                       o.others, o.amount, o.published, o.period, o.first_due_on, o.colour, d.days
                FROM obligations.obligation o
                LEFT JOIN obligations.derivation d ON d.id = o.derivation
                WHERE o.county = :county AND o.id = :id
                """)
                .param("county", id.county().code())
                .param("id", id.value())
                .query((row, _) -> facts(row))
                .optional();
    }

    List<Line> lines(ObligationId id) {
        return jdbc.sql("""
                SELECT m.seq, m.act, m.from_stage, m.to_stage, m.at, m.person, m.unit, m.reason, m.approver,
                       m.document, m.due_before, m.due_after, m.value_before, m.value_after, r.performed_on
                FROM obligations.move m
                LEFT JOIN obligations.report r
                  ON r.county = m.county AND r.obligation = m.obligation AND r.seq = m.seq
                WHERE m.county = :county AND m.obligation = :id
                ORDER BY m.seq
                """)
                .param("county", id.county().code())
                .param("id", id.value())
                .query((row, _) -> line(row))
                .list();
    }

    /** Other units and periods of the same source, the newest first. */
    List<Related> related(Obligation obligation) {
        return jdbc.sql("""
                SELECT id, number, unit, period, due_on, stage
                FROM obligations.obligation
                WHERE county = :county AND source_module = :module AND source_id = :source AND id <> :id
                ORDER BY due_on DESC, id
                LIMIT :limit
                """)
                .param("county", obligation.id().county().code())
                .param("module", obligation.source().module())
                .param("source", obligation.source().id())
                .param("id", obligation.id().value())
                .param("limit", RELATED)
                .query((row, _) -> new Related(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("unit"),
                        row.getString("period"),
                        row.getObject("due_on", LocalDate.class),
                        Stage.valueOf(row.getString("stage"))))
                .list();
    }

    /** The warnings of all due days with their answers, the newest first. */
    List<ObligationPage.Warned> warnings(ObligationId id) {
        return jdbc.sql("""
                SELECT n.colour, n.on_day, n.answer_due, a.kind, a.on_day AS answered_on, a.expected_on, m.person, m.reason
                FROM obligations.notice n
                LEFT JOIN obligations.answer a
                  ON a.county = n.county AND a.obligation = n.obligation AND a.due_on = n.due_on AND a.colour = n.colour
                LEFT JOIN obligations.move m
                  ON m.county = a.county AND m.obligation = a.obligation AND m.seq = a.seq
                WHERE n.county = :county AND n.obligation = :id
                ORDER BY n.on_day DESC, n.due_on DESC
                """)
                .param("county", id.county().code())
                .param("id", id.value())
                .query((row, _) -> new ObligationPage.Warned(
                        row.getString("colour").toLowerCase(Locale.ROOT),
                        row.getObject("on_day", LocalDate.class),
                        row.getObject("answer_due", LocalDate.class),
                        text(row, "kind"),
                        row.getObject("answered_on", LocalDate.class),
                        text(row, "person"),
                        text(row, "reason"),
                        row.getObject("expected_on", LocalDate.class)))
                .list();
    }

    /** What was corrected, by the number of the line of the history. */
    Map<Integer, List<ObligationPage.Correction>> corrections(ObligationId id) {
        Map<Integer, List<ObligationPage.Correction>> found = new HashMap<>();
        jdbc.sql("""
                SELECT seq, field, said_before, said_after FROM obligations.correction
                WHERE county = :county AND obligation = :id
                ORDER BY seq, field DESC
                """)
                .param("county", id.county().code())
                .param("id", id.value())
                .query(row -> {
                    found.computeIfAbsent(row.getInt("seq"), _ -> new ArrayList<>())
                            .add(new ObligationPage.Correction(
                                    row.getString("field"), row.getString("said_before"), row.getString("said_after")));
                });
        return found;
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static Facts facts(ResultSet row) throws SQLException {
        String days = row.getString("days");
        return new Facts(
                row.getString("kind"),
                row.getString("title"),
                row.getString("deliverable"),
                row.getString("measure"),
                row.getString("basis"),
                row.getString("beneficiary"),
                row.getString("first_unit"),
                row.getString("role"),
                List.of((String[]) row.getArray("others").getArray()),
                row.getBigDecimal("amount"),
                row.getBoolean("published"),
                row.getString("period"),
                row.getObject("first_due_on", LocalDate.class),
                Colour.valueOf(row.getString("colour")),
                days == null ? "" : days);
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getInt("seq"),
                Act.valueOf(row.getString("act")),
                row.getString("from_stage"),
                Stage.valueOf(row.getString("to_stage")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("person"),
                row.getString("unit"),
                row.getString("reason"),
                row.getString("approver"),
                row.getString("document"),
                row.getObject("due_before", LocalDate.class),
                row.getObject("due_after", LocalDate.class),
                row.getString("value_before"),
                row.getString("value_after"),
                row.getObject("performed_on", LocalDate.class));
    }
}
