package org.jiannuo.obligations;

import java.time.LocalDate;
import org.jiannuo.kernel.DomainEvent;

/**
 * Fulfilment was accepted.
 *
 * @param id the obligation
 * @param unit the debtor unit
 * @param source where it comes from
 * @param performedOn the day of performance
 * @param late whether that day was after the due day
 */
public record ObligationFulfilled(
        ObligationId id, String unit, NewObligation.Source source, LocalDate performedOn, boolean late)
        implements DomainEvent {}
