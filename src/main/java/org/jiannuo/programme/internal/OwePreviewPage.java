package org.jiannuo.programme.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * What will be owed, before it is.
 *
 * @param programme the programme
 * @param row the row; none for all rows
 * @param title what it is about
 * @param counts how many there are
 * @param items the first of them
 * @param fields the fields of the form, to be sent again when it is confirmed
 */
public record OwePreviewPage(
        UUID programme,
        @Nullable UUID row,
        String title,
        Counts counts,
        List<Item> items,
        Map<String, List<String>> fields)
        implements Page {

    /** How many there are. */
    public record Counts(int all, int once, int standing, int units, int past, int present) {
        public int created() {
            return all - present;
        }
    }

    /** One of them. @param every key of the recurrence, or empty */
    public record Item(
            String label,
            String title,
            String unit,
            String role,
            String responsible,
            @Nullable LocalDate dueOn,
            boolean past,
            String every,
            String onDay) {}
}
