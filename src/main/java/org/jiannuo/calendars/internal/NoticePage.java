package org.jiannuo.calendars.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiannuo.calendars.CalendarDay;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * One notice and its days.
 *
 * @param head what is known of the document
 * @param chain the notice it replaces and the one that replaced it, with the reason
 * @param days its days
 */
public record NoticePage(Head head, Chain chain, List<CalendarDay> days) implements Page {
    public NoticePage {
        days = List.copyOf(days);
    }

    /**
     * @param instrument id
     * @param year the year as text
     * @param scope {@code national} or {@code ningxia}
     * @param basis title and number
     * @param issuedOn day of issue, or null when not known
     * @param source {@code entered} or {@code reference}
     */
    public record Head(
            String instrument,
            String year,
            String scope,
            String basis,
            @Nullable LocalDate issuedOn,
            String source) {}

    /**
     * @param replaces id of the notice before, or empty
     * @param reason why, or empty
     * @param replacedBy id of the notice after, or empty
     * @param by who brought it in
     * @param at when
     */
    public record Chain(String replaces, String reason, String replacedBy, String by, Instant at) {}
}
