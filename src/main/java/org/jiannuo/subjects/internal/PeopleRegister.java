package org.jiannuo.subjects.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiannuo.database.Identities;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Rule;
import org.jiannuo.kernel.Signature;
import org.jiannuo.subjects.LeaderChanged;
import org.jiannuo.subjects.People;
import org.jiannuo.subjects.PersonId;
import org.jiannuo.subjects.TenureId;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people as the other modules see them. */
@Component
class PeopleRegister implements People {
    /** A person has a name. */
    static final Rule NAMED = Rule.of("SUB-21");
    /** The person is registered and the tenure exists. */
    static final Rule KNOWN = Rule.of("SUB-22");
    /** Leaders follow one another in the order of their first days. */
    static final Rule IN_ORDER = Rule.of("SUB-23");
    /** Nobody is appointed twice to the post that he holds. */
    static final Rule ONCE = Rule.of("SUB-24");
    /** A tenure ends once, and not before it began. */
    static final Rule ENDS_ONCE = Rule.of("SUB-25");

    private final PeopleStore store;
    private final UnitSnapshots snapshots;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    PeopleRegister(PeopleStore store, UnitSnapshots snapshots, BusinessClock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.snapshots = snapshots;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return store.find(id);
    }

    @Override
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        return ids.isEmpty() ? Map.of() : store.names(ids);
    }

    @Override
    public Optional<Person> principalLeader(UnitId unit, LocalDate day) {
        return store.ofUnit(unit).stream()
                .filter(tenure -> tenure.principal() && tenure.runsOn(day))
                .findFirst()
                .map(tenure -> new Person(tenure.person(), tenure.personName()));
    }

    @Override
    public List<Tenure> tenures(UnitId unit) {
        return store.ofUnit(unit);
    }

    @Override
    public List<Tenure> tenures(PersonId person) {
        return store.ofPerson(person);
    }

    @Override
    public Optional<LocalDate> lastDay(PersonId person) {
        List<Tenure> tenures = store.ofPerson(person);
        List<LocalDate> ends = new ArrayList<>();
        for (Tenure tenure : tenures) {
            LocalDate until = tenure.until();
            if (until == null) {
                return Optional.empty();
            }
            ends.add(until);
        }
        return ends.stream().max(Comparator.naturalOrder());
    }

    @Override
    @Transactional
    public Decision<PersonId> register(String name, Signature by) {
        if (name.isBlank()) {
            return Decision.refused(NAMED.brokenAt("name"));
        }
        PersonId id = new PersonId(Identities.next());
        store.add(new Person(id, name.strip()), new UnitStore.Mark(by.account(), by.at()));
        return Decision.accepted(id);
    }

    @Override
    @Transactional
    public Decision<TenureId> appoint(PersonId person, UnitId unit, String post, boolean principal, Units.Act act) {
        UnitRules rules = new UnitRules(snapshots.locked(), clock.today());
        rules.act(act);
        rules.exists(unit, act.on());
        rules.named("post", post);
        List<Refusal> because = rules.because();
        Optional<Person> known = store.find(person);
        if (known.isEmpty()) {
            because.add(KNOWN.brokenAt("person"));
        }
        Optional<Tenure> before = principal ? lastLeader(unit) : Optional.empty();
        before.filter(tenure -> !tenure.from().isBefore(act.on()))
                .ifPresent(tenure -> because.add(IN_ORDER.brokenAt("on", act.on(), tenure.from())));
        store.ofUnit(unit).stream()
                .filter(tenure -> tenure.person().equals(person)
                        && tenure.post().equals(post.strip())
                        && tenure.principal() == principal
                        && tenure.runsOn(act.on()))
                .findFirst()
                .ifPresent(tenure -> because.add(ONCE.brokenAt("person", tenure.personName())));
        if (!because.isEmpty()) {
            return Decision.refused(because);
        }
        return appointed(known.orElseThrow(), unit, post.strip(), before, principal, act);
    }

    private Decision<TenureId> appointed(
            Person person, UnitId unit, String post, Optional<Tenure> before, boolean principal, Units.Act act) {
        Optional<Tenure> outgoing = before.filter(tenure -> tenure.runsOn(act.on()));
        outgoing.ifPresent(tenure -> ended(tenure, act));
        TenureId id = new TenureId(Identities.next());
        var tenure = new Tenure(id, person.id(), person.name(), unit, post, principal, act.on(), null, act.document());
        store.add(
                tenure,
                store.post(Identities.next(), unit, post, principal),
                new UnitStore.Mark(act.by().account(), act.by().at()));
        if (!principal) {
            return Decision.accepted(id);
        }
        var changed = new LeaderChanged(unit, outgoing.map(Tenure::person).orElse(null), person.id(), act.on());
        events.publishEvent(changed);
        return Decision.accepted(id, changed);
    }

    private Optional<Tenure> lastLeader(UnitId unit) {
        return store.ofUnit(unit).stream().filter(Tenure::principal).findFirst();
    }

    @Override
    @Transactional
    public Decision<TenureId> appointNew(String name, UnitId unit, String post, boolean principal, Units.Act act) {
        return register(name, act.by()).then(person -> appoint(person, unit, post, principal, act));
    }

    @Override
    @Transactional
    public Decision<TenureId> leave(TenureId id, Units.Act act) {
        UnitRules rules = new UnitRules(snapshots.locked(), clock.today());
        rules.act(act);
        List<Refusal> because = rules.because();
        Optional<Tenure> found = store.tenure(id);
        if (found.isEmpty()) {
            because.add(KNOWN.brokenAt("tenure"));
            return Decision.refused(because);
        }
        Tenure tenure = found.get();
        if (tenure.until() != null || !act.on().isAfter(tenure.from())) {
            because.add(ENDS_ONCE.brokenAt("on", act.on(), tenure.from()));
        }
        if (!because.isEmpty()) {
            return Decision.refused(because);
        }
        var ended = ended(tenure, act);
        if (!tenure.principal()) {
            return Decision.accepted(id, ended);
        }
        var changed = new LeaderChanged(tenure.unit(), tenure.person(), null, act.on());
        events.publishEvent(changed);
        return Decision.accepted(id, ended, changed);
    }

    private TenureEnded ended(Tenure tenure, Units.Act act) {
        LocalDate lastDay = act.on().minusDays(1);
        store.end(tenure.id(), lastDay, act.document());
        var event = new TenureEnded(tenure.id(), tenure.person(), tenure.unit(), lastDay);
        events.publishEvent(event);
        return event;
    }
}
