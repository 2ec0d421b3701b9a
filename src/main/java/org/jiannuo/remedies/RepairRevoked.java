package org.jiannuo.remedies;

import org.jiannuo.kernel.DomainEvent;
import org.jiannuo.records.RecordId;

/**
 * A repair that rested on false material was withdrawn: the record is in force again.
 *
 * @param id the remedy
 * @param record the record that it is about
 * @param document number of the revocation
 */
public record RepairRevoked(RemedyId id, RecordId record, String document) implements DomainEvent {}
