package org.jiannuo.portal.internal;

import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jiannuo.kernel.County;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The state of everything public in one short text. It changes with every item that comes, changes or goes and with every
 * new figure, and is asked of the database at most once a second; on the node of the change, at once.
 */
@Component
class Freshness {
    private static final long A_SECOND = 1_000_000_000L;

    private record Known(String version, long since) {}

    private final JdbcClient jdbc;
    private final County county;
    private final AtomicReference<Known> known = new AtomicReference<>(new Known("", System.nanoTime() - 2 * A_SECOND));

    Freshness(@Qualifier("portal") DataSource portal, County county) {
        this.jdbc = JdbcClient.create(portal);
        this.county = county;
    }

    String version() {
        Known last = known.get();
        if (System.nanoTime() - last.since() < A_SECOND) {
            return last.version();
        }
        Known fresh = new Known(ask(), System.nanoTime());
        boolean _ = known.compareAndSet(last, fresh);
        return fresh.version();
    }

    private String ask() {
        return jdbc.sql("""
                SELECT coalesce((SELECT seq FROM portal.last_change WHERE county = :county), 0)
                  || '.' || coalesce((SELECT version FROM portal.state WHERE county = :county), 0)
                """).param("county", county.code()).query(String.class).single();
    }

    private void forget() {
        known.set(new Known("", System.nanoTime() - 2 * A_SECOND));
    }

    /** What is being changed in this transaction is looked for anew once it is kept. */
    void forgetAfterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    forget();
                }
            });
        }
    }
}
