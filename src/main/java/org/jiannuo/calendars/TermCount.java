package org.jiannuo.calendars;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.jiannuo.calendars.CountedDay.Reason;
import org.jiannuo.kernel.Decision;
import org.jspecify.annotations.Nullable;

/** Counts one term, day by day, and writes down each day. Used once. */
final class TermCount {
    /** An amount to count, after another or alone. */
    private record Part(long amount, TermUnit unit) {}

    private final WorkCalendar calendar;
    private final RunningTerm run;
    private final int step;
    private final List<CountedDay> days = new ArrayList<>();
    private LocalDate end;
    private @Nullable LocalDate unknown;

    TermCount(WorkCalendar calendar, RunningTerm run) {
        this.calendar = calendar;
        this.run = run;
        this.step = run.term().counting() == Term.Counting.FORWARD ? 1 : -1;
        this.end = run.from();
    }

    Decision<DueDay> dueDay() {
        List<Part> parts = parts();
        MonthDay fixed = run.term().fixedDay();
        if (fixed != null) {
            end = occurrence(fixed);
            note(end, true, Reason.FIXED_DAY);
        } else if (parts.isEmpty()) {
            note(end, true, Reason.AT_ONCE);
        } else {
            note(end, false, Reason.EVENT_DAY);
        }
        parts.forEach(this::count);
        LocalDate unmoved = end;
        if (fixed != null || !parts.isEmpty()) {
            moveOffRestDays();
        }
        return unknown == null
                ? Decision.accepted(new DueDay(end, unmoved, run, days, calendar.version()))
                : WorkCalendar.unknown(unknown.getYear(), unknown);
    }

    /** The amounts to count one after another; neighbours of one unit are one amount, so that 6 + 6 months are 12. */
    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        if (run.term().amount() > 0) {
            parts.add(new Part(run.term().amount(), run.term().unit()));
        }
        for (Extension more : run.extensions()) {
            boolean same = !parts.isEmpty() && parts.getLast().unit() == more.unit();
            long before = same ? parts.removeLast().amount() : 0;
            parts.add(new Part(before + more.amount(), more.unit()));
        }
        return parts;
    }

    private LocalDate occurrence(MonthDay fixed) {
        LocalDate sameYear = fixed.atYear(run.from().getYear());
        boolean passed = step > 0 ? sameYear.isBefore(run.from()) : sameYear.isAfter(run.from());
        return passed ? fixed.atYear(run.from().getYear() + step) : sameYear;
    }

    private void count(Part part) {
        switch (part.unit()) {
            case WORKING_DAY -> countWorkingDays(part.amount());
            case DAY -> countDays(part.amount());
            case MONTH -> countDays(Math.abs(DAYS.between(end, end.plusMonths(step * part.amount()))));
            case YEAR -> countDays(Math.abs(DAYS.between(end, end.plusYears(step * part.amount()))));
            case FIXED_DATE -> throw new IllegalStateException("A fixed date has no length.");
        }
    }

    private void countWorkingDays(long amount) {
        long left = amount;
        while (left > 0 && unknown == null) {
            end = end.plusDays(step);
            if (run.isSuspendedOn(end)) {
                note(end, false, Reason.SUSPENDED);
            } else if (calendar.knows(end)) {
                boolean working = !calendar.isRest(end, run.scope());
                note(end, working, calendar.reason(end, run.scope()));
                left -= working ? 1 : 0;
            } else {
                unknown = end;
            }
        }
    }

    /** Every day counts, but for those on which the term stands still. */
    private void countDays(long amount) {
        long left = amount;
        while (left > 0 && unknown == null) {
            end = end.plusDays(step);
            boolean suspended = run.isSuspendedOn(end);
            note(end, !suspended, suspended ? Reason.SUSPENDED : Reason.CALENDAR_DAY);
            left -= suspended ? 0 : 1;
        }
    }

    /** Civil Code 203. Working-day terms end on a working day by themselves. */
    private void moveOffRestDays() {
        if (run.term().ending() == Term.Ending.STAYS || unknown != null) {
            return;
        }
        LocalDate last = end;
        while (calendar.knows(end) && isNoEnd(end)) {
            end = end.plusDays(1);
            if (calendar.knows(end) && isNoEnd(end)) {
                note(end, false, run.isSuspendedOn(end) ? Reason.SUSPENDED : calendar.reason(end, run.scope()));
            }
        }
        if (!calendar.knows(end)) {
            unknown = end;
        } else if (!end.equals(last)) {
            note(end, false, Reason.AFTER_REST);
        }
    }

    private boolean isNoEnd(LocalDate day) {
        return calendar.isRest(day, run.scope()) || run.isSuspendedOn(day);
    }

    private void note(LocalDate day, boolean counted, Reason reason) {
        days.add(new CountedDay(
                day, counted, reason, calendar.find(day, run.scope()).orElse(null)));
    }
}
