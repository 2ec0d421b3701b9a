package org.jiannuo.subjects.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.UnitSummary;
import org.jspecify.annotations.Nullable;

/** Every unit with its whole history, as of one version of the register. It never changes. */
final class UnitSnapshot {
    private static final Comparator<UnitSummary> ORDER = Comparator.comparing(UnitSummary::unitClass)
            .thenComparing(unit -> unit.code() == null ? "~" : unit.code())
            .thenComparing(UnitSummary::id);

    private final long version;
    private final Map<UnitId, UnitHistory> units = new LinkedHashMap<>();
    private final Map<UnitId, List<String>> aliases;
    private final Map<UnitId, List<Membership>> memberships = new HashMap<>();
    private final Map<UnitId, List<Succession>> successions = new HashMap<>();
    /** Every step that was ever entered, also those that were taken back. */
    private final List<Succession> entered;

    private final UnitNames names;
    private final NavigableSet<LocalDate> turns = new TreeSet<>();
    /** The units of the day that was asked last, which is nearly always today. */
    private volatile @Nullable Active active;

    private record Active(LocalDate on, List<UnitSummary> units) {}

    UnitSnapshot(
            long version,
            List<DatedFact> facts,
            Map<UnitId, List<String>> aliases,
            List<Membership> memberships,
            List<Succession> successions,
            NameAffixes affixes) {
        this.version = version;
        this.aliases = aliases;
        Map<UnitId, List<DatedFact>> lines = new TreeMap<>();
        facts.forEach(fact ->
                lines.computeIfAbsent(fact.unit(), _ -> new ArrayList<>()).add(fact));
        lines.forEach((id, own) -> units.put(id, new UnitHistory(id, own)));
        memberships.forEach(m -> this.memberships
                .computeIfAbsent(m.group(), _ -> new ArrayList<>())
                .add(m));
        this.entered = List.copyOf(successions);
        entered.stream().filter(Succession::stands).forEach(s -> {
            this.successions.computeIfAbsent(s.from(), _ -> new ArrayList<>()).add(s);
            turns.add(s.on());
        });
        facts.forEach(fact -> turns.add(fact.from()));
        memberships.forEach(membership -> turns.add(membership.from()));
        this.names = new UnitNames(units.values(), aliases, affixes);
    }

    long version() {
        return version;
    }

    UnitNames names() {
        return names;
    }

    Optional<UnitHistory> history(UnitId id) {
        return Optional.ofNullable(units.get(id));
    }

    List<String> aliases(UnitId id) {
        return aliases.getOrDefault(id, List.of());
    }

    Optional<UnitSummary> asOf(UnitId id, LocalDate day) {
        return history(id).flatMap(history -> history.on(day)).map(unit -> underPresentSuperior(unit, day));
    }

    /** The unit as it is on the day, or as it was nearest to it. */
    Optional<UnitSummary> nearest(UnitId id, LocalDate day) {
        return history(id).map(history -> underPresentSuperior(history.nearest(day), day));
    }

    /** Who was under a unit that has ended is under the unit that follows it. */
    private UnitSummary underPresentSuperior(UnitSummary unit, LocalDate day) {
        UnitId superior = unit.superior();
        UnitId present = superior == null ? null : successorOf(superior, day);
        if (superior == null || superior.equals(present)) {
            return unit;
        }
        return new UnitSummary(
                unit.id(),
                unit.name(),
                unit.shortName(),
                unit.unitClass(),
                unit.code(),
                unit.creditCode(),
                unit.id().equals(present) ? null : present,
                unit.competentDepartment(),
                unit.since(),
                unit.endedOn());
    }

    List<UnitSummary> active(LocalDate day) {
        Active known = active;
        if (known == null || !known.on().equals(day)) {
            known = new Active(
                    day,
                    units.keySet().stream()
                            .flatMap(id -> asOf(id, day).stream())
                            .sorted(ORDER)
                            .toList());
            active = known;
        }
        return known.units();
    }

    /** Every unit that ever was, each as it is on the day or was nearest to it. */
    List<UnitSummary> everAsOf(LocalDate day) {
        return units.keySet().stream()
                .flatMap(id -> nearest(id, day).stream())
                .sorted(ORDER)
                .toList();
    }

    /** The members by day, each ended one replaced by the unit that follows it. */
    List<UnitId> members(UnitId group, LocalDate day) {
        return namedMembers(group, day).stream()
                .map(member -> successorOf(member, day))
                .distinct()
                .toList();
    }

