package org.jiannuo.calendars;

import static org.jiannuo.calendars.CalendarDay.Kind.HOLIDAY;
import static org.jiannuo.calendars.CalendarDay.Kind.MAKEUP_WORKDAY;
import static org.jiannuo.calendars.CalendarDay.Scope.NATIONAL;
import static org.jiannuo.calendars.CalendarDay.Scope.NINGXIA;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Rule;

/**
 * 工作日历. What is known about working days, at one moment; never changes. A year is known when its national notice
 * is loaded; nothing is answered about other years.
 */
public final class WorkCalendar {
    /** CAL-01. The official notice of the year is not loaded. Arguments: the year, and the day it was needed for. */
    public static final Rule YEAR_NOT_LOADED = Rule.of("CAL-01", "holiday_measures 2");

    private final Map<LocalDate, CalendarDay> national = new HashMap<>();
    private final Map<LocalDate, CalendarDay> regional = new HashMap<>();
    private final NavigableSet<Integer> years = new TreeSet<>();
    private final long version;

    private WorkCalendar(List<CalendarDay> all, long version) {
        this.version = version;
        for (CalendarDay day : all) {
            if ((day.scope() == NINGXIA ? regional : national).put(day.date(), day) != null) {
                throw new IllegalArgumentException("Two entries for " + day.date() + " " + day.scope());
            }
            if (day.scope() == NATIONAL) {
                years.add(day.date().getYear());
            }
        }
    }

    /** A calendar of these days. @param version grows with every change of the days */
    public static WorkCalendar of(List<CalendarDay> days, long version) {
        return new WorkCalendar(days, version);
    }

    /** The calendar of the reference data that comes with the program, without what a county has added. */
    public static WorkCalendar bundled() {
        return of(ReferenceDays.read(), 0);
    }

    /** Number of the state of the calendar; it grows with every change. */
    public long version() {
        return version;
    }

    /** The years that are known, in order. */
    public List<Integer> loadedYears() {
        return List.copyOf(years);
    }

    /** Whether a day lies in a known year. */
    public boolean knows(LocalDate day) {
        return years.contains(day.getYear());
    }

    /** What a notice says about a day: of the region first, when its days count, else of the whole country. */
    public Optional<CalendarDay> find(LocalDate day, CalendarDay.Scope scope) {
        CalendarDay local = scope == NINGXIA ? regional.get(day) : null;
        return Optional.ofNullable(local == null ? national.get(day) : local);
    }

    /** The days of a year that a notice names, in order, those of the region included. */
    public List<CalendarDay> daysOf(int year) {
        return Stream.of(national, regional)
                .flatMap(byDate -> byDate.values().stream())
                .filter(day -> day.date().getYear() == year)
                .sorted(Comparator.comparing(CalendarDay::date).thenComparing(CalendarDay::scope))
                .toList();
    }

    /** Whether offices work on a day. Refuses with CAL-01 when the year is not known. */
    public Decision<Boolean> isWorkingDay(LocalDate day, CalendarDay.Scope scope) {
        return knows(day) ? Decision.accepted(!isRest(day, scope)) : unknown(day.getYear(), day);
    }

    /** The first working day after a day. Refuses with CAL-01 when it would lie in a year that is not known. */
    public Decision<LocalDate> nextWorkingDay(LocalDate after, CalendarDay.Scope scope) {
        LocalDate day = after.plusDays(1);
        while (knows(day)) {
            if (!isRest(day, scope)) {
                return Decision.accepted(day);
            }
            day = day.plusDays(1);
        }
        return unknown(day.getYear(), day);
    }

    /**
     * How many working days lie after a day up to and including another; negative when the other lies before.
     * Refuses with CAL-01 when a day between lies in a year that is not known.
     */
    public Decision<Integer> workingDaysBetween(LocalDate after, LocalDate to, CalendarDay.Scope scope) {
        if (to.isBefore(after)) {
            return workingDaysBetween(to, after, scope).map(count -> -count);
        }
        int count = 0;
        for (LocalDate day = after.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (!knows(day)) {
                return unknown(day.getYear(), day);
            }
            count += isRest(day, scope) ? 0 : 1;
        }
        return Decision.accepted(count);
    }

    /**
     * The due day of a term, with its derivation. Refuses with CAL-01 when a day needed lies in an unknown year, with
     * CAL-06 when a fixed day of the year is said to stand still.
     */
    public Decision<DueDay> due(RunningTerm run) {
        if (run.term().fixedDay() != null && !run.suspensions().isEmpty()) {
            return Decision.refused(RunningTerm.FIXED_DAY_SUSPENDED.brokenAt("suspend"));
        }
        return new TermCount(this, run).dueDay();
    }

    /** Whether a day of a known year is a rest day. */
    boolean isRest(LocalDate day, CalendarDay.Scope scope) {
        CalendarDay official = find(day, scope).orElse(null);
        if (official != null) {
            return official.kind() == HOLIDAY;
        }
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Why a day of a known year is a rest day or a working day. */
    CountedDay.Reason reason(LocalDate day, CalendarDay.Scope scope) {
        CalendarDay official = find(day, scope).orElse(null);
        if (official != null && official.kind() == MAKEUP_WORKDAY) {
            return CountedDay.Reason.MAKEUP_WORKDAY;
        }
        if (official != null) {
            return official.scope() == NINGXIA ? CountedDay.Reason.LOCAL_HOLIDAY : CountedDay.Reason.HOLIDAY;
        }
        return isRest(day, scope) ? CountedDay.Reason.WEEKEND : CountedDay.Reason.WORKDAY;
    }

    static <T> Decision<T> unknown(int year, LocalDate needed) {
        return Decision.refused(YEAR_NOT_LOADED.broken(String.valueOf(year), needed.toString()));
    }
}
