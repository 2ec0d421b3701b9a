package org.jiannuo.programme.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.obligations.ObligationSummary;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.programme.internal.ProgrammePage.Progress;
import org.jiannuo.programme.internal.ProgrammePage.SideBySide;
import org.jiannuo.programme.internal.ProgrammePage.TimeWords;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.Units;
import org.springframework.stereotype.Component;

/** Makes the pages of programmes and rows, with the progress that the register of obligations knows. */
@Component
class ProgrammePages {
    private static final int MOST_OWED = 60;

    private final VersionStore versions;
    private final VersionRows rows;
    private final PlanDraftStore drafts;
    private final Obligations obligations;
    private final Units units;
    private final BusinessClock clock;
    private final County county;

    /** In which register, and when. */
    @Component
    record Where(County county, BusinessClock clock) {}

    ProgrammePages(
            VersionStore versions,
            VersionRows rows,
            PlanDraftStore drafts,
            Obligations obligations,
            Units units,
            Where where) {
        this.versions = versions;
        this.rows = rows;
        this.drafts = drafts;
        this.obligations = obligations;
        this.units = units;
        this.clock = where.clock();
        this.county = where.county();
    }

    ProgrammeListPage list(boolean withDrafts) {
        Map<String, Progress> progress = progress();
        List<ProgrammeListPage.Line> lines = versions.inForce().stream()
                .map(version -> line(version, progress))
                .toList();
        List<ProgrammeListPage.Waiting> waiting = withDrafts
                ? drafts.open(50).stream()
                        .map(draft -> new ProgrammeListPage.Waiting(
                                draft.id(), draft.heading(), draft.fileName(), draft.uploadedAt(), draft.uploadedBy()))
                        .toList()
                : List.of();
        return new ProgrammeListPage(lines, waiting);
    }

    private ProgrammeListPage.Line line(VersionStore.Version version, Map<String, Progress> progress) {
        List<StoredRow> stored = rows.of(version.programme(), version.number());
        Progress sum = stored.stream()
                .map(row -> progress.getOrDefault(row.group(), Progress.NONE))
                .reduce(Progress.NONE, Progress::and);
        return new ProgrammeListPage.Line(
                version.programme(), version.name(), version.document(), version.number(), stored.size(), sum);
    }

    private Map<String, Progress> progress() {
        return obligations.counts(county, Obligations.By.GROUP, "programme", null).stream()
                .collect(Collectors.toMap(Obligations.Count::key, Progress::of, Progress::and));
    }

    ProgrammePage programme(List<VersionStore.Version> all, VersionStore.Version shown) {
        Map<String, Progress> progress = progress();
        int inForce = all.getFirst().number();
        List<StoredRow> stored = rows.of(shown.programme(), shown.number());
        Map<UnitId, String> names = units.names(stored.stream()
                .flatMap(row -> row.units().stream())
                .map(unit -> new UnitId(unit.unit()))
                .distinct()
                .toList());
        return new ProgrammePage(
                shown.programme(),
                shown.name(),
                version(shown, inForce),
                stored.stream().map(row -> row(row, names, progress)).toList(),
                all.stream().map(version -> version(version, inForce)).toList());
    }

    private static ProgrammePage.Version version(VersionStore.Version version, int inForce) {
        return new ProgrammePage.Version(
                version.number(),
                version.number() == inForce,
                version.document(),
                version.issuedOn(),
                version.fileName(),
                version.adoptedAt(),
                version.adoptedBy());
    }

    private static ProgrammePage.Row row(StoredRow row, Map<UnitId, String> names, Map<String, Progress> progress) {
        String lead = row.units().isEmpty()
                ? ""
                : names.getOrDefault(
                        new UnitId(row.units().getFirst().unit()),
                        row.units().getFirst().text());
        return new ProgrammePage.Row(
                row.id(),
                row.number(),
                row.title(),
                row.measures().size(),
                lead,
                row.units().size(),
                TimeWords.of(row.schedule()),
                progress.getOrDefault(row.group(), Progress.NONE));
    }

    ProgrammeRowPage row(VersionStore.Version version, StoredRow row) {
        Map<UUID, List<VersionRows.Correction>> corrections = rows.corrections(version.programme(), version.number());
        Map<UnitId, UnitSummary> known = units.summaries(
                row.units().stream().map(unit -> new UnitId(unit.unit())).toList());
        return new ProgrammeRowPage(
                version.programme(),
                version.name(),
                row.id(),
                row.number(),
                row.title(),
                SideBySide.of(row.texts().task(), row.texts().correctedTask()),
                TimeWords.of(row.schedule()),
                row.units().stream().map(unit -> unit(unit, known)).toList(),
                row.measures().stream()
                        .map(measure -> measure(row, measure, corrections.getOrDefault(measure.id(), List.of())))
                        .toList(),
                progress().getOrDefault(row.group(), Progress.NONE));
    }

    private static ProgrammeRowPage.Unit unit(StoredRow.Unit unit, Map<UnitId, UnitSummary> known) {
        UnitSummary summary = known.get(new UnitId(unit.unit()));
        return new ProgrammeRowPage.Unit(
                unit.unit(),
                summary == null ? unit.text() : summary.name(),
                unit.text(),
                PreviewDraft.role(unit.role()),
                summary != null && summary.isGroup());
    }

    private ProgrammeRowPage.Measure measure(
            StoredRow row, StoredRow.Measure measure, List<VersionRows.Correction> corrections) {
        List<ObligationSummary> owed = owed(measure.id());
        Map<UnitId, String> names = units.names(
                owed.stream().map(each -> new UnitId(each.unit())).distinct().toList());
        return new ProgrammeRowPage.Measure(
                measure.id(),
                measure.ordinal(),
                SideBySide.of(measure.text(), measure.corrected()),
                measure.corrected(),
                corrections.stream()
                        .map(one -> new ProgrammeRowPage.Correction(
                                one.before(), one.after(), one.reason(), one.person(), one.at()))
                        .toList(),
                TimeWords.of(row.scheduleOf(measure)),
                owed.stream().limit(MOST_OWED).map(each -> owed(each, names)).toList(),
                Math.max(0, owed.size() - MOST_OWED));
    }

    /** What is owed for a measure: the deliverable first, then the periods of the standing duty. */
    List<ObligationSummary> owed(UUID measure) {
        List<ObligationSummary> owed = new ArrayList<>();
        for (String kind : OwePlan.SOURCES) {
            owed.addAll(obligations.ofSource(county, "programme", measure + kind));
        }
        return owed;
    }

    private ProgrammeRowPage.Owed owed(ObligationSummary owed, Map<UnitId, String> names) {
        boolean overdue = owed.status().runs() && owed.dueOn().isBefore(clock.today());
        Function<Enum<?>, String> key = value -> value.name().toLowerCase(Locale.ROOT);
        return new ProgrammeRowPage.Owed(
                owed.id().toString(),
                owed.number(),
                names.getOrDefault(new UnitId(owed.unit()), owed.unit()),
                key.apply(owed.role()),
                owed.period(),
                owed.dueOn(),
                key.apply(owed.status()),
                key.apply(owed.colour()),
                overdue,
                overdue && owed.kind() == NewObligation.Kind.DELIVERABLE);
    }
}
