package org.jiannuo.measures;

import java.time.LocalDate;
import org.jiannuo.kernel.DomainEvent;
import org.jiannuo.records.RecordId;

/**
 * A measure or an incentive has no effect any more: lifted with its cause or by decision, or expired.
 *
 * @param id the measure
 * @param record the record from which it followed
 * @param on first day without effect
 * @param ground {@code repair}, {@code term}, {@code annulled}, {@code corrected}, {@code expired} or the reason in words
 */
public record MeasureEnded(MeasureId id, RecordId record, LocalDate on, String ground) implements DomainEvent {}
