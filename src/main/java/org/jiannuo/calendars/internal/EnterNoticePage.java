package org.jiannuo.calendars.internal;

import java.util.List;
import org.jiannuo.calendars.CalendarDay;
import org.jiannuo.web.Page;

/**
 * The form for a notice, and what would be entered.
 *
 * @param form what was typed
 * @param choices notices in force that it may replace
 * @param rows the days as read, each with its problems beside it; empty before the first preview
 * @param days the days that would be entered; empty while there are problems
 */
public record EnterNoticePage(EnterNoticeForm form, List<Choice> choices, List<Row> rows, List<CalendarDay> days)
        implements Page {
    public EnterNoticePage {
        choices = List.copyOf(choices);
        rows = List.copyOf(rows);
        days = List.copyOf(days);
    }

    /** Whether everything is in order and may be confirmed. */
    public boolean ready() {
        return !days.isEmpty();
    }

    /** The days that would be entered, to be sent again. */
    public String csv() {
        return TypedDay.csv(days);
    }

    /** A notice in force. */
    public record Choice(String instrument, String label) {}

    /** A day as typed. */
    public record Row(String where, String date, String kind, String name, String statutory) {}
}
