package org.jiannuo.calendars.internal;

import java.util.List;
import org.jiannuo.web.Page;

/**
 * The years that are loaded, those that are missing, and the notices behind them.
 *
 * @param years the years, the newest first
 * @param notices every notice, the newest first
 */
public record CalendarYearsPage(List<Year> years, List<Notice> notices) implements Page {
    public CalendarYearsPage {
        years = List.copyOf(years);
        notices = List.copyOf(notices);
    }

    /**
     * @param year the year as text
     * @param loaded whether its national notice is loaded
     * @param holidays days off on other days than Saturday and Sunday, and on them
     * @param makeup make-up workdays
     * @param local days off of Ningxia
     */
    public record Year(String year, boolean loaded, int holidays, int makeup, int local) {}

    /**
     * @param instrument id
     * @param year the year as text
     * @param scope {@code national} or {@code ningxia}
     * @param basis title and number
     * @param state {@code in_force} or {@code replaced}
     * @param source {@code entered} or {@code reference}
     * @param by who brought it in
     * @param at when, as shown
     */
    public record Notice(
            String instrument,
            String year,
            String scope,
            String basis,
            String state,
            String source,
            String by,
            java.time.Instant at) {}
}
