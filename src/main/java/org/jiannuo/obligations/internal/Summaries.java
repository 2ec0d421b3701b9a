package org.jiannuo.obligations.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.kernel.County;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.ObligationStatus;
import org.jiannuo.obligations.ObligationSummary;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.obligations.Obligations.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Obligations as other modules see them. */
@Repository
class Summaries {
    private static final String COLUMNS = """
            SELECT county, id, number, kind, title, unit, role, responsible, source_module, source_id, source_label,
                   source_group, period, due_on, stage, colour, performed_on
            FROM obligations.obligation
            """;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient jdbc;

    Summaries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ObligationSummary> find(ObligationId id) {
        return jdbc.sql(COLUMNS + "WHERE county = :county AND id = :id")
                .param("county", id.county().code())
                .param("id", id.value())
                .query((row, _) -> summary(row))
                .optional();
    }

    Optional<Obligations.Finding> finding(ObligationId id) {
        return jdbc.sql("""
                SELECT o.number, o.title, o.unit, o.due_on, o.breach_on, m.document, m.reason
                FROM obligations.obligation o
                JOIN obligations.move m ON m.county = o.county AND m.obligation = o.id AND m.act = 'CONFIRM_BREACH'
                WHERE o.county = :county AND o.id = :id AND o.breach_on IS NOT NULL
                ORDER BY m.seq DESC
                LIMIT 1
                """)
                .param("county", id.county().code())
                .param("id", id.value())
                .query((row, _) -> new Obligations.Finding(
                        id,
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("unit"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("breach_on", LocalDate.class),
                        row.getString("document"),
                        row.getString("reason")))
                .optional();
    }

    List<ObligationSummary> ofSource(County county, String module, String sourceId) {
        return jdbc.sql(COLUMNS + """
                WHERE county = :county AND source_module = :module AND source_id = :source
                ORDER BY due_on DESC, id
                """)
                .param("county", county.code())
                .param("module", module)
                .param("source", sourceId)
                .query((row, _) -> summary(row))
                .list();
    }

    List<ObligationSummary> ofBatch(County county, UUID batch, @Nullable ObligationId after, int limit) {
        return jdbc.sql(COLUMNS + """
                WHERE county = :county AND batch = :batch AND id > :after
                ORDER BY id
                LIMIT :limit
                """)
                .param("county", county.code())
                .param("batch", batch)
                .param("after", after == null ? BEFORE_ALL : after.value())
                .param("limit", limit)
                .query((row, _) -> summary(row))
                .list();
    }

    List<ObligationSummary> openOf(County county, String unit, @Nullable ObligationSummary after, int limit) {
        return jdbc.sql(COLUMNS + """
                WHERE county = :county AND unit = :unit AND live AND (due_on, id) > (:due, :after)
                ORDER BY due_on, id
                LIMIT :limit
                """)
                .param("county", county.code())
                .param("unit", unit)
                .param("due", after == null ? LocalDate.of(1, 1, 1) : after.dueOn())
                .param("after", after == null ? BEFORE_ALL : after.id().value())
                .param("limit", limit)
                .query((row, _) -> summary(row))
                .list();
    }

    List<ObligationSummary> overdueSince(County county, LocalDate day, @Nullable ObligationSummary after, int limit) {
        return jdbc.sql(COLUMNS + """
                WHERE county = :county AND outcome = 'OVERDUE' AND due_on = :day AND id > :after
                ORDER BY id
                LIMIT :limit
                """)
                .param("county", county.code())
                .param("day", day)
                .param("after", after == null ? BEFORE_ALL : after.id().value())
                .param("limit", limit)
                .query((row, _) -> summary(row))
                .list();
    }

    List<Standing> standings(County county, @Nullable Collection<String> units) {
        return jdbc.sql("""
                SELECT unit, count(*) FILTER (WHERE stage = 'CONDITION_PENDING') AS waiting,
                       count(*) FILTER (WHERE stage = 'BREACH_CANDIDATE') AS candidates,
                       count(*) FILTER (WHERE breach_on IS NOT NULL) AS breached
                FROM obligations.obligation
                WHERE county = :county AND (stage IN ('CONDITION_PENDING', 'BREACH_CANDIDATE') OR breach_on IS NOT NULL)
                  AND (CAST(:units AS text[]) IS NULL OR unit = ANY(CAST(:units AS text[])))
                GROUP BY unit
                ORDER BY unit
                """)
                .param("county", county.code())
                .param("units", units == null ? null : units.toArray(String[]::new))
                .query((row, _) -> new Standing(
                        row.getString("unit"),
                        row.getLong("waiting"),
                        row.getLong("candidates"),
                        row.getLong("breached")))
                .list();
    }

    static ObligationSummary summary(ResultSet row) throws SQLException {
        return new ObligationSummary(
                new ObligationId(new County(row.getString("county")), row.getObject("id", UUID.class)),
                row.getString("number"),
                NewObligation.Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("unit"),
                NewObligation.Role.valueOf(row.getString("role")),
                row.getString("responsible"),
                new NewObligation.Source(
                        row.getString("source_module"),
                        row.getString("source_id"),
                        row.getString("source_label"),
                        row.getString("source_group")),
                row.getString("period"),
                row.getObject("due_on", LocalDate.class),
                Stage.valueOf(row.getString("stage")).status(),
                ObligationStatus.Colour.valueOf(row.getString("colour")),
                row.getObject("performed_on", LocalDate.class));
    }
}
