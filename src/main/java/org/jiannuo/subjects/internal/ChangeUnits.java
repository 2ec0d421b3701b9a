package org.jiannuo.subjects.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.DomainEvent;
import org.jiannuo.kernel.Signature;
import org.jiannuo.subjects.UnitAbolished;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.UnitMerged;
import org.jiannuo.subjects.UnitRenamed;
import org.jiannuo.subjects.UnitSplit;
import org.jiannuo.subjects.Units;
import org.jiannuo.subjects.Units.Act;
import org.jiannuo.subjects.Units.NewUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers what happens to units, one change at a time. */
@Component
class ChangeUnits {
    private final UnitSnapshots snapshots;
    private final UnitStore store;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ChangeUnits(UnitSnapshots snapshots, UnitStore store, BusinessClock clock, ApplicationEventPublisher events) {
        this.snapshots = snapshots;
        this.store = store;
        this.clock = clock;
        this.events = events;
    }

    /**
     * How a unit shall end.
     *
     * @param leading the successor that owes what nobody has assigned; null for the superior
     * @param into every named successor
     */
    record End(UnitId unit, Ending how, @Nullable UnitId leading, List<UnitId> into) {}

    @Transactional
    Decision<UnitId> create(NewUnit unit, Signature by) {
        UnitSnapshot register = snapshots.locked();
        UnitRules rules = new UnitRules(register, clock.today());
        rules.named("name", unit.name());
        rules.ownName(null, unit.name(), unit.since());
        if (unit.since().isAfter(clock.today())) {
            rules.because().add(UnitRules.HAPPENED.brokenAt("since", unit.since(), clock.today()));
        }
        String code = unit.creditCode();
        if (code != null) {
            rules.because().addAll(UnifiedCode.check(code).reasons());
        }
        UnitId superior = unit.superior();
        if (superior != null) {
            rules.exists(superior, unit.since());
        }
        if (!rules.hold()) {
            return Decision.refused(rules.because());
        }
        UnitId id = slug(unit, register);
        store.addUnit(id, mark(by));
        addFacts(id, unit, by);
        snapshots.changed();
        return Decision.accepted(id);
    }

    private void addFacts(UnitId id, NewUnit unit, Signature by) {
        String shortName = unit.shortName().isBlank() ? unit.name() : unit.shortName();
        UnitId superior = unit.superior();
        String code = unit.creditCode();
        add(id, Fact.NAME, unit.name().strip(), unit.since(), null, by);
        add(id, Fact.SHORT_NAME, shortName.strip(), unit.since(), null, by);
        add(id, Fact.CLASS, unit.unitClass().name(), unit.since(), null, by);
        if (unit.code() != null) {
            add(id, Fact.CODE, unit.code(), unit.since(), null, by);
        }
        if (code != null) {
            add(id, Fact.CREDIT_CODE, UnifiedCode.check(code).orThrow(), unit.since(), null, by);
        }
        if (superior != null) {
            add(id, Fact.SUPERIOR, superior.slug(), unit.since(), null, by);
        }
    }

    private static UnitId slug(NewUnit unit, UnitSnapshot register) {
        String source = unit.shortName().isBlank() ? unit.name() : unit.shortName();
        return Slugs.free(source, id -> register.history(id).isPresent());
    }

    @Transactional
    Decision<UnitId> rename(UnitId unit, String name, String shortName, Act act) {
        UnitSnapshot register = snapshots.locked();
        UnitRules rules = new UnitRules(register, clock.today());
        rules.act(act);
        rules.exists(unit, act.on());
        rules.named("name", name);
        rules.ownName(unit, name, act.on());
        rules.inOrder(unit, Fact.NAME, act.on());
        if (!rules.hold()) {
            return Decision.refused(rules.because());
        }
        String before = register.asOf(unit, act.on()).orElseThrow().name();
        String brief = shortName.isBlank() ? name : shortName;
        add(unit, Fact.NAME, name.strip(), act.on(), act.document(), act.by());
        add(unit, Fact.SHORT_NAME, brief.strip(), act.on(), act.document(), act.by());
        return done(unit, new UnitRenamed(unit, before, name.strip(), act.on()));
    }

