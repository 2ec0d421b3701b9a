package org.jiannuo.measures;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.kernel.County;
import org.jiannuo.records.RecordId;

/** 惩戒与激励. What other modules may know of measures and incentives. Reading only. */
public interface Measures {

    Optional<MeasureSummary> find(MeasureId id);

    /** Those that follow from a record, newest first. */
    List<MeasureSummary> ofRecord(RecordId record);

    /** Those of a subject that have effect today, newest first. */
    List<MeasureSummary> inForce(County county, UUID subject);

    /** How many candidates wait for a person. */
    long candidates(County county);

    /** Measures whose next step a unit must do: to check, decide, execute or stop; oldest first. */
    List<MeasureSummary> waitingFor(County county, String unit, int limit);
}