    /** The members as they were named, ended ones among them. */
    List<UnitId> namedMembers(UnitId group, LocalDate day) {
        Map<UnitId, Boolean> belongs = new LinkedHashMap<>();
        for (Membership line : memberships.getOrDefault(group, List.of())) {
            if (!line.from().isAfter(day)) {
                belongs.put(line.member(), line.belongs());
            }
        }
        return belongs.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    Set<UnitId> subtree(UnitId top, LocalDate day) {
        Map<UnitId, List<UnitId>> below = new HashMap<>();
        for (UnitHistory history : units.values()) {
            UnitId superior = asOf(history.id(), day).map(UnitSummary::superior).orElse(null);
            if (superior != null) {
                below.computeIfAbsent(superior, _ -> new ArrayList<>()).add(history.id());
            }
        }
        Set<UnitId> found = new LinkedHashSet<>();
        collect(top, below, found);
        return found;
    }

    private static void collect(UnitId unit, Map<UnitId, List<UnitId>> below, Set<UnitId> found) {
        if (found.add(unit)) {
            below.getOrDefault(unit, List.of()).forEach(next -> collect(next, below, found));
        }
    }

    List<UnitId> superiors(UnitId unit, LocalDate day) {
        Set<UnitId> chain = new LinkedHashSet<>();
        @Nullable UnitId next = unit;
        while (next != null && chain.add(next)) {
            next = asOf(next, day).map(UnitSummary::superior).orElse(null);
        }
        return List.copyOf(chain);
    }

    UnitId successorOf(UnitId unit, LocalDate day) {
        UnitId owner = unit;
        Set<UnitId> seen = new LinkedHashSet<>();
        while (seen.add(owner)) {
            Optional<Succession> next = successions.getOrDefault(owner, List.of()).stream()
                    .filter(step -> step.leading() && !step.on().isAfter(day))
                    .findFirst();
            if (next.isEmpty()) {
                return owner;
            }
            owner = next.get().to();
        }
        throw new IllegalStateException("Successors of " + unit + " go round in a circle.");
    }

    /** Every step from the unit to its present successors, oldest first. */
    List<Succession> chain(UnitId unit) {
        Set<Succession> steps = new LinkedHashSet<>();
        follow(unit, steps);
        return steps.stream().sorted(Comparator.comparing(Succession::on)).toList();
    }

    private void follow(UnitId unit, Set<Succession> steps) {
        for (Succession step : successions.getOrDefault(unit, List.of())) {
            if (steps.add(step)) {
                follow(step.to(), steps);
            }
        }
    }

    /** Ended units that the unit follows directly, oldest first. */
    List<Succession> predecessors(UnitId unit) {
        return successions.values().stream()
                .flatMap(List::stream)
                .filter(step -> step.to().equals(unit))
                .sorted(Comparator.comparing(Succession::on))
                .toList();
    }

    /** Every ended unit that led to the unit by the day, the nearest first. */
    Set<UnitId> predecessors(UnitId unit, LocalDate day) {
        Set<UnitId> found = new LinkedHashSet<>();
        List<UnitId> open = List.of(unit);
        while (!open.isEmpty()) {
            open = open.stream()
                    .flatMap(one -> predecessors(one).stream())
                    .filter(step -> !step.on().isAfter(day))
                    .map(Succession::from)
                    .filter(found::add)
                    .toList();
        }
        return found;
    }

    /** The steps by the day that led to the unit, the nearest first, then its own, as they stood at a moment. */
    List<Succession> lineage(UnitId unit, LocalDate day, Instant knownAt) {
        List<Succession> known = entered.stream()
                .filter(step -> step.entry().stoodAt(knownAt) && !step.on().isAfter(day))
                .toList();
        Set<Succession> found = new LinkedHashSet<>();
        Set<UnitId> open = Set.of(unit);
        while (!open.isEmpty()) {
            Set<UnitId> reached = open;
            open = known.stream()
                    .filter(step -> reached.contains(step.to()))
                    .filter(found::add)
                    .map(Succession::from)
                    .collect(Collectors.toUnmodifiableSet());
        }
        known.stream().filter(step -> step.from().equals(unit)).forEach(found::add);
        return List.copyOf(found);
    }

    /** The last day not after the given one on which anything changed. */
    LocalDate unchangedSince(LocalDate day) {
        LocalDate turn = turns.floor(day);
        return turn == null ? LocalDate.MIN : turn;
    }
}
