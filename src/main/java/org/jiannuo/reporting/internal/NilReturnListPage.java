package org.jiannuo.reporting.internal;

import java.time.LocalDate;
import java.util.List;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The months of a unit, and the form of a nil return.
 *
 * @param units units that may be asked for
 * @param unit the unit
 * @param unitName its name
 * @param months the last months, newest first
 * @param kinds kinds of information
 * @param signs whether this user may sign
 */
public record NilReturnListPage(
        List<Choice> units, String unit, String unitName, List<Month> months, List<String> kinds, boolean signs)
        implements Page {
    /** A unit that may be chosen. */
    public record Choice(String id, String name) {}

    /**
     * One month.
     *
     * @param state {@code reported}, {@code nil}, {@code open}, {@code late} or {@code current}
     * @param rows rows reported
     * @param dueOn last day of the report
     * @param nil id of the nil return; empty for none
     * @param status state of the nil return; empty for none
     */
    public record Month(
            String period,
            String state,
            long rows,
            @Nullable LocalDate dueOn,
            String nil,
            String status) {
        /** Whether a nil return can be signed. */
        public boolean isOpen() {
            return state.equals("open") || state.equals("late");
        }
    }
}
