package org.jiannuo.dossiers.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiannuo.accounts.AccountId;
import org.jiannuo.accounts.Officers;
import org.jiannuo.dossiers.OfficialFiles;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.subjects.People;
import org.jiannuo.subjects.PersonId;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 查阅. Opens the file of an official for somebody who may, and writes it down where the official sees it. */
@Component
class OpenFile implements OfficialFiles {
    /** Reads in the file of an official of the own unit more than the basic sections. */
    static final String CONDUCT = "dossiers:conduct";

    private final LookUps lookUps;
    private final People people;
    private final Units units;
    private final Officers officers;
    private final Purposes purposes;
    private final BusinessClock clock;

    OpenFile(LookUps lookUps, People people, Units units, Officers officers, Purposes purposes, BusinessClock clock) {
        this.lookUps = lookUps;
        this.people = people;
        this.units = units;
        this.officers = officers;
        this.purposes = purposes;
        this.clock = clock;
    }

    /** Writes the look-up down, or says every reason against it. */
    @Override
    @Transactional
    public Decision<UUID> open(UUID person, String purpose, String caseNumber, SignedInUser user) {
        List<Refusal> reasons = new ArrayList<>(reasons(person, user));
        if (!purposes.known(purpose) || (purposes.wantsCase(purpose) && caseNumber.isBlank())) {
            reasons.add(Rules.PURPOSE.brokenAt(purposes.known(purpose) ? "caseNumber" : "purpose"));
        }
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        lookUps.keep(person, purpose, caseNumber, user.sign(clock));
        return Decision.accepted(person);
    }

    /** Whether the file stands open for somebody: he may, and has said what for today. */
    boolean isOpen(UUID person, SignedInUser user) {
        return reasons(person, user).isEmpty() && lookUps.opened(person, user.account(), clock.today());
    }

    /** As whom somebody reads the file of an official, by management authority and office. */
    Purposes.Reader reader(SignedInUser user) {
        if (purposes.manages(user.unit())) {
            return Purposes.Reader.AUTHORITY;
        }
        return user.has(CONDUCT) ? Purposes.Reader.HEAD : Purposes.Reader.CLERK;
    }

    private List<Refusal> reasons(UUID person, SignedInUser user) {
        PersonId id = new PersonId(person);
        if (people.find(id).isEmpty()) {
            return List.of(Rules.UNKNOWN.broken());
        }
        List<Refusal> reasons = new ArrayList<>();
        LocalDate today = clock.today();
        Set<String> posts = people.tenures(id).stream()
                .filter(tenure -> tenure.runsOn(today))
                .map(tenure -> tenure.unit().slug())
                .collect(Collectors.toSet());
        if (!posts.contains(user.unit()) && !purposes.manages(user.unit())) {
            reasons.add(Rules.AUTHORITY.broken());
        }
        if (leads(id, user.unit(), today)) {
            reasons.add(Rules.SUPERIOR.broken());
        }
        if (self(user).filter(own -> lookUps.areRelated(own, person)).isPresent()) {
            reasons.add(Rules.RELATIVE.broken());
        }
        return reasons;
    }

    /** Whether a person leads a unit, or one of those above it. */
    private boolean leads(PersonId person, String unit, LocalDate today) {
        return UnitId.isSlug(unit)
                && units.superiors(new UnitId(unit), today).stream()
                        .map(above -> people.principalLeader(above, today))
                        .flatMap(Optional::stream)
                        .anyMatch(leader -> leader.id().equals(person));
    }

    /** The person behind an account. */
    Optional<UUID> self(SignedInUser user) {
        return officers.find(new AccountId(user.account()))
                .map(officer -> officer.person().value());
    }

    /** 报告近亲属. Says who is related, so that neither opens the file of the other. */
    @Transactional
    public Decision<UUID> declare(UUID relative, String relation, SignedInUser user) {
        UUID own = self(user).orElse(null);
        if (own == null
                || own.equals(relative)
                || relation.isBlank()
                || people.find(new PersonId(relative)).isEmpty()) {
            return Decision.refused(Rules.DECLARATION.brokenAt("relative"));
        }
        lookUps.declare(own, relative, relation, user.sign(clock));
        return Decision.accepted(relative);
    }
}
