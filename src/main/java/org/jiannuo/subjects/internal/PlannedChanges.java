package org.jiannuo.subjects.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.DayHasPassed;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units.Act;
import org.jiannuo.subjects.internal.PlannedStore.Planned;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 预定变更. A change of a unit that is ordered for a coming day is checked as on that day, kept, and done by itself when
 * the day has come; a change of today or before is done at once.
 */
@Component
class PlannedChanges {
    private static final Logger LOG = LoggerFactory.getLogger(PlannedChanges.class);

    private final ChangeUnits changes;
    private final UnitSnapshots snapshots;
    private final UnitStore units;
    private final PlannedStore store;
    private final BusinessClock clock;
    private final TransactionTemplate apart;

    PlannedChanges(
            ChangeUnits changes,
            UnitSnapshots snapshots,
            UnitStore units,
            PlannedStore store,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.changes = changes;
        this.snapshots = snapshots;
        this.units = units;
        this.store = store;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** 变更种类. */
    enum Kind {
        RENAME,
        MERGE,
        SPLIT,
        ABOLISH,
        MOVE
    }

    /**
     * What shall happen to a unit.
     *
     * @param target the successor, the leading one of a split, or the new superior; null for none
     * @param into every successor of a split
     */
    record Change(
            UnitId unit,
            Kind kind,
            String name,
            String shortName,
            @Nullable UnitId target,
            List<UnitId> into) {
        Change {
            into = List.copyOf(into);
        }

        static Change rename(UnitId unit, String name, String shortName) {
            return new Change(unit, Kind.RENAME, name, shortName, null, List.of());
        }

        static Change of(Kind kind, UnitId unit, @Nullable UnitId target) {
            return new Change(unit, kind, "", "", target, List.of());
        }

        static Change split(UnitId unit, UnitId leading, List<UnitId> into) {
            return new Change(unit, Kind.SPLIT, "", "", leading, into);
        }
    }

    /** Does the change, or keeps it for its day. */
    Decision<UnitId> register(Change change, Act act) {
        return act.on().isAfter(clock.today()) ? plan(change, act) : applied(changes, change, act);
    }

    /** Does the change within the transaction of the caller, also when its day is still to come; nothing is told. */
    Decision<UnitId> tried(Change change, Act act) {
        return act.on().isAfter(clock.today())
                ? applied(new ChangeUnits(snapshots, units, BusinessClock.standingAt(act.on()), _ -> {}), change, act)
                : applied(changes, change, act);
    }

    private Decision<UnitId> plan(Change change, Act act) {
        Decision<UnitId> checked = Objects.requireNonNull(apart.execute(status -> {
            status.setRollbackOnly();
            return tried(change, act);
        }));
        return checked.then(unit -> Objects.requireNonNull(apart.execute(_ -> {
            long _ = units.lock();
            if (store.waits(unit)) {
                return Decision.<UnitId>refused(UnitRules.ONE_PLANNED.broken());
            }
            store.add(change, act);
            return Decision.accepted(unit);
        })));
    }

    /** Takes a planned change back before its day, or one that could not be done out of sight. */
    Decision<UnitId> withdraw(UUID id, String reason, Signature by) {
        if (reason.isBlank()) {
            return Decision.refused(UnitRules.WITHDRAWAL_SAYS_WHY.brokenAt("reason"));
        }
        return Objects.requireNonNull(apart.execute(_ -> store.lock(id)
                .map(planned -> {
                    store.settle(id, PlannedStore.Outcome.WITHDRAWN, reason.strip(), by);
                    return Decision.accepted(planned.change().unit());
                })
                .orElseGet(() -> Decision.refused(UnitRules.STILL_PLANNED.broken()))));
    }

    /** Everything whose day has come is done, also what days of downtime have left. */
    @ApplicationModuleListener
    void on(DayHasPassed passed) {
        carryOut(passed.day().plusDays(1));
    }

    /** @return how many were done */
    int carryOut(LocalDate today) {
        int done = 0;
        for (UUID id : store.due(today)) {
            Decision<UnitId> decision = Objects.requireNonNull(apart.execute(status -> {
                Decision<UnitId> carried = store.lock(id)
                        .map(this::carriedOut)
                        .orElseGet(() -> Decision.refused(UnitRules.STILL_PLANNED.broken()));
                if (!carried.isAccepted()) {
                    status.setRollbackOnly();
                }
                return carried;
            }));
            if (decision.isAccepted()) {
                done++;
            } else {
                refused(id, decision.reasons());
            }
        }
        return done;
    }

    /** In the name of who registered it: the platform only keeps the day. */
    private Decision<UnitId> carriedOut(Planned planned) {
        Signature now = planned.by(clock.now());
        Decision<UnitId> decision = applied(changes, planned.change(), new Act(planned.on(), planned.document(), now));
        if (decision.isAccepted()) {
            store.settle(planned.id(), PlannedStore.Outcome.DONE, "", now);
        }
        return decision;
    }

    /** What could not be done stays visible with the rules that stood against it. */
    private void refused(UUID id, List<Refusal> because) {
        String rules = because.stream().map(Refusal::code).distinct().collect(Collectors.joining(" "));
        apart.executeWithoutResult(_ -> store.lock(id).ifPresent(planned -> {
            LOG.warn(
                    "The change of {} planned for {} is refused: {}",
                    planned.change().unit(),
                    planned.on(),
                    rules);
            store.settle(id, PlannedStore.Outcome.REFUSED, rules, planned.by(clock.now()));
        }));
    }

    private static Decision<UnitId> applied(ChangeUnits by, Change change, Act act) {
        UnitId target = change.target();
        return switch (change.kind()) {
            case RENAME -> by.rename(change.unit(), change.name(), change.shortName(), act);
            case MERGE -> by.end(end(change, Ending.MERGED, target == null ? List.of() : List.of(target)), act);
            case SPLIT -> by.end(end(change, Ending.SPLIT, change.into()), act);
            case ABOLISH -> by.end(end(change, Ending.ABOLISHED, target == null ? List.of() : List.of(target)), act);
            case MOVE -> by.moveUnder(change.unit(), target, act);
        };
    }

    private static ChangeUnits.End end(Change change, Ending how, List<UnitId> into) {
        return new ChangeUnits.End(change.unit(), how, change.target(), into);
    }
}
