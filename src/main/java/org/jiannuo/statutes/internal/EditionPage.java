package org.jiannuo.statutes.internal;

import java.util.List;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The form for a new edition of a table, and what it would change.
 *
 * @param table name of the table
 * @param form what was sent
 * @param preview what it would change; null before it was read
 */
public record EditionPage(
        String table, EditionForm form, @Nullable Preview preview) implements Page {

    /** @param same rows that stay as they are */
    public record Preview(int added, int changed, int ended, int same, List<Line> lines) {
        public Preview {
            lines = List.copyOf(lines);
        }

        /** How many items of the catalogue come that the county does not yet know how to collect. */
        public int undecided() {
            return (int) lines.stream().filter(Line::undecided).count();
        }
    }

    /**
     * One row that is not the same.
     *
     * @param kind {@code added, changed, ended}
     * @param title what the row is called
     * @param undecided whether it is an item of the catalogue for which a rule of collection is still to be given
     */
    public record Line(String kind, String key, String title, boolean undecided, List<Field> fields) {}

    /** One column that differs. */
    public record Field(String column, String before, String after) {}
}
