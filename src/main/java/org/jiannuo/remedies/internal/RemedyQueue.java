package org.jiannuo.remedies.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiannuo.kernel.County;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 异议和修复清单. */
@Component
class RemedyQueue {
    private static final int COUNTED = 1_000;
    private static final String WHERE = """
             WHERE r.county = :county
               AND (:everywhere OR r.provider = :unit OR r.handling = :unit OR r.unit = :unit OR r.account = :account)
               AND (CAST(:kind AS text) IS NULL OR r.kind = :kind)
               AND (CAST(:number AS text) IS NULL OR r.number = :number)
               AND (CAST(:running AS boolean) IS NULL OR r.running = CAST(:running AS boolean))
               AND (NOT :overdue OR (r.running AND LEAST(r.due_on, r.whole_due) < :today))
            """;

    private final JdbcClient jdbc;

    RemedyQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which remedies.
     *
     * @param everywhere whether the reader sees all; else those of his unit and his own
     * @param kind only of this kind; empty for all
     * @param number only this number; empty for all
     * @param state {@code running}, {@code overdue}, {@code over} or empty for all
     */
    record Filter(
            boolean everywhere, String unit, UUID account, String kind, String number, String state, LocalDate today) {}

    /** A part of the list, newest first. @param before only those before this one */
    List<Remedy> list(County county, Filter filter, @Nullable UUID before, int limit) {
        return bound(jdbc.sql(RemedyStore.COLUMNS + WHERE + """
                                   AND (CAST(:before AS uuid) IS NULL OR r.id < CAST(:before AS uuid))
                                 ORDER BY r.id DESC
                                 LIMIT :limit
                                """), county, filter)
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> RemedyStore.remedy(row))
                .list();
    }

    /** How many there are, counted to a bound. */
    long count(County county, Filter filter) {
        return bound(
                        jdbc.sql("SELECT count(*) FROM (SELECT 1 FROM remedies.remedy r " + WHERE
                                + " LIMIT :limit) AS counted"),
                        county,
                        filter)
                .param("limit", COUNTED)
                .query(Long.class)
                .single();
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, County county, Filter filter) {
        Boolean running = switch (filter.state()) {
            case "running", "overdue" -> true;
            case "over" -> false;
            default -> null;
        };
        return statement
                .param("county", county.code())
                .param("everywhere", filter.everywhere())
                .param("unit", filter.unit())
                .param("account", filter.account())
                .param("kind", RemedyStore.orNull(filter.kind()))
                .param("number", RemedyStore.orNull(filter.number()))
                .param("running", running)
                .param("overdue", filter.state().equals("overdue"))
                .param("today", filter.today());
    }
}
