package org.jiannuo.obligations;

import org.jiannuo.kernel.DomainEvent;

/**
 * A unit reported.
 *
 * @param id the obligation
 * @param unit the unit that reported
 * @param done whether completion was reported, and not only progress
 * @param confirmed whether the head of the unit has confirmed it, so that it now waits for the credit office
 */
public record ObligationReported(ObligationId id, String unit, boolean done, boolean confirmed)
        implements DomainEvent {}
