package org.jiannuo.statutes.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * 新版目录. A new edition of a reference table, as sent.
 *
 * @param csv the whole table with its heading
 * @param appliesFrom first day of events for which it holds, yyyy-MM-dd
 * @param document the document with which it was issued
 */
public record EditionForm(String csv, String appliesFrom, String document) {
    public EditionForm {
        csv = csv.startsWith("\ufeff") ? csv.substring(1) : csv;
        appliesFrom = appliesFrom.strip();
        document = document.strip();
    }

    /** The day, or null when it cannot be read. */
    @Nullable
    LocalDate day() {
        try {
            return LocalDate.parse(appliesFrom);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
