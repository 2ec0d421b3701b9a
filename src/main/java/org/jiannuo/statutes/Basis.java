package org.jiannuo.statutes;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 依据. Where a rule is written and from when to when it holds.
 *
 * @param instruments the instruments, the main one first; none for a proposal of the platform
 * @param titleZh short titles and document numbers
 * @param article articles, those of several instruments separated by a full-width semicolon
 * @param validFrom first day in force of this version, or null when not known
 * @param validTo last day in force, or null while it is in force
 * @param binding {@code national}, {@code county_plan}, {@code model_only}, {@code local_practice}, {@code proposal}
 * @param confidence how far it may be relied on
 */
public record Basis(
        List<InstrumentId> instruments,
        String titleZh,
        String article,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String binding,
        Confidence confidence) {
    public Basis {
        instruments = List.copyOf(instruments);
    }

    /** Whether the rule is in force on a day, as far as the days are known. */
    public boolean isInForceOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
