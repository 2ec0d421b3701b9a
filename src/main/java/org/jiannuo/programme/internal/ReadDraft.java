package org.jiannuo.programme.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.plans.Likeness;
import org.jiannuo.plans.PlanDocument;
import org.jiannuo.plans.PlanReader;
import org.jiannuo.plans.PlanRow;
import org.jiannuo.programme.internal.PlanDraftStore.Draft;
import org.jiannuo.subjects.Units;
import org.springframework.stereotype.Component;

/** Reads a file with the register of units of today, and finds the programme that it changes. */
@Component
class ReadDraft {
    private static final double SAME_PLAN = 0.5;
    private static final double SAME_TITLE = 0.8;

    private final PlanDraftStore drafts;
    private final VersionStore versions;
    private final VersionRows rows;
    private final Units units;
    private final BusinessClock clock;

    ReadDraft(PlanDraftStore drafts, VersionStore versions, VersionRows rows, Units units, BusinessClock clock) {
        this.drafts = drafts;
        this.versions = versions;
        this.rows = rows;
        this.units = units;
        this.clock = clock;
    }

    /** A file without anybody's decisions. */
    Decision<PlanDocument> read(byte[] file) {
        return read(file, Map.of());
    }

    private Decision<PlanDocument> read(byte[] file, Map<String, String> chosen) {
        return PlanReader.with(new RegisteredUnits(units, clock.today(), chosen))
                .read(file);
    }

    /**
     * A draft with everybody's decisions.
     *
     * @param target the programme of which it shall be the next version; empty to find it
     */
    Decision<DraftPlan> of(Draft draft, Optional<UUID> target) {
        return read(drafts.file(draft.id()), drafts.chosenUnits(draft.id())).map(read -> {
            PlanDocument plan = DraftPlan.withTimes(read, drafts.chosenTimes(draft.id()));
            Optional<VersionStore.Version> version = target.isPresent()
                    ? versions.versions(target.get()).stream().findFirst()
                    : likely(plan);
            List<StoredRow> before = version.map(found -> rows.of(found.programme(), found.number()))
                    .orElse(List.of());
            return new DraftPlan(draft, plan, version, before, Identification.of(plan.rows(), before));
        });
    }

    /** The programme in force with most of the same titles. */
    Optional<VersionStore.Version> likely(PlanDocument plan) {
        record Fit(VersionStore.Version version, double share) {}
        return versions.inForce().stream()
                .map(version -> new Fit(version, share(plan.rows(), rows.of(version.programme(), version.number()))))
                .filter(fit -> fit.share() >= SAME_PLAN)
                .max(Comparator.comparingDouble(Fit::share))
                .map(Fit::version);
    }

    private static double share(List<PlanRow> rows, List<StoredRow> stored) {
        long found = rows.stream()
                .filter(row -> stored.stream().anyMatch(old -> Likeness.of(old.title(), row.title()) >= SAME_TITLE))
                .count();
        return (double) found / Math.max(rows.size(), stored.size());
    }
}
