package org.jiannuo.security.internal;

import java.util.List;
import org.jiannuo.security.AuditEntry;
import org.jspecify.annotations.Nullable;

/** The audited handler that runs in this thread, and whether its entry is written. */
final class AuditScope {
    private static final ThreadLocal<@Nullable AuditScope> RUNNING = new ThreadLocal<>();

    private final AuditEntry entry;
    private boolean written;
    private boolean writing;
    private String outcome = "";
    private @Nullable Object transaction;

    private AuditScope(AuditEntry entry) {
        this.entry = entry;
    }

    static AuditScope open(AuditEntry entry) {
        AuditScope scope = new AuditScope(entry);
        RUNNING.set(scope);
        return scope;
    }

    static @Nullable AuditScope running() {
        return RUNNING.get();
    }

    static void close() {
        RUNNING.remove();
    }

    /** Whether this call is the one that has to write the entry. @param where the transaction it is written in, or null */
    boolean claim(@Nullable Object where) {
        if (written || writing) {
            return false;
        }
        writing = true;
        transaction = where;
        return true;
    }

    void done(String how) {
        outcome = how;
        written = true;
        writing = false;
    }

    /** What was written in a transaction that did not commit is not there. */
    void lost(Object where) {
        if (where.equals(transaction)) {
            again();
        }
    }

    /** Lets one more entry be written. */
    void again() {
        written = false;
        writing = false;
        transaction = null;
    }

    /** The outcome that was written last. */
    String outcome() {
        return outcome;
    }

    boolean isWritten() {
        return written;
    }

    AuditEntry entry(String outcome, List<String> rules) {
        return new AuditEntry(
                entry.at(),
                entry.account(),
                entry.person(),
                entry.unit(),
                entry.event(),
                entry.target(),
                outcome,
                rules,
                entry.address(),
                entry.request());
    }
}
