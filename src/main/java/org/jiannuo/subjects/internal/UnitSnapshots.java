package org.jiannuo.subjects.internal;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The register in memory. This node sees its own changes at their commit; a change on another node is seen within a
 * second, because the version of the register is asked for at most once a second.
 */
@Component
class UnitSnapshots {
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** @param checkedAt monotonic time of the last comparison with the version of the tables */
    private record Held(UnitSnapshot snapshot, long checkedAt) {}

    private final UnitStore store;
    private final AtomicReference<@Nullable Held> held = new AtomicReference<>();

    UnitSnapshots(UnitStore store) {
        this.store = store;
    }

    /** The register, at most a second old. */
    UnitSnapshot current() {
        Held now = held.get();
        if (now != null && System.nanoTime() - now.checkedAt() < FRESH_NANOS) {
            return now.snapshot();
        }
        return refresh();
    }

    /** The register as this transaction sees it, under the lock of the register. */
    UnitSnapshot locked() {
        long version = store.lock();
        Held now = held.get();
        return now != null && now.snapshot().version() == version ? now.snapshot() : store.load();
    }

    /** Makes the change of this transaction a new version, seen here as soon as it is committed. */
    void changed() {
        store.nextVersion();
        held.set(null);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                held.set(null);
            }
        });
    }

    private UnitSnapshot refresh() {
        boolean writing = TransactionSynchronizationManager.isActualTransactionActive();
        Held before = held.get();
        boolean same = before != null && before.snapshot().version() == store.version();
        UnitSnapshot snapshot = same && before != null ? before.snapshot() : store.load();
        // What an open transaction reads may be its own uncommitted change: others must not see it.
        if (!writing) {
            held.set(new Held(snapshot, System.nanoTime()));
        } else if (same && before != null) {
            held.compareAndSet(before, new Held(snapshot, System.nanoTime()));
        }
        return snapshot;
    }
}
