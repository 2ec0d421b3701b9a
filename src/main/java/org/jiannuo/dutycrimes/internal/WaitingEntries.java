package org.jiannuo.dutycrimes.internal;

import java.util.List;
import java.util.UUID;
import org.jiannuo.dutycrimes.DutyCrimes.Waiting;
import org.jiannuo.dutycrimes.JudgmentId;
import org.jiannuo.kernel.County;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 待办. Entries on which somebody can do the next step, by case number. */
@Component
class WaitingEntries {
    private final JdbcClient jdbc;

    WaitingEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param confirms whether he may check what another one entered @param enters whether he may amend */
    List<Waiting> waitingFor(County county, String body, UUID account, boolean confirms, boolean enters, int limit) {
        return jdbc.sql("""
                        SELECT j.id, s.case_number, j.stage <> 'RETURNED' AS to_check
                        FROM dutycrimes.judgment j
                        JOIN dutycrimes.says s ON s.county = j.county AND s.judgment = j.id
                          AND s.seq = coalesce(j.waiting, j.standing)
                        WHERE j.county = :county AND j.body = :body
                          AND ((:confirms AND j.stage IN ('ENTERED', 'RETRIED', 'ACQUITTED') AND j.entered_by <> :account)
                               OR (:enters AND j.stage = 'RETURNED'))
                        ORDER BY j.id
                        LIMIT :limit
                        """)
                .param("county", county.code())
                .param("body", body)
                .param("confirms", confirms)
                .param("enters", enters)
                .param("account", account)
                .param("limit", limit)
                .query((row, _) -> new Waiting(
                        new JudgmentId(county, row.getObject("id", UUID.class)),
                        row.getString("case_number"),
                        row.getBoolean("to_check")))
                .list();
    }
}
