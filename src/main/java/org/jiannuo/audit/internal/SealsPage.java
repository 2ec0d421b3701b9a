package org.jiannuo.audit.internal;

import java.time.Instant;
import java.util.List;
import org.jiannuo.web.Page;

/**
 * The seals, the newest first.
 *
 * @param rows the seals of this page
 * @param next number before which the next page begins, or 0
 * @param checked what a check just found, or nothing when none was asked for
 */
public record SealsPage(List<Row> rows, long next, List<Found> checked) implements Page {
    public SealsPage {
        rows = List.copyOf(rows);
        checked = List.copyOf(checked);
    }

    /** One seal. */
    public record Row(String number, Instant at, long entries, String hash) {}

    /** One finding of a check; the kind {@code sound} alone when everything fits. */
    public record Found(String kind, List<Object> figures) {
        public Found {
            figures = List.copyOf(figures);
        }
    }
}
