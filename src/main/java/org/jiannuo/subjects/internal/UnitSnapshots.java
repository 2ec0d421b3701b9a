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

    private static final Object CHANGED = new Object();

    private final UnitStore store;
    private final AtomicReference<@Nullable Held> held = new AtomicReference<>();

    UnitSnapshots(UnitStore store) {
        this.store = store;
    }

    /** The register, at most a second old. */
    UnitSnapshot current() {
        Held now = held.get();
        boolean own = TransactionSynchronizationManager.hasResource(this);
        if (!own && now != null && System.nanoTime() - now.checkedAt() < FRESH_NANOS) {
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
        if (TransactionSynchronizationManager.hasResource(this)) {
            return;
        }
        TransactionSynchronizationManager.bindResource(this, CHANGED);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(UnitSnapshots.this);
                held.set(null);
            }
        });
    }

    private UnitSnapshot refresh() {
        boolean own = TransactionSynchronizationManager.hasResource(this);
        Held before =
                own && TransactionSynchronizationManager.getResource(this) instanceof Held seen ? seen : held.get();
        boolean same = before != null && before.snapshot().version() == store.version();
        UnitSnapshot snapshot = same && before != null ? before.snapshot() : store.load();
        Held now = new Held(snapshot, System.nanoTime());
        // What a transaction reads after a change of its own may never be committed: others must not see it.
        if (own) {
            TransactionSynchronizationManager.unbindResource(this);
            TransactionSynchronizationManager.bindResource(this, now);
        } else {
            held.set(now);
        }
        return snapshot;
    }
}
