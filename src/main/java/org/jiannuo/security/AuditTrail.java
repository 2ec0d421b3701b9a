package org.jiannuo.security;

/** Where audit entries go. Implemented by the module audit; writes in the transaction that is running, if there is one. */
public interface AuditTrail {
    void write(AuditEntry entry);
}
