package org.jiannuo.subjects.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.Units;
import org.jiannuo.subjects.internal.PlannedChanges.Change;
import org.jiannuo.subjects.internal.PlannedChanges.Kind;
import org.jiannuo.subjects.internal.Succession.Undoing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The units as the other modules see them. */
@Component
class UnitRegister implements Units {
    private final UnitSnapshots snapshots;
    private final ChangeUnits changes;
    private final PlannedChanges planned;
    private final Undoing undoing;
    private final BusinessClock clock;

    UnitRegister(
            UnitSnapshots snapshots,
            ChangeUnits changes,
            PlannedChanges planned,
            Undoing undoing,
            BusinessClock clock) {
        this.undoing = undoing;
        this.snapshots = snapshots;
        this.changes = changes;
        this.planned = planned;
        this.clock = clock;
    }

    @Override
    public Optional<UnitSummary> find(UnitId id) {
        return snapshots.current().nearest(id, clock.today());
    }

    @Override
    public Optional<UnitSummary> unitAsOf(UnitId id, LocalDate day) {
        return snapshots.current().asOf(id, day);
    }

    @Override
    public Map<UnitId, String> names(Collection<UnitId> ids) {
        UnitSnapshot snapshot = snapshots.current();
        LocalDate today = clock.today();
        Map<UnitId, String> names = new LinkedHashMap<>();
        for (UnitId id : ids) {
            names.computeIfAbsent(
                    id,
                    unit -> snapshot.history(unit)
                            .map(history -> history.nearest(today).shortName())
                            .orElse(unit.slug()));
        }
        return names;
    }

    @Override
    public Map<UnitId, UnitSummary> summaries(Collection<UnitId> ids) {
        UnitSnapshot snapshot = snapshots.current();
        LocalDate today = clock.today();
        Map<UnitId, UnitSummary> found = new LinkedHashMap<>();
        for (UnitId id : ids) {
            snapshot.nearest(id, today).ifPresent(unit -> found.put(id, unit));
        }
        return found;
    }

    @Override
    public List<UnitSummary> active(LocalDate day) {
        return snapshots.current().active(day);
    }

    @Override
    public Match resolve(String text, LocalDate day) {
        return snapshots.current().names().resolve(text, day);
    }

    @Override
    public List<UnitSummary> search(String query, int limit) {
        return snapshots.current().names().search(query, clock.today(), limit);
    }

    @Override
    public List<UnitId> members(UnitId group, LocalDate day) {
        return snapshots.current().members(group, day);
    }

    @Override
    public Set<UnitId> subtree(UnitId top, LocalDate day) {
        return snapshots.current().subtree(top, day);
    }

    @Override
    public List<UnitId> superiors(UnitId unit, LocalDate day) {
        return snapshots.current().superiors(unit, day);
    }

    @Override
    public UnitId successorOf(UnitId unit, LocalDate day) {
        return snapshots.current().successorOf(unit, day);
    }

    @Override
    public List<Units.Succession> chain(UnitId unit) {
        return snapshots.current().chain(unit).stream().map(step -> step.told()).toList();
    }

    @Override
    public List<Units.Succession> lineage(UnitId unit, LocalDate day, Instant knownAt) {
        return snapshots.current().lineage(unit, day, knownAt).stream()
                .map(step -> step.told())
                .toList();
    }

    @Override
    public Set<UnitId> predecessors(UnitId unit, LocalDate day) {
        return snapshots.current().predecessors(unit, day);
    }

    @Override
    public LocalDate unchangedSince(LocalDate day) {
        return snapshots.current().unchangedSince(day);
    }

    @Override
    public Decision<String> checkCode(String text) {
        return UnifiedCode.check(text);
    }

    @Override
    public Decision<UnitId> create(NewUnit unit, Signature by) {
        return changes.create(unit, by);
    }

    @Override
    public Decision<UnitId> rename(UnitId unit, String name, String shortName, Act act) {
        return planned.register(Change.rename(unit, name, shortName), act);
    }

    @Override
    public Decision<UnitId> merge(UnitId from, UnitId to, Act act) {
        return planned.register(Change.of(Kind.MERGE, from, to), act);
    }

    @Override
    public Decision<UnitId> undoMerge(UnitId from, String reason, String document, Signature by) {
        return undoing.undo(from, reason, document, by);
    }

    @Override
    public Decision<UnitId> split(UnitId from, UnitId leading, List<UnitId> into, Act act) {
        return planned.register(Change.split(from, leading, into), act);
    }

    @Override
    public Decision<UnitId> abolish(UnitId unit, @Nullable UnitId successor, Act act) {
        return planned.register(Change.of(Kind.ABOLISH, unit, successor), act);
    }

    @Override
    public Decision<UnitId> moveUnder(UnitId unit, @Nullable UnitId superior, Act act) {
        return planned.register(Change.of(Kind.MOVE, unit, superior), act);
    }

    @Override
    public Decision<UnitId> addAlias(UnitId unit, String alias, Signature by) {
        return changes.addAlias(unit, alias, by);
    }

    @Override
    public Decision<UnitId> setMembers(UnitId group, List<UnitId> members, Act act) {
        return changes.setMembers(group, members, act);
    }
}
