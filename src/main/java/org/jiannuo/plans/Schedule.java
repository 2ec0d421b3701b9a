package org.jiannuo.plans;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jiannuo.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * 时间进度. What the cell of time asks for.
 *
 * @param text as it stands in the plan
 * @param dueOn day by which the deliverable must be there; none when nothing is to be delivered once
 * @param standing whether the duty goes on without end
 * @param cycle how often it recurs, when the plan says so
 * @param onDay day of the year, or of the month by its day, on which a recurring duty falls due, when the plan says so
 * @param problems what was not understood
 */
public record Schedule(
        String text,
        @Nullable LocalDate dueOn,
        boolean standing,
        @Nullable Cycle cycle,
        @Nullable MonthDay onDay,
        List<Refusal> problems) {

    /** How often a standing duty recurs. */
    public enum Cycle {
        YEARLY,
        HALF_YEARLY,
        QUARTERLY,
        MONTHLY
    }

    public Schedule {
        problems = List.copyOf(problems);
    }

    /** A schedule that asks for nothing. */
    public static Schedule none(String text) {
        return new Schedule(text, null, false, null, null, List.of());
    }

    /** Whether anything follows from it: a day or a standing duty. */
    public boolean saysSomething() {
        return dueOn != null || standing;
    }

    /** Both demands together: the later day counts, because the row is done when all of it is done. */
    Schedule and(Schedule other) {
        LocalDate day = dueOn;
        if (day == null || (other.dueOn != null && other.dueOn.isAfter(day))) {
            day = other.dueOn;
        }
        return new Schedule(
                text,
                day,
                standing || other.standing,
                cycle != null ? cycle : other.cycle,
                onDay != null ? onDay : other.onDay,
                java.util.stream.Stream.concat(problems.stream(), other.problems.stream())
                        .toList());
    }
}
