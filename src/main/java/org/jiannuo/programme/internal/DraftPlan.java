package org.jiannuo.programme.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiannuo.plans.Column;
import org.jiannuo.plans.NamedUnit;
import org.jiannuo.plans.PlanDocument;
import org.jiannuo.plans.PlanProblem;
import org.jiannuo.plans.PlanRow;
import org.jiannuo.plans.Schedule;
import org.jiannuo.programme.internal.PlanDraftStore.Draft;

/**
 * A draft as it is understood now: the file read with the register of today and with what persons decided.
 *
 * @param draft the draft
 * @param plan its rows and what is still doubtful
 * @param target the programme of which it would become the next version, if there is one
 * @param before the rows of that programme in force
 * @param rows the rows as they would be stored
 */
record DraftPlan(
        Draft draft,
        PlanDocument plan,
        Optional<VersionStore.Version> target,
        List<StoredRow> before,
        List<StoredRow> rows) {

    List<RowChange> changes() {
        return target.isEmpty() ? List.of() : RowChange.between(before, rows);
    }

    /** Whether exactly this is in force already. */
    boolean isInForce() {
        return target.isPresent() && changes().isEmpty();
    }

    /** Names that nobody knows or that mean several units, each once, in the order of the plan. */
    List<NamedUnit> openNames() {
        return plan.rows().stream()
                .flatMap(row -> row.units().stream())
                .filter(unit -> !unit.resolved())
                .filter(distinctText())
                .toList();
    }

    private static java.util.function.Predicate<NamedUnit> distinctText() {
        java.util.Set<String> seen = new java.util.HashSet<>();
        return unit -> seen.add(unit.text());
    }

    /** The plan with the days that a person gave to rows whose cell of time was not understood. */
    static PlanDocument withTimes(PlanDocument plan, Map<Integer, Schedule> chosen) {
        if (chosen.isEmpty()) {
            return plan;
        }
        List<PlanRow> rows = plan.rows().stream()
                .map(row -> chosen.containsKey(row.position()) ? at(row, chosen.get(row.position())) : row)
                .toList();
        List<PlanProblem> problems = plan.problems().stream()
                .filter(problem -> problem.column() != Column.SCHEDULE || !chosen.containsKey(problem.position()))
                .toList();
        return new PlanDocument(plan.heading(), rows, problems);
    }

    private static PlanRow at(PlanRow row, @org.jspecify.annotations.Nullable Schedule chosen) {
        if (chosen == null) {
            return row;
        }
        Schedule time = new Schedule(row.schedule().text(), chosen.dueOn(), chosen.standing(), null, null, List.of());
        return new PlanRow(
                row.position(),
                row.number(),
                row.title(),
                row.task(),
                row.correctedTask(),
                row.measures(),
                row.measuresText(),
                row.deliverable(),
                row.units(),
                row.unitsText(),
                time);
    }
}
