package org.jiannuo.records;

import org.jiannuo.kernel.DomainEvent;

/**
 * The basis of a record is gone: it is withdrawn everywhere and kept as a tombstone.
 *
 * @param id the record
 * @param document the document that annuls
 * @param ground why
 */
public record RecordAnnulled(RecordId id, String document, String ground) implements DomainEvent {}
