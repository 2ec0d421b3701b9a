package org.jiannuo.security;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One line of the audit trail.
 *
 * @param at when
 * @param account who; the zero id when nobody was signed in
 * @param person name of the person on that day
 * @param unit unit for which the person acted
 * @param event the audit event of the handler
 * @param target address of the thing, the path of the request without its query
 * @param outcome {@code done}, {@code refused}, {@code read}, {@code denied} or {@code failed}
 * @param rules codes of the rules that refused
 * @param address network address of the client
 * @param request id of the request, also in the server's log
 */
public record AuditEntry(
        Instant at,
        UUID account,
        String person,
        String unit,
        String event,
        String target,
        String outcome,
        List<String> rules,
        String address,
        String request) {
    public AuditEntry {
        rules = List.copyOf(rules);
    }
}
