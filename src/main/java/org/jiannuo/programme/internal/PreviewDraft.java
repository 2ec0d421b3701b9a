package org.jiannuo.programme.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.plans.Column;
import org.jiannuo.plans.NamedUnit;
import org.jiannuo.plans.PlanProblem;
import org.jiannuo.plans.PlanRow;
import org.jiannuo.programme.internal.PlanDraftStore.Draft;
import org.jiannuo.programme.internal.PlanPreviewPage.Choice;
import org.jiannuo.programme.internal.PlanPreviewPage.OpenName;
import org.jiannuo.programme.internal.PlanPreviewPage.Problem;
import org.jiannuo.programme.internal.ProgrammePage.SideBySide;
import org.jiannuo.programme.internal.ProgrammePage.TimeWords;
import org.jiannuo.subjects.UnitClass;
import org.jiannuo.subjects.Units;
import org.springframework.stereotype.Component;

/** Makes the page of a draft. */
@Component
class PreviewDraft {
    private static final int NEAREST = 5;

    private final VersionStore versions;
    private final Units units;
    private final BusinessClock clock;

    PreviewDraft(VersionStore versions, Units units, BusinessClock clock) {
        this.versions = versions;
        this.units = units;
        this.clock = clock;
    }

    PlanPreviewPage page(DraftPlan plan) {
        Draft draft = plan.draft();
        List<Problem> problems =
                plan.plan().problems().stream().map(PreviewDraft::problem).toList();
        return new PlanPreviewPage(
                draft.id(),
                new PlanPreviewPage.File(draft.heading(), draft.fileName(), draft.uploadedBy(), draft.uploadedAt()),
                plan.plan().rows().stream().map(row -> row(plan, row)).toList(),
                problems,
                names(plan),
                change(plan),
                choices(plan));
    }

    private static Problem problem(PlanProblem problem) {
        String anchor = problem.position() == 0
                ? "rows"
                : "row-" + problem.position() + "-" + problem.column().key();
        return new Problem(problem.row(), problem.column().key(), anchor, problem.refusal());
    }

    private static PlanPreviewPage.Row row(DraftPlan plan, PlanRow row) {
        List<PlanProblem> problems = plan.plan().problemsOf(row);
        return new PlanPreviewPage.Row(
                row.position(),
                row.number(),
                row.title(),
                SideBySide.of(row.task(), row.correctedTask()),
                row.measures().stream()
                        .map(measure -> new PlanPreviewPage.Measure(
                                measure.ordinal(),
                                SideBySide.of(measure.text(), measure.corrected()),
                                TimeWords.of(measure.schedule())))
                        .toList(),
                row.units().stream().map(PreviewDraft::unit).toList(),
                TimeWords.of(row.schedule()),
                problems.stream().anyMatch(problem -> problem.column() == Column.SCHEDULE),
                problems.stream().map(PreviewDraft::problem).toList());
    }

    private static PlanPreviewPage.Unit unit(NamedUnit unit) {
        String name = unit.resolved() ? unit.found().getFirst().name() : "";
        return new PlanPreviewPage.Unit(unit.text(), name, state(unit), role(unit.role()));
    }

    private static String state(NamedUnit unit) {
        return unit.resolved() ? "known" : unit.found().isEmpty() ? "unknown" : "several";
    }

    static String role(NamedUnit.Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private List<OpenName> names(DraftPlan plan) {
        List<OpenName> names = new ArrayList<>();
        RegisteredUnits register = new RegisteredUnits(units, clock.today(), java.util.Map.of());
        for (NamedUnit unit : plan.openNames()) {
            var nearest = unit.found().isEmpty() ? register.nearest(unit.text(), NEAREST) : unit.found();
            names.add(new OpenName(
                    names.size() + 1,
                    unit.text(),
                    state(unit),
                    nearest.stream()
                            .map(known -> new Choice(known.slug(), known.name()))
                            .toList()));
        }
        return names;
    }

    private static PlanPreviewPage.Change change(DraftPlan plan) {
        Choice target = plan.target()
                .map(version -> new Choice(version.programme().toString(), version.name()))
                .orElse(null);
        int version = plan.target().map(VersionStore.Version::number).orElse(0);
        return new PlanPreviewPage.Change(target, version, plan.changes(), plan.isInForce());
    }

    private PlanPreviewPage.Choices choices(DraftPlan plan) {
        boolean needsUnits = !plan.openNames().isEmpty();
        return new PlanPreviewPage.Choices(
                versions.inForce().stream()
                        .map(version -> new Choice(version.programme().toString(), version.name()))
                        .toList(),
                needsUnits
                        ? units.active(clock.today()).stream()
                                .map(unit -> new Choice(unit.id().slug(), unit.name()))
                                .toList()
                        : List.of(),
                Arrays.stream(UnitClass.values())
                        .filter(known -> known != UnitClass.GROUP)
                        .map(Enum::name)
                        .toList());
    }
}
