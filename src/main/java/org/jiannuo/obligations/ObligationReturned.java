package org.jiannuo.obligations;

import org.jiannuo.kernel.DomainEvent;

/**
 * A report was sent back to the unit.
 *
 * @param id the obligation
 * @param unit the debtor unit
 * @param reason what is missing
 */
public record ObligationReturned(ObligationId id, String unit, String reason) implements DomainEvent {}
