package org.jiannuo.supervision.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.supervision.NoticeId;
import org.jiannuo.supervision.NoticeSummary;
import org.jiannuo.supervision.SupervisionNotices;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of notices. Pages are cut by key, newest first. */
@Component
class NoticeQueue {
    private static final String COLUMNS = """
            SELECT n.county, n.id, n.number, n.round, n.unit, n.title, n.stage, n.issued_on, n.reply, n.overdue_since,
                   n.bulletin
            FROM supervision.notice n
            """;
    private static final ZoneId ZONE = BusinessClock.ZONE;

    private final JdbcClient jdbc;

    NoticeQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which notices.
     *
     * @param units only these units; null for all
     * @param stages only these stages
     * @param unit only this unit; empty for all
     * @param round 1 or 2; 0 for both
     * @param overdue only those whose reply is overdue
     * @param words part of number or title; empty for all
     */
    record Filter(
            @Nullable Set<String> units,
            Collection<Stage> stages,
            String unit,
            int round,
            boolean overdue,
            String words) {}

    /** A part of the list, newest first. @param before only those before this one */
    List<NoticeSummary> list(County county, Filter filter, @Nullable UUID before, int limit) {
        return select(county, filter, """
                   AND (CAST(:before AS uuid) IS NULL OR n.id < CAST(:before AS uuid))
                 ORDER BY n.id DESC
                 LIMIT :limit
                """, before, limit);
    }

    /** The same, the oldest first and from the beginning. */
    List<NoticeSummary> oldest(County county, Filter filter, int limit) {
        return select(county, filter, """
                   AND CAST(:before AS uuid) IS NULL
                 ORDER BY n.id
                 LIMIT :limit
                """, null, limit);
    }

    private List<NoticeSummary> select(County county, Filter filter, String rest, @Nullable UUID before, int limit) {
        if (filter.stages().isEmpty()
                || (filter.units() != null && filter.units().isEmpty())) {
            return List.of();
        }
        return filtered(COLUMNS + WHERE + rest, county, filter)
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> summary(row))
                .list();
    }

    long count(County county, Filter filter) {
        if (filter.stages().isEmpty()
                || (filter.units() != null && filter.units().isEmpty())) {
            return 0;
        }
        return filtered("SELECT count(*) FROM supervision.notice n " + WHERE, county, filter)
                .query(Long.class)
                .single();
    }

    private static final String WHERE = """
             WHERE n.county = :county AND n.stage IN (:stages)
               AND (:everywhere OR n.unit IN (:units))
               AND (:unit = '-' OR n.unit = :unit)
               AND (:round = 0 OR n.round = :round)
               AND (NOT :overdue OR n.overdue_since IS NOT NULL)
               AND (:words = '%%' OR n.title LIKE :words OR n.number LIKE :words)
            """;

    private JdbcClient.StatementSpec filtered(String sql, County county, Filter filter) {
        Set<String> units = filter.units();
        return jdbc.sql(sql)
                .param("county", county.code())
                .param("stages", filter.stages().stream().map(Stage::name).toList())
                .param("everywhere", units == null)
                .param("units", units == null ? Set.of("-") : units)
                .param("unit", filter.unit().isEmpty() ? "-" : filter.unit())
                .param("round", filter.round())
                .param("overdue", filter.overdue())
                .param("words", "%" + escaped(filter.words()) + "%");
    }

    private static String escaped(String words) {
        return words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** Issued notices that name an obligation, newest first. */
    List<NoticeSummary> ofObligation(ObligationId id) {
        return jdbc.sql(COLUMNS + """
                         JOIN supervision.notice_item i
                           ON i.county = n.county AND i.notice = n.id AND i.seq = n.text_seq
                         WHERE i.county = :county AND i.obligation = :obligation AND n.issued_on IS NOT NULL
                         ORDER BY n.id DESC
                        """)
                .param("county", id.county().code())
                .param("obligation", id.value())
                .query((row, _) -> summary(row))
                .list();
    }

    /** Notices of a unit with a reply outstanding, and among them overdue second ones. */
    record Running(String unit, long notices, long secondOverdue) {}

    /** The units that owe a reply. */
    List<Running> running(County county) {
        return jdbc.sql("""
                        SELECT unit, count(*) AS notices,
                               count(*) FILTER (WHERE round = 2 AND overdue_since IS NOT NULL) AS second_overdue
                        FROM supervision.notice
                        WHERE county = :county
                          AND stage IN ('ISSUED', 'RECEIVED', 'REPLY_DRAFTED', 'REPLIED', 'RETURNED', 'FOLLOWED')
                        GROUP BY unit
                        ORDER BY unit
                        """)
                .param("county", county.code())
                .query((row, _) ->
                        new Running(row.getString("unit"), row.getLong("notices"), row.getLong("second_overdue")))
                .list();
    }

    SupervisionNotices.Counts counts(County county, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        SELECT
                          (SELECT count(*) FROM supervision.notice
                           WHERE county = :county AND issued_on BETWEEN :from AND :to AND stage <> 'ANNULLED') AS issued,
                          (SELECT count(*) FROM supervision.notice
                           WHERE county = :county AND issued_on BETWEEN :from AND :to AND stage <> 'ANNULLED'
                             AND round = 2) AS second,
                          (SELECT count(*) FROM supervision.notice_move
                           WHERE county = :county AND to_stage = 'CLOSED' AND at >= :begin AND at < :end) AS closed,
                          (SELECT count(*) FROM supervision.notice
                           WHERE county = :county AND overdue_since IS NOT NULL) AS overdue,
                          (SELECT count(*) FROM supervision.bulletin
                           WHERE county = :county AND issued_on BETWEEN :from AND :to
                             AND stage <> 'ANNULLED') AS bulletins
                        """)
                .param("county", county.code())
                .param("from", from)
                .param("to", to)
                .param("begin", from.atStartOfDay(ZONE).toOffsetDateTime())
                .param("end", to.plusDays(1).atStartOfDay(ZONE).toOffsetDateTime())
                .query((row, _) -> new SupervisionNotices.Counts(
                        row.getLong("issued"),
                        row.getLong("second"),
                        row.getLong("closed"),
                        row.getLong("overdue"),
                        row.getLong("bulletins")))
                .single();
    }

    private static NoticeSummary summary(java.sql.ResultSet row) throws java.sql.SQLException {
        County county = new County(row.getString("county"));
        UUID reply = row.getObject("reply", UUID.class);
        return new NoticeSummary(
                new NoticeId(county, row.getObject("id", UUID.class)),
                NoticeStore.orEmpty(row.getString("number")),
                row.getInt("round"),
                row.getString("unit"),
                row.getString("title"),
                Stage.valueOf(row.getString("stage")).status(),
                row.getObject("issued_on", LocalDate.class),
                reply == null ? null : new ObligationId(county, reply),
                row.getObject("overdue_since", LocalDate.class),
                row.getObject("bulletin", UUID.class) != null);
    }
}
