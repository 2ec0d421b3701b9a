package org.jiannuo.statutes.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Another figure for a limit, as typed.
 *
 * @param amount the new amount, in the unit of the limit
 * @param appliesFrom first day of events to which it applies, yyyy-MM-dd
 * @param document the document by which it was decided
 */
record NewFigure(String amount, String appliesFrom, String document) {
    /** The day, or null when it cannot be read. */
    @Nullable
    LocalDate day() {
        try {
            return LocalDate.parse(appliesFrom.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
