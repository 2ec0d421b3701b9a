package org.jiannuo.records;

import java.time.LocalDate;
import org.jiannuo.kernel.DomainEvent;

/**
 * A record ended on its day: its period is over, or it was repaired.
 *
 * @param id the record
 * @param on the first day on which it no longer holds
 * @param ground why, for instance {@code term} or {@code repair}
 */
public record RecordEnded(RecordId id, LocalDate on, String ground) implements DomainEvent {}
