package org.jiannuo.measures;

import java.time.LocalDate;
import org.jiannuo.kernel.DomainEvent;
import org.jiannuo.records.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * A named head decided a measure or granted an incentive.
 *
 * @param id the measure
 * @param record the record from which it follows
 * @param item code of the item of the list
 * @param from first day of effect
 * @param until last day, or null
 */
public record MeasureDecided(
        MeasureId id,
        RecordId record,
        String item,
        LocalDate from,
        @Nullable LocalDate until) implements DomainEvent {}
