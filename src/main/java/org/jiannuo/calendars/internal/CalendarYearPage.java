package org.jiannuo.calendars.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jiannuo.calendars.CalendarDay;
import org.jiannuo.calendars.WorkCalendar;
import org.jiannuo.web.Page;

/**
 * One year in twelve months.
 *
 * @param year the year as text
 * @param months its months
 * @param days the days that a notice names
 * @param before the loaded year before, or empty
 * @param after the loaded year after, or empty
 */
public record CalendarYearPage(String year, List<Month> months, List<CalendarDay> days, String before, String after)
        implements Page {
    public CalendarYearPage {
        months = List.copyOf(months);
        days = List.copyOf(days);
    }

    /** A month as weeks from Monday to Sunday. */
    public record Month(String number, int workingDays, List<List<Cell>> weeks) {}

    /**
     * @param day day of the month; 0 for a place outside the month
     * @param kind {@code workday, weekend, holiday, makeup_workday, local_holiday} or {@code blank}
     * @param name name of the holiday, or empty
     * @param today whether it is today
     */
    public record Cell(int day, String kind, String name, boolean today) {
        private static final Cell BLANK = new Cell(0, "blank", "", false);
    }

    static CalendarYearPage of(WorkCalendar calendar, int year, LocalDate today) {
        List<Integer> years = calendar.loadedYears();
        return new CalendarYearPage(
                String.valueOf(year),
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> month(calendar, YearMonth.of(year, month), today))
                        .toList(),
                calendar.daysOf(year),
                years.contains(year - 1) ? String.valueOf(year - 1) : "",
                years.contains(year + 1) ? String.valueOf(year + 1) : "");
    }

    private static Month month(WorkCalendar calendar, YearMonth month, LocalDate today) {
        List<Cell> cells = new ArrayList<>();
        int first = month.atDay(1).getDayOfWeek().getValue();
        for (int i = 1; i < first; i++) {
            cells.add(Cell.BLANK);
        }
        int working = 0;
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            LocalDate date = month.atDay(day);
            String kind = kind(calendar, date);
            working += kind.endsWith("workday") ? 1 : 0;
            String name = calendar.find(date, CalendarDay.Scope.NINGXIA)
                    .map(CalendarDay::name)
                    .orElse("");
            cells.add(new Cell(day, kind, name, date.equals(today)));
        }
        while (cells.size() % 7 > 0) {
            cells.add(Cell.BLANK);
        }
        List<List<Cell>> weeks = IntStream.range(0, cells.size() / 7)
                .mapToObj(week -> List.copyOf(cells.subList(week * 7, week * 7 + 7)))
                .toList();
        return new Month(String.valueOf(month.getMonthValue()), working, weeks);
    }

    private static String kind(WorkCalendar calendar, LocalDate date) {
        CalendarDay official = calendar.find(date, CalendarDay.Scope.NINGXIA).orElse(null);
        if (official == null) {
            return calendar.isWorkingDay(date, CalendarDay.Scope.NINGXIA).orThrow() ? "workday" : "weekend";
        }
        boolean local = official.scope() == CalendarDay.Scope.NINGXIA;
        return official.kind() == CalendarDay.Kind.MAKEUP_WORKDAY
                ? "makeup_workday"
                : local ? "local_holiday" : "holiday";
    }
}
