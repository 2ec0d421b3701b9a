package org.jiannuo.programme.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.obligations.ObligationSummary;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 分解. Turns the measures of rows into obligations; what is owed already is not owed twice. */
@Component
class OweMeasures {
    private static final int MOST = 20_000;

    private final VersionStore versions;
    private final VersionRows rows;
    private final Obligations obligations;
    private final Units units;
    private final County county;
    private final BusinessClock clock;

    OweMeasures(
            VersionStore versions,
            VersionRows rows,
            Obligations obligations,
            Units units,
            County county,
            BusinessClock clock) {
        this.versions = versions;
        this.rows = rows;
        this.obligations = obligations;
        this.units = units;
        this.county = county;
        this.clock = clock;
    }

    /**
     * What would be owed.
     *
     * @param wanted all of it
     * @param present how many of them are owed already
     */
    record Preview(List<NewObligation> wanted, int present) {}

    Decision<Preview> preview(VersionStore.Version version, StoredRow row, OweForm form) {
        return wanted(version, row, form).map(wanted -> new Preview(wanted, present(wanted)));
    }

    @Transactional
    public Decision<Obligations.Batch> owe(VersionStore.Version version, StoredRow row, OweForm form, Signature by) {
        return wanted(version, row, form).then(wanted -> obligations.oweAll(wanted, by));
    }

    /** Every measure of every row as the plan says it. Rows of which the plan says no time are left out. */
    @Transactional
    public Decision<Obligations.Batch> oweAll(UUID programme, Signature by) {
        VersionStore.Version version =
                versions.versions(programme).stream().findFirst().orElse(null);
        if (version == null) {
            return Decision.refused(ProgrammeRules.TARGET_EXISTS.broken());
        }
        return wantedByPlan(version).then(wanted -> obligations.oweAll(wanted, by));
    }

    Decision<Preview> previewAll(VersionStore.Version version) {
        return wantedByPlan(version).map(wanted -> new Preview(wanted, present(wanted)));
    }

    private Decision<List<NewObligation>> wantedByPlan(VersionStore.Version version) {
        List<NewObligation> all = new ArrayList<>();
        List<Refusal> reasons = new ArrayList<>();
        for (StoredRow row : rows.of(version.programme(), version.number())) {
            List<OweForm.Line> timed = fromPlan(row).lines().stream()
                    .filter(line -> !line.dueOn().isEmpty() || !line.every().isEmpty())
                    .toList();
            Decision<List<NewObligation>> wanted = OwePlan.of(version, row, new OweForm(timed), setting());
            reasons.addAll(wanted.reasons());
            if (wanted.isAccepted()) {
                all.addAll(wanted.orThrow());
            }
        }
        return reasons.isEmpty() ? bounded(all) : Decision.refused(reasons);
    }

    /** What the plan says for a row; groups that have no members yet are left out. */
    OweForm fromPlan(StoredRow row) {
        return OweForm.fromPlan(row, this::isUsable);
    }

    private boolean isUsable(String slug) {
        UnitId id = new UnitId(slug);
        return units.find(id)
                .filter(unit ->
                        !unit.isGroup() || !units.members(id, clock.today()).isEmpty())
                .isPresent();
    }

    private Decision<List<NewObligation>> wanted(VersionStore.Version version, StoredRow row, OweForm form) {
        if (form.lines().stream().noneMatch(OweForm.Line::chosen)) {
            return Decision.refused(ProgrammeRules.SOMETHING_IS_CHOSEN.broken());
        }
        return OwePlan.of(version, row, form, setting()).then(OweMeasures::bounded);
    }

    private static Decision<List<NewObligation>> bounded(List<NewObligation> wanted) {
        return wanted.size() > MOST
                ? Decision.refused(ProgrammeRules.NOT_TOO_MANY.broken(MOST))
                : Decision.accepted(wanted);
    }

    private OwePlan.Setting setting() {
        return new OwePlan.Setting(county, units, clock.today());
    }

    private int present(List<NewObligation> wanted) {
        Set<String> sources = new HashSet<>();
        wanted.forEach(each -> sources.add(each.source().id()));
        Set<String> owed = new HashSet<>();
        for (String source : sources) {
            for (ObligationSummary summary : obligations.ofSource(county, "programme", source)) {
                owed.add(source + " " + summary.unit());
            }
        }
        return (int) wanted.stream()
                .filter(each ->
                        owed.contains(each.source().id() + " " + each.debtor().unit()))
                .count();
    }
}
