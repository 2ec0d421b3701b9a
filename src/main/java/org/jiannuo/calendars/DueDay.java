package org.jiannuo.calendars;

import java.time.LocalDate;
import java.util.List;

/**
 * 到期日. The day on which a term ends, with each counted and skipped day. The day ends at 24:00 or at close of
 * business (Civil Code 203).
 *
 * @param due the last day
 * @param unmoved the last day before rest days at the end were taken into account; equal to {@code due} when it was
 *     not moved
 * @param run what was counted
 * @param days every day looked at, in the order of counting, the day of the event first
 * @param calendar version of the calendar
 */
public record DueDay(LocalDate due, LocalDate unmoved, RunningTerm run, List<CountedDay> days, long calendar) {
    public DueDay {
        days = List.copyOf(days);
    }

    /** How many days were counted. */
    public int counted() {
        return (int) days.stream().filter(CountedDay::counted).count();
    }

    /** Whether rest days at the end moved the due day (Civil Code 203). */
    public boolean isMoved() {
        return !due.equals(unmoved);
    }
}