    @Transactional
    Decision<UnitId> end(End end, Act act) {
        UnitSnapshot register = snapshots.locked();
        UnitRules rules = new UnitRules(register, clock.today());
        rules.act(act);
        rules.exists(end.unit(), act.on());
        rules.inOrder(end.unit(), Fact.NAME, act.on());
        rules.afterPredecessors(end.unit(), act.on());
        if (end.how() == Ending.SPLIT) {
            rules.split(end.leading(), end.into());
        }
        UnitId leading = leading(register, end, act.on());
        if (leading == null) {
            rules.because()
                    .add(UnitRules.SUCCEEDED.brokenAt("successor", end.unit().slug()));
            return Decision.refused(rules.because());
        }
        Set<UnitId> successors = new HashSet<>(end.into());
        successors.add(leading);
        successors.forEach(to -> rules.successor(end.unit(), to, act.on()));
        if (!rules.hold()) {
            return Decision.refused(rules.because());
        }
        add(end.unit(), Fact.ENDED, end.how().name(), act.on(), act.document(), act.by());
        for (UnitId to : successors) {
            var entry = new Succession.Entry(act.by().at(), null);
            var step = new Succession(end.unit(), to, act.on(), end.how(), to.equals(leading), act.document(), entry);
            store.addSuccession(step, mark(act.by()));
        }
        return done(end.unit(), event(end, leading, act.on()));
    }

    private static @Nullable UnitId leading(UnitSnapshot register, End end, LocalDate day) {
        UnitId named = end.leading();
        if (named != null) {
            return named;
        }
        return register.asOf(end.unit(), day).map(unit -> unit.superior()).orElse(null);
    }

    private static DomainEvent event(End end, UnitId leading, LocalDate on) {
        return switch (end.how()) {
            case MERGED -> new UnitMerged(end.unit(), leading, on);
            case SPLIT -> new UnitSplit(end.unit(), leading, List.copyOf(new HashSet<>(end.into())), on);
            case ABOLISHED -> new UnitAbolished(end.unit(), leading, on);
        };
    }

    @Transactional
    Decision<UnitId> moveUnder(UnitId unit, @Nullable UnitId superior, Act act) {
        UnitSnapshot register = snapshots.locked();
        UnitRules rules = new UnitRules(register, clock.today());
        rules.act(act);
        rules.exists(unit, act.on());
        rules.inOrder(unit, Fact.SUPERIOR, act.on());
        if (superior != null) {
            rules.exists(superior, act.on());
            rules.noCircle(unit, superior, act.on());
        }
        if (!rules.hold()) {
            return Decision.refused(rules.because());
        }
        UnitId before = register.asOf(unit, act.on()).orElseThrow().superior();
        String value = superior == null ? null : superior.slug();
        add(unit, Fact.SUPERIOR, value, act.on(), act.document(), act.by());
        return done(unit, new Units.SuperiorChanged(unit, before, superior, act.on()));
    }

    @Transactional
    Decision<UnitId> addAlias(UnitId unit, String alias, Signature by) {
        UnitRules rules = new UnitRules(snapshots.locked(), clock.today());
        rules.exists(unit, clock.today());
        rules.named("alias", alias);
        if (!rules.hold()) {
            return Decision.refused(rules.because());
        }
        store.addAlias(unit, alias.strip(), mark(by));
        snapshots.changed();
        return Decision.accepted(unit);
    }

    @Transactional
    Decision<UnitId> setMembers(UnitId group, List<UnitId> members, Act act) {
        UnitSnapshot register = snapshots.locked();
        UnitRules rules = new UnitRules(register, clock.today());
        rules.act(act);
        rules.groupOfUnits(group, members, act.on());
        if (!rules.hold()) {
            return Decision.refused(rules.because());
        }
        List<UnitId> before = register.members(group, act.on());
        List<Membership> lines = new ArrayList<>();
        members.stream()
                .distinct()
                .filter(member -> !before.contains(member))
                .forEach(member -> lines.add(new Membership(group, member, act.on(), true)));
        register.namedMembers(group, act.on()).stream()
                .filter(member -> !members.contains(register.successorOf(member, act.on())))
                .forEach(member -> lines.add(new Membership(group, member, act.on(), false)));
        lines.forEach(line -> store.addMembership(line, act.document(), mark(act.by())));
        snapshots.changed();
        return Decision.accepted(group);
    }

    private Decision<UnitId> done(UnitId unit, DomainEvent event) {
        snapshots.changed();
        events.publishEvent(event);
        return Decision.accepted(unit, event);
    }

    private void add(
            UnitId unit, Fact fact, @Nullable String value, LocalDate from, @Nullable String document, Signature by) {
        store.addFact(new DatedFact(unit, fact, value, from, document), mark(by));
    }

    private static UnitStore.Mark mark(Signature by) {
        return new UnitStore.Mark(by.account(), by.at());
    }
}
