package org.jiannuo.subjects.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Rule;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.Units.Act;
import org.jspecify.annotations.Nullable;

/** The rules by which changes of units are registered. Each check adds its reason, so that all come at once. */
final class UnitRules {
    /** The unit exists on the day of the act. */
    static final Rule EXISTS = Rule.of("SUB-01");
    /** A name has between two and one hundred letters. */
    static final Rule NAMED = Rule.of("SUB-02");
    /** No two units that exist at one time have one full name. */
    static final Rule OWN_NAME = Rule.of("SUB-03");
    /** An event is registered when it has happened, not before. */
    static final Rule HAPPENED = Rule.of("SUB-04");
    /** Events of a unit are registered in the order of their days. */
    static final Rule IN_ORDER = Rule.of("SUB-05");
    /** A unit does not end without somebody who owes what it owed. */
    static final Rule SUCCEEDED = Rule.of("SUB-06", "business_environment 31");
    /** A successor is another unit that exists on the day and is no group. */
    static final Rule FIT_SUCCESSOR = Rule.of("SUB-07");
    /** A split names at least two successors, the leading one among them. */
    static final Rule SPLIT_IN_SEVERAL = Rule.of("SUB-08");
    /** A unit does not stand above itself. */
    static final Rule NO_CIRCLE = Rule.of("SUB-09");
    /** A change names the document that orders it. */
    static final Rule DOCUMENTED = Rule.of("SUB-10");
    /** What has to be chosen is chosen. */
    static final Rule CHOSEN = Rule.of("SUB-16");
    /** A change has a day. */
    static final Rule DATED = Rule.of("SUB-17");
    /** Each line of a list names one known unit. */
    static final Rule RECOGNISED = Rule.of("SUB-18");
    /** One change of a unit waits for its day at a time. */
    static final Rule ONE_PLANNED = Rule.of("SUB-40");
    /** What takes a planned change back says why. */
    static final Rule WITHDRAWAL_SAYS_WHY = Rule.of("SUB-41");
    /** Only what still waits, or could not be done, is taken back. */
    static final Rule STILL_PLANNED = Rule.of("SUB-42");
    /** Only a merger is undone, and only one that holds. */
    static final Rule WAS_MERGED = Rule.of("SUB-43");
    /** Who undoes a merger says why. */
    static final Rule UNDOING_SAYS_WHY = Rule.of("SUB-44");
    /** The successor of an undone merger has not changed since. Arguments: unit. */
    static final Rule SUCCESSOR_UNCHANGED = Rule.of("SUB-45");
    /** Nothing that other modules did stands on an undone merger. Arguments: how many things. */
    static final Rule NOTHING_BUILT_ON_IT = Rule.of("SUB-46");
    /** Only a group has members, and a group is not a member of a group. */
    static final Rule GROUP_OF_UNITS = Rule.of("SUB-31");

    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;

    private final UnitSnapshot register;
    private final LocalDate today;
    private final List<Refusal> because = new ArrayList<>();

    UnitRules(UnitSnapshot register, LocalDate today) {
        this.register = register;
        this.today = today;
    }

    List<Refusal> because() {
        return because;
    }

    boolean hold() {
        return because.isEmpty();
    }

    void act(Act act) {
        if (act.document().isBlank()) {
            because.add(DOCUMENTED.brokenAt("document"));
        }
        if (act.on().isAfter(today)) {
            because.add(HAPPENED.brokenAt("on", act.on(), today));
        }
    }

    void exists(UnitId unit, LocalDate day) {
        if (register.asOf(unit, day).isEmpty()) {
            because.add(EXISTS.brokenAt("unit", unit.slug(), day));
        }
    }

    /** No line of the fact may lie after the day. */
    void inOrder(UnitId unit, Fact fact, LocalDate day) {
        register.history(unit).ifPresent(history -> {
            var lines = history.line(fact);
            if (!lines.isEmpty() && lines.lastKey().isAfter(day)) {
                because.add(IN_ORDER.brokenAt("on", day, lines.lastKey()));
            }
        });
    }

    /** A unit does not end before another has been merged into it. */
    void afterPredecessors(UnitId unit, LocalDate day) {
        register.predecessors(unit).stream()
                .map(Succession::on)
                .filter(merged -> merged.isAfter(day))
                .findFirst()
                .ifPresent(merged -> because.add(IN_ORDER.brokenAt("on", day, merged)));
    }

    void named(String where, String name) {
        if (name.strip().length() < SHORTEST || name.strip().length() > LONGEST) {
            because.add(NAMED.brokenAt(where, SHORTEST, LONGEST));
        }
    }

    void ownName(@Nullable UnitId self, String name, LocalDate day) {
        register.active(day).stream()
                .filter(unit -> !unit.id().equals(self) && unit.name().equals(name.strip()))
                .findFirst()
                .ifPresent(unit -> because.add(
                        OWN_NAME.brokenAt("name", name.strip(), unit.id().slug())));
    }

    void successor(UnitId ending, UnitId to, LocalDate day) {
        boolean fit = !to.equals(ending)
                && register.asOf(to, day).filter(unit -> !unit.isGroup()).isPresent()
                && register.history(to).map(UnitHistory::endedOn).isEmpty();
        if (!fit) {
            because.add(FIT_SUCCESSOR.brokenAt("successor", to.slug(), day));
        }
    }

    void split(@Nullable UnitId leading, List<UnitId> into) {
        boolean several = into.stream().distinct().count() > 1;
        if (!several || leading == null || !into.contains(leading)) {
            because.add(SPLIT_IN_SEVERAL.brokenAt("into"));
        }
    }

    void noCircle(UnitId unit, UnitId superior, LocalDate day) {
        if (register.subtree(unit, day).contains(superior)) {
            because.add(NO_CIRCLE.brokenAt("superior", superior.slug()));
        }
    }

    void groupOfUnits(UnitId group, List<UnitId> members, LocalDate day) {
        boolean isGroup = register.asOf(group, day).filter(UnitSummary::isGroup).isPresent();
        boolean units = members.stream()
                .allMatch(id ->
                        register.asOf(id, day).filter(unit -> !unit.isGroup()).isPresent());
        if (!isGroup || !units) {
            because.add(GROUP_OF_UNITS.brokenAt("members"));
        }
    }
}
