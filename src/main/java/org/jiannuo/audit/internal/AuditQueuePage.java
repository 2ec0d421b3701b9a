package org.jiannuo.audit.internal;

import java.util.List;
import org.jiannuo.web.Page;

/**
 * The audit trail as a list.
 *
 * @param filter what was typed
 * @param rows the entries of this page
 * @param next place after which the next page begins, or empty
 * @param events the events that occur
 */
public record AuditQueuePage(EntryFilterForm filter, List<EntryRow> rows, String next, List<String> events)
        implements Page {
    /** The outcomes, in the order of the filter. */
    public static final List<String> OUTCOMES = List.of("done", "read", "refused", "denied", "failed");

    public AuditQueuePage {
        rows = List.copyOf(rows);
        events = List.copyOf(events);
    }
}
