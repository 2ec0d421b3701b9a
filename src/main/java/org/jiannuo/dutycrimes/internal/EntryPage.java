package org.jiannuo.dutycrimes.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.web.Page;
import org.jiannuo.web.StepBar;
import org.jspecify.annotations.Nullable;

/**
 * One entry, to a keeper of the body that entered it.
 *
 * @param said what it says
 * @param waiting what waits to be confirmed
 * @param former what it said before, the newest first
 */
public record EntryPage(
        String id,
        int version,
        String form,
        String stage,
        StepBar steps,
        Told said,
        @Nullable Told waiting,
        List<Told> former,
        List<Doable> doable,
        List<Move> moves)
        implements Page {

    /** A judgment in words. */
    public record Told(
            String name,
            String unit,
            String post,
            boolean leader,
            String caseNumber,
            String court,
            String charge,
            @Nullable LocalDate judgedOn,
            @Nullable LocalDate effectiveOn,
            String sentence,
            @Nullable LocalDate endsOn,
            String related) {}

    /** Something that can be done. @param form address of a form of its own; empty when it is done here */
    public record Doable(String act, String path, String form, List<String> asks, List<Refusal> because) {
        public boolean asks(String field) {
            return asks.contains(field);
        }
    }

    /** One line of the history. */
    public record Move(String act, Instant at, String person, String said, String document) {}
}
