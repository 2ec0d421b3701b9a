package org.jiannuo.tolerance;

import java.util.List;
import java.util.Optional;
import org.jiannuo.kernel.County;
import org.jiannuo.records.RecordId;

/** 容错纠错. What other modules may know of tolerance cases: that they are and how they ended, never who said what. */
public interface ToleranceCases {

    /** A case, whatever its state. */
    Optional<ToleranceSummary> find(ToleranceId id);

    /** The cases about a record, newest first. */
    List<ToleranceSummary> ofRecord(RecordId record);

    /** Cases on which the deciding body must act now, the earliest due day first; at most {@code limit}. */
    List<ToleranceSummary> waitingFor(County county, String body, int limit);

    /** Figures of a year by deciding body; no person and no unit concerned stands in them. */
    List<Count> counts(County county, int year);

    /**
     * Figures of one body.
     *
     * @param body id of the deciding body
     * @param applied applications of the year
     * @param recognised found for
     * @param partly found partly for
     * @param notRecognised found against
     * @param refused not taken
     */
    record Count(String body, long applied, long recognised, long partly, long notRecognised, long refused) {}
}
