package org.jiannuo.remedies;

import org.jiannuo.kernel.DomainEvent;
import org.jiannuo.records.RecordId;

/**
 * An objection was decided, at first or in review; what follows from it was done in the same transaction.
 *
 * @param id the remedy
 * @param record the record that it is about
 * @param outcome what it led to
 * @param review whether it was the review
 */
public record ObjectionDecided(RemedyId id, RecordId record, Outcome outcome, boolean review) implements DomainEvent {}
