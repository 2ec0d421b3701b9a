package org.jiannuo.obligations;

import java.time.LocalDate;
import org.jiannuo.kernel.DomainEvent;

/**
 * The due day of an obligation was moved by decision.
 *
 * @param id the obligation
 * @param unit the debtor unit
 * @param oldDueOn the due day before
 * @param newDueOn the due day from now on
 */
public record ObligationExtended(ObligationId id, String unit, LocalDate oldDueOn, LocalDate newDueOn)
        implements DomainEvent {}
