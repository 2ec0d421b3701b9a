package org.jiannuo.obligations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An obligation as others see it.
 *
 * @param id identity
 * @param number the number people quote
 * @param kind kind of duty
 * @param title what is owed
 * @param unit id of the debtor unit today
 * @param role lead or co-handler
 * @param responsible name of the responsible person, or empty
 * @param source where it comes from
 * @param period the period of a standing duty, for instance {@code 2026-Q4}; empty when it is owed once
 * @param dueOn the due day in force
 * @param status state
 * @param colour colour of the warning
 * @param performedOn the accepted day of performance, once it is kept
 */
public record ObligationSummary(
        ObligationId id,
        String number,
        NewObligation.Kind kind,
        String title,
        String unit,
        NewObligation.Role role,
        String responsible,
        NewObligation.Source source,
        String period,
        LocalDate dueOn,
        ObligationStatus status,
        ObligationStatus.Colour colour,
        @Nullable LocalDate performedOn) {}
