package org.jiannuo.records;

import java.time.LocalDate;
import org.jiannuo.kernel.DomainEvent;

/**
 * A single record took effect, by the gate or by decision. Records of a batch are told by {@link RecordsAdmitted}.
 *
 * @param id the record
 * @param category code of the catalogue item
 * @param on first day of effect
 */
public record RecordBecameEffective(RecordId id, String category, LocalDate on) implements DomainEvent {}
