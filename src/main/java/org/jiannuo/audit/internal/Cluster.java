package org.jiannuo.audit.internal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which database cluster counts the transactions; asked once, because it cannot change under a running program. */
@Component
class Cluster {
    private final JdbcClient jdbc;
    private volatile long number;

    Cluster(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long number() {
        long known = number;
        if (known == 0) {
            known = jdbc.sql("SELECT system_identifier FROM pg_control_system()")
                    .query(Long.class)
                    .single();
            number = known;
        }
        return known;
    }

    /** The oldest transaction that is still running; all before it are settled. */
    long oldestRunning() {
        return jdbc.sql("SELECT CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS text) AS bigint)")
                .query(Long.class)
                .single();
    }
}
