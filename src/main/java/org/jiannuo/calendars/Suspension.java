package org.jiannuo.calendars;

import java.time.LocalDate;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Rule;

/**
 * 中止计时. Days during which a term stands still. Only for reasons that the rule lists: correction, test, expert
 * review, opinion of a third party, hearing, court case.
 *
 * @param from first day that is not counted
 * @param to last day that is not counted, not before {@code from}
 */
public record Suspension(LocalDate from, LocalDate to) {
    /** CAL-05. A suspension is two days, the second not before the first. */
    public static final Rule UNREADABLE = Rule.of("CAL-05");

    public Suspension {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A suspension ends before it begins: " + from + ".." + to);
        }
    }

    /** A suspension from what was typed, {@code A..B} with days as yyyy-MM-dd. Refuses with CAL-05. */
    public static Decision<Suspension> read(String typed) {
        String[] ends = typed.strip().split("\\.\\.", -1);
        LocalDate from = RunningTerm.day(ends[0]).orElse(null);
        LocalDate to = RunningTerm.day(ends[ends.length - 1]).orElse(null);
        if (ends.length != 2 || from == null || to == null || to.isBefore(from)) {
            return Decision.refused(UNREADABLE.brokenAt("suspend", typed));
        }
        return Decision.accepted(new Suspension(from, to));
    }

    /** Whether a day is not counted because of this suspension. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
