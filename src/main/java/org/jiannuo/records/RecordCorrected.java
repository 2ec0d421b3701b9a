package org.jiannuo.records;

import org.jiannuo.kernel.DomainEvent;

/**
 * The content of a record was corrected; what it said before stays in its history.
 *
 * @param id the record
 * @param version number of the content from now on
 * @param ground why
 */
public record RecordCorrected(RecordId id, int version, String ground) implements DomainEvent {}
