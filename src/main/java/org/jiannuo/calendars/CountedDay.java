package org.jiannuo.calendars;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * 逐日说明. One day of a derivation: counted or skipped, and why.
 *
 * @param date the day
 * @param counted whether it was counted into the amount
 * @param reason why
 * @param official what a notice says about the day, or null when no notice names it
 */
public record CountedDay(
        LocalDate date,
        boolean counted,
        Reason reason,
        @Nullable CalendarDay official) {

    /** Why a day was counted or not. */
    public enum Reason {
        /** The day of the event is not counted (Civil Code 201). */
        EVENT_DAY,
        /** The act is due at once, on the day of the event. */
        AT_ONCE,
        /** An ordinary day from Monday to Friday. */
        WORKDAY,
        /** A Saturday or Sunday on which offices work, by notice. */
        MAKEUP_WORKDAY,
        /** Terms in days, months and years count every day. */
        CALENDAR_DAY,
        /** The fixed day of the year. */
        FIXED_DAY,
        /** Saturday or Sunday. */
        WEEKEND,
        /** A holiday of the whole country, by notice. */
        HOLIDAY,
        /** A holiday of Ningxia, by notice. */
        LOCAL_HOLIDAY,
        /** The term stood still. */
        SUSPENDED,
        /** The first day after the rest, on which the term ends (Civil Code 203). */
        AFTER_REST;

        /** The article that says so, instrument id and article, or empty when a notice or the term itself says so. */
        public String basis() {
            return switch (this) {
                case EVENT_DAY -> "civil_code 201";
                case AFTER_REST -> "civil_code 203";
                case AT_ONCE,
                        WORKDAY,
                        MAKEUP_WORKDAY,
                        CALENDAR_DAY,
                        FIXED_DAY,
                        WEEKEND,
                        HOLIDAY,
                        LOCAL_HOLIDAY,
                        SUSPENDED -> "";
            };
        }

        /** The word in files and messages, for instance {@code makeup_workday}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Id of the notice that names the day, or empty. */
    public String instrument() {
        return official == null ? "" : official.notice().instrument();
    }
}
