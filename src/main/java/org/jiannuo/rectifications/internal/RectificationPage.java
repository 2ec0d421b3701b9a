package org.jiannuo.rectifications.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiannuo.evidence.StoredFile;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.web.Page;
import org.jiannuo.web.StepBar;
import org.jspecify.annotations.Nullable;

/**
 * One rectification.
 *
 * @param head what it is and where it stands
 * @param steps its way
 * @param doable what this person can do now
 * @param due the time that runs
 * @param plan what the unit planned; none before
 * @param months what was told of each month
 * @param proof files of the unit
 * @param checks files of the body that looked
 * @param moves its history, newest first
 */
public record RectificationPage(
        Head head,
        StepBar steps,
        List<Doable> doable,
        @Nullable Due due,
        @Nullable Plan plan,
        List<Month> months,
        List<StoredFile> proof,
        List<StoredFile> checks,
        List<Move> moves)
        implements Page {

    /**
     * @param sourcePath address of the thing from which it comes; empty when there is none
     * @param way what follows from a refusal, as it was decided; empty before
     * @param next address where that is gone on with; empty where this person cannot
     */
    public record Head(
            String id,
            String number,
            String unit,
            String body,
            String kind,
            String source,
            String sourcePath,
            String basis,
            List<String> problem,
            List<String> standard,
            String causer,
            LocalDate orderedOn,
            LocalDate dueOn,
            @Nullable LocalDate acceptedOn,
            @Nullable LocalDate lookBackOn,
            String stage,
            String way,
            String next,
            String form,
            int version) {}

    /** @param asks which fields the form has @param ways what may be chosen @param grave whether it cannot be taken back */
    public record Doable(
            String act, String path, List<String> asks, List<String> ways, boolean grave, List<Refusal> because) {
        public boolean asks(String field) {
            return asks.contains(field);
        }
    }

    /** @param obligation address of the obligation; empty for none */
    public record Due(LocalDate on, String owes, boolean late, String obligation) {}

    /** The plan. */
    public record Plan(List<String> reason, List<String> measures, List<String> people) {}

    /** One month. */
    public record Month(
            LocalDate dueOn, List<String> told, @Nullable LocalDate toldOn, boolean late, String obligation) {}

    /** One line of the history. @param paper address of the paper, or empty */
    public record Move(
            String act,
            Instant at,
            String person,
            String unit,
            List<String> said,
            @Nullable LocalDate day,
            String document,
            String paper) {}
}
