package org.jiannuo.calendars;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Calendars for tests. */
public final class CalendarsFixtures {
    private CalendarsFixtures() {}

    /** The bundled years and 2021 with Ningxia's own days of that year, as far as the handbook knows them. */
    public static WorkCalendar with2021() {
        List<CalendarDay> days = new ArrayList<>(ReferenceDays.read());
        days.add(holiday("2021-10-01", CalendarDay.Scope.NATIONAL));
        for (String local : List.of("2021-05-13", "2021-05-14", "2021-07-19", "2021-07-20")) {
            days.add(holiday(local, CalendarDay.Scope.NINGXIA));
        }
        return WorkCalendar.of(days, 7);
    }

    public static CalendarDay holiday(String day, CalendarDay.Scope scope) {
        return new CalendarDay(
                LocalDate.parse(day),
                CalendarDay.Kind.HOLIDAY,
                "测试假日",
                true,
                scope,
                new CalendarDay.Notice("holiday_test", "测试通知", "default"));
    }
}
