package org.jiannuo.programme.internal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;
import org.jiannuo.programme.internal.PlanDraftStore.Draft;
import org.jiannuo.subjects.UnitClass;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person decides about the doubtful places of a draft. */
@Component
class SettleDraft {
    private final PlanDraftStore drafts;
    private final Units units;
    private final BusinessClock clock;

    SettleDraft(PlanDraftStore drafts, Units units, BusinessClock clock) {
        this.drafts = drafts;
        this.units = units;
        this.clock = clock;
    }

    /** Says which unit a name means. @param remember whether the name becomes an alias of the unit */
    @Transactional
    public Decision<UUID> choose(UUID draft, String text, String unit, boolean remember, Signature by) {
        if (!isOpen(draft)) {
            return Decision.refused(ProgrammeRules.DRAFT_IS_OPEN.broken());
        }
        boolean known = UnitId.isSlug(unit)
                && units.unitAsOf(new UnitId(unit), clock.today()).isPresent();
        if (!known || text.isBlank()) {
            return Decision.refused(ProgrammeRules.UNIT_EXISTS.brokenAt("unit"));
        }
        drafts.chooseUnit(draft, text, unit);
        Decision<UnitId> kept =
                remember ? units.addAlias(new UnitId(unit), text, by) : Decision.accepted(new UnitId(unit));
        return kept.map(_ -> draft);
    }

    /** Registers a unit for a name that nobody knew. */
    @Transactional
    public Decision<UUID> create(UUID draft, String text, String name, String unitClass, Signature by) {
        if (!isOpen(draft)) {
            return Decision.refused(ProgrammeRules.DRAFT_IS_OPEN.broken());
        }
        Optional<UnitClass> known = classOf(unitClass);
        if (known.isEmpty()) {
            return Decision.refused(ProgrammeRules.CLASS_IS_KNOWN.brokenAt("unit-class"));
        }
        Units.NewUnit unit = new Units.NewUnit(name.strip(), "", known.get(), null, null, null, clock.today());
        return units.create(unit, by).map(id -> {
            drafts.chooseUnit(draft, text, id.slug());
            return draft;
        });
    }

    private static Optional<UnitClass> classOf(String name) {
        return java.util.Arrays.stream(UnitClass.values())
                .filter(known -> known.name().equals(name))
                .findFirst();
    }

    /** Says when a row falls due whose cell of time was not understood. */
    @Transactional
    public Decision<UUID> time(UUID draft, int position, @Nullable LocalDate dueOn, boolean standing) {
        if (!isOpen(draft)) {
            return Decision.refused(ProgrammeRules.DRAFT_IS_OPEN.broken());
        }
        if (dueOn == null && !standing) {
            return Decision.refused(ProgrammeRules.SAYS_WHEN.brokenAt("schedule"));
        }
        drafts.chooseTime(draft, position, dueOn, standing);
        return Decision.accepted(draft);
    }

    private boolean isOpen(UUID draft) {
        return drafts.lock(draft)
                .filter(found -> found.stage() == Draft.Stage.OPEN)
                .isPresent();
    }
}
