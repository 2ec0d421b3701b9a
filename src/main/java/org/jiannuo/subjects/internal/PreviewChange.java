package org.jiannuo.subjects.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jiannuo.kernel.Decision;
import org.jiannuo.subjects.People.Tenure;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.internal.UnitChangePage.Effect;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Says what a change would do: it is done, looked at and undone, so that the preview cannot differ from the act. */
@Component
class PreviewChange {
    private final TransactionTemplate transaction;
    private final UnitStore store;
    private final PeopleStore people;

    PreviewChange(TransactionTemplate transaction, UnitStore store, PeopleStore people) {
        this.transaction = transaction;
        this.store = store;
        this.people = people;
    }

    /** The effects, or the refusal. */
    Decision<List<Effect>> of(UnitId unit, LocalDate on, Supplier<Decision<UnitId>> change) {
        Decision<List<Effect>> effects = transaction.execute(status -> {
            status.setRollbackOnly();
            UnitSnapshot before = store.load();
            Decision<UnitId> decision = change.get();
            return decision.map(_ -> effects(unit, on, before, store.load()));
        });
        return java.util.Objects.requireNonNull(effects);
    }

    private List<Effect> effects(UnitId unit, LocalDate on, UnitSnapshot before, UnitSnapshot after) {
        List<Effect> effects = new ArrayList<>();
        UnitSummary was = before.asOf(unit, on).orElseThrow();
        if (after.asOf(unit, on).isEmpty()) {
            effects.addAll(ending(was, on, before, after));
        } else {
            UnitSummary is = after.asOf(unit, on).orElseThrow();
            if (!was.name().equals(is.name()) || !was.shortName().equals(is.shortName())) {
                effects.add(Effect.of("subjects.effect.renamed", on, was.name(), is.name(), is.shortName()));
                effects.add(Effect.of("subjects.effect.searchable", was.name()));
            }
            if (!String.valueOf(was.superior()).equals(String.valueOf(is.superior()))) {
                String superior = is.superior() == null ? "—" : name(after, is.superior(), on);
                effects.add(Effect.of("subjects.effect.moved", on, is.shortName(), superior));
                effects.add(Effect.of(
                        "subjects.effect.below-too", after.subtree(unit, on).size() - 1));
            }
            members(unit, on, before, after, effects);
            aliases(unit, before, after, effects);
        }
        if (effects.isEmpty()) {
            effects.add(Effect.of("subjects.effect.nothing"));
        }
        return effects;
    }

    private List<Effect> ending(UnitSummary was, LocalDate on, UnitSnapshot before, UnitSnapshot after) {
        List<Effect> effects = new ArrayList<>();
        UnitId unit = was.id();
        String owner = name(after, after.successorOf(unit, on), on);
        effects.add(Effect.of("subjects.effect.owes", was.shortName(), on.minusDays(1), owner, on));
        List<String> others = after.chain(unit).stream()
                .filter(step -> step.from().equals(unit) && !step.leading())
                .map(step -> name(after, step.to(), on))
                .toList();
        if (!others.isEmpty()) {
            effects.add(Effect.of("subjects.effect.others", others));
        }
        int below = before.subtree(unit, on).size() - 1;
        if (below > 0) {
            effects.add(Effect.of("subjects.effect.below", below, owner));
        }
        for (UnitSummary group : before.active(on)) {
            if (group.isGroup() && before.members(group.id(), on).contains(unit)) {
                effects.add(Effect.of("subjects.effect.group", group.shortName(), owner));
            }
        }
        long running = people.ofUnit(unit).stream()
                .filter(tenure -> isRunning(tenure, on))
                .count();
        if (running > 0) {
            effects.add(Effect.of("subjects.effect.tenures", running));
        }
        effects.add(Effect.of("subjects.effect.kept"));
        return effects;
    }

    private static boolean isRunning(Tenure tenure, LocalDate on) {
        return tenure.runsOn(on);
    }

    private static void members(
            UnitId group, LocalDate on, UnitSnapshot before, UnitSnapshot after, List<Effect> effects) {
        List<UnitId> were = before.members(group, on);
        List<UnitId> are = after.members(group, on);
        List<String> added = are.stream()
                .filter(id -> !were.contains(id))
                .map(id -> name(after, id, on))
                .toList();
        List<String> gone = were.stream()
                .filter(id -> !are.contains(id))
                .map(id -> name(after, id, on))
                .toList();
        if (!added.isEmpty()) {
            effects.add(Effect.of("subjects.effect.members-added", added.size(), added));
        }
        if (!gone.isEmpty()) {
            effects.add(Effect.of("subjects.effect.members-gone", gone.size(), gone));
        }
        if (!were.equals(are)) {
            effects.add(Effect.of("subjects.effect.members", are.size()));
        }
    }

    private static void aliases(UnitId unit, UnitSnapshot before, UnitSnapshot after, List<Effect> effects) {
        after.aliases(unit).stream()
                .filter(alias -> !before.aliases(unit).contains(alias))
                .forEach(alias -> effects.add(Effect.of("subjects.effect.alias", alias)));
    }

    private static String name(UnitSnapshot register, UnitId unit, LocalDate day) {
        return register.nearest(unit, day).map(UnitSummary::shortName).orElse(unit.slug());
    }
}
