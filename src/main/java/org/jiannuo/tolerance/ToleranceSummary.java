package org.jiannuo.tolerance;

import java.time.LocalDate;
import org.jiannuo.records.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * A tolerance case as other modules see it.
 *
 * @param id identity
 * @param number the number people quote
 * @param record the record about which it was asked
 * @param subject name of the subject of the record
 * @param body id of the deciding body
 * @param status what became of it so far
 * @param dueOn last day for what has to be done now; null where nothing has a limit
 */
public record ToleranceSummary(
        ToleranceId id,
        String number,
        RecordId record,
        String subject,
        String body,
        ToleranceStatus status,
        @Nullable LocalDate dueOn) {}
