package org.jiannuo.remedies;

import org.jiannuo.kernel.DomainEvent;
import org.jiannuo.records.RecordId;

/**
 * Repair was granted: record, publication and sharing ended in the same transaction.
 *
 * @param id the remedy
 * @param record the record that it is about
 * @param document number of the repair decision
 */
public record RepairGranted(RemedyId id, RecordId record, String document) implements DomainEvent {}
