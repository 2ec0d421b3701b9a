package org.jiannuo.remedies;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiannuo.kernel.County;
import org.jiannuo.records.RecordId;

/** 异议和信用修复. What was asked for against records, and how it stands. */
public interface Remedies {

    Optional<RemedySummary> find(RemedyId id);

    /**
     * Those in which people of a unit can take the next step now, the longest filed first.
     *
     * @param unit slug of the unit that handles, provides or decides
     * @param permissions what they may do, as {@code remedies:handle}
     */
    List<RemedySummary> waitingFor(County county, String unit, Set<String> permissions, int limit);

    /** Those about a record, newest first. */
    List<RemedySummary> ofRecord(RecordId record);
}
