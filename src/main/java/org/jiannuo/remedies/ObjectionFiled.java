package org.jiannuo.remedies;

import org.jiannuo.kernel.DomainEvent;
import org.jiannuo.records.RecordId;

/**
 * Somebody objects to a record about himself.
 *
 * @param id the remedy
 * @param record the record that it is about
 */
public record ObjectionFiled(RemedyId id, RecordId record) implements DomainEvent {}
