package org.jiannuo.reporting.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * A nil return with what other sources say, and what can be done with it.
 *
 * @param found records of others about the unit with documents of the month
 * @param acts what this user can do now
 * @param inquiry address of the obligation to explain; empty for none
 */
public record NilReturnPage(
        Head head, List<String> kinds, List<RecordSummary> found, List<Doable> acts, List<Said> moves, String inquiry)
        implements Page {
    /** What the return is. */
    public record Head(
            String id,
            String unit,
            String unitName,
            String period,
            String status,
            String person,
            Instant signedAt,
            boolean late,
            @Nullable LocalDate reconcileBy) {}

    /** An act. @param because why it cannot be done */
    public record Doable(String act, boolean says, List<Refusal> because) {}

    /** A move. */
    public record Said(String act, String person, String unit, String said, Instant at) {}
}
