package org.jiannuo.calendars;

import java.time.LocalDate;
import java.util.List;
import org.jiannuo.kernel.Decision;

/**
 * 工作日历. The days that count for the bodies of this county, Ningxia's own days off included. Answers come from
 * memory and never touch the database; every method refuses with CAL-01 when it would need a year whose official
 * notice is not loaded.
 */
public interface Calendars {

    /** The calendar as it is now; it never changes once taken. */
    WorkCalendar current();

    /** The due day of a term, with each counted and skipped day. */
    default Decision<DueDay> due(RunningTerm run) {
        return current().due(run);
    }

    /** The due day of a term that runs from a day, neither stopped nor lengthened. */
    default Decision<DueDay> due(Term term, LocalDate from) {
        return due(RunningTerm.of(term, from));
    }

    /** How many working days lie after a day up to and including another; negative when the other lies before. */
    default Decision<Integer> workingDaysBetween(LocalDate after, LocalDate to) {
        return current().workingDaysBetween(after, to, CalendarDay.Scope.NINGXIA);
    }

    /** Whether offices of the county work on a day. */
    default Decision<Boolean> isWorkingDay(LocalDate day) {
        return current().isWorkingDay(day, CalendarDay.Scope.NINGXIA);
    }

    /** The first working day after a day. */
    default Decision<LocalDate> nextWorkingDay(LocalDate after) {
        return current().nextWorkingDay(after, CalendarDay.Scope.NINGXIA);
    }

    /** The years whose national notice is loaded, in order. */
    default List<Integer> loadedYears() {
        return current().loadedYears();
    }

    /** Number of the state of the calendar; it grows with every change, see {@link CalendarChanged}. */
    default long version() {
        return current().version();
    }
}
