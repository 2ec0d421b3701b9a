package org.jiannuo.calendars.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jiannuo.calendars.CalendarDay;
import org.jspecify.annotations.Nullable;

/**
 * An official notice about days off of one year.
 *
 * @param year the year it speaks of
 * @param scope for whom
 * @param source short title, number, day of issue and how sure we are
 * @param replaces the notice it replaces, and why; null when it stands alone
 * @param days its days, in order
 */
record Notice(
        int year,
        CalendarDay.Scope scope,
        Source source,
        @Nullable Replacement replaces,
        List<CalendarDay> days) {
    Notice {
        days = days.stream().sorted(Comparator.comparing(CalendarDay::date)).toList();
    }

    /**
     * @param document the document
     * @param issuedOn day of issue, or null when not known
     * @param entered whether somebody entered it here; else it came with the program
     */
    record Source(CalendarDay.Notice document, @Nullable LocalDate issuedOn, boolean entered) {}

    record Replacement(String instrument, String reason) {}

    String instrument() {
        return source.document().instrument();
    }

    /** Hash over what the notice says about days; two notices that say the same have the same. */
    String content() {
        String text = days.stream()
                .map(day -> String.join(
                        "|",
                        day.date().toString(),
                        day.kind().code(),
                        day.name(),
                        String.valueOf(day.statutory()),
                        day.scope().code()))
                .collect(Collectors.joining("\n"));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
