package org.jiannuo.security;

import java.util.List;

/** Where audit entries go. Implemented by the module audit; writes in the transaction that is running, if there is one. */
public interface AuditTrail {
    void write(AuditEntry entry);

    /** What the trail tells of one thing, for the file of that thing. Implemented by the module audit. */
    interface Reads {

        /**
         * Every entry about a case and what lies below its address, oldest first; at most {@code limit}.
         *
         * @param target address of the case, a path with {@code /cases/} in it, for instance {@code /complaints/cases/ID}
         */
        List<AuditEntry> of(String target, int limit);
    }
}
