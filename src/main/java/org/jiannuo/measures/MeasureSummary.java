package org.jiannuo.measures;

import java.time.LocalDate;
import java.util.UUID;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * A measure or an incentive as others see it.
 *
 * @param id identity
 * @param number document number of the decision; empty before it
 * @param item code of the item of the list
 * @param incentive whether it is an incentive
 * @param about whom it is about
 * @param record the record from which it follows
 * @param competent slug of the unit that decides
 * @param executing slug of the unit that executes
 * @param from first day of effect, once decided
 * @param until last day; null for one without a stated end
 * @param status state
 */
public record MeasureSummary(
        MeasureId id,
        String number,
        String item,
        boolean incentive,
        About about,
        RecordId record,
        String competent,
        String executing,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        MeasureStatus status) {

    /** @param subject identity among the subjects of records @param ref slug of a unit or id of a person, or empty */
    public record About(UUID subject, SubjectKind kind, String name, String ref) {}
}
