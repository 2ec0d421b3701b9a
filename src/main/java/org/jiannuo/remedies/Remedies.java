package org.jiannuo.remedies;

import java.util.List;
import java.util.Optional;
import org.jiannuo.records.RecordId;

/** 异议和信用修复. What was asked for against records, and how it stands. */
public interface Remedies {

    Optional<RemedySummary> find(RemedyId id);

    /** Those about a record, newest first. */
    List<RemedySummary> ofRecord(RecordId record);
}
