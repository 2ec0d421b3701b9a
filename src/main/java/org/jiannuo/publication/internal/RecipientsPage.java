package org.jiannuo.publication.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Recipients and what was called back from them.
 *
 * @param typed name and contact as typed when they were refused
 * @param key the key of a recipient that was just registered, shown once; else empty
 */
public record RecipientsPage(List<Row> rows, List<Recall> recalls, List<String> typed, String key, LocalDate today)
        implements Page {
    public RecipientsPage {
        rows = List.copyOf(rows);
        recalls = List.copyOf(recalls);
        typed = List.copyOf(typed);
    }

    /** A recipient. @param late recalls whose receipt is overdue */
    public record Row(String id, String name, String contact, Instant since, boolean ended, long open, long late) {}

    /** Something that was called back. */
    public record Recall(
            String code,
            String recipient,
            Instant sent,
            @Nullable LocalDate due,
            @Nullable Instant confirmed) {
        public boolean isLate(LocalDate today) {
            return confirmed == null && due != null && due.isBefore(today);
        }
    }
}
