package org.jiannuo.publication.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was typed to propose a publication.
 *
 * @param basis id of the basis
 * @param from first day, or empty for the day of approval
 * @param to last day, or empty for the longest term
 * @param need why minor severity has to be shown
 * @param fields value of each field
 */
public record ProposeForm(String basis, String from, String to, String need, Map<String, String> fields) {
    public ProposeForm {
        fields = Map.copyOf(fields);
    }

    @Nullable
    LocalDate fromDay() {
        return day(from);
    }

    @Nullable
    LocalDate toDay() {
        return day(to);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
