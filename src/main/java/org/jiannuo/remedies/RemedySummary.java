package org.jiannuo.remedies;

import java.time.LocalDate;
import org.jiannuo.records.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * A remedy as others see it. It tells nothing of who asked for it.
 *
 * @param id identity
 * @param kind which remedy
 * @param number the number people quote
 * @param record the record that it is about
 * @param status state
 * @param receivedOn day on which it was filed, or completed
 * @param dueOn last day for what is owed now, if anything
 */
public record RemedySummary(
        RemedyId id,
        RemedyKind kind,
        String number,
        RecordId record,
        RemedyStatus status,
        LocalDate receivedOn,
        @Nullable LocalDate dueOn) {}
