package org.jiannuo.calendars;

import java.time.LocalDate;
import java.util.Locale;

/**
 * 日历特定日. A day that a notice makes a holiday or a workday.
 *
 * @param date the day
 * @param kind what the notice makes of it
 * @param name name of the holiday as the notice has it
 * @param statutory whether the day is one of article 2 of the Holiday Rule, and not one that was shifted
 * @param scope for whom
 * @param notice the notice that says so
 */
public record CalendarDay(LocalDate date, Kind kind, String name, boolean statutory, Scope scope, Notice notice) {

    /** What a notice makes of a day. */
    public enum Kind {
        /** 放假. */
        HOLIDAY,
        /** 调休上班. */
        MAKEUP_WORKDAY;

        /** The word of the reference data. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** For whom a notice speaks. */
    public enum Scope {
        /** The whole country. */
        NATIONAL,
        /** 宁夏: bodies of the autonomous region only. */
        NINGXIA;

        /** The word of the reference data. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * 放假通知. The document behind a day.
     *
     * @param instrument its id, as in {@code instruments.csv}
     * @param basis short title and document number
     * @param confidence {@code law}, {@code found} or {@code default}
     */
    public record Notice(String instrument, String basis, String confidence) {}
}
