package org.jiannuo.subjects.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.subjects.People;
import org.jiannuo.subjects.People.Person;
import org.jiannuo.subjects.People.Tenure;
import org.jiannuo.subjects.PersonId;
import org.jiannuo.subjects.TenureId;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.Units;
import org.jiannuo.web.Answer;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** People, their posts and tenures. */
@Controller
@PreAuthorize("denyAll()")
class PeopleController {
    private static final int PAGE = 50;
    private static final String NOBODY_YET = "new";

    private final People people;
    private final PeopleStore store;
    private final Units units;
    private final BusinessClock clock;

    PeopleController(People people, PeopleStore store, Units units, BusinessClock clock) {
        this.people = people;
        this.store = store;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/subjects/people")
    @Permit("subjects:manage")
    @Audited("subjects.people_listed")
    PeoplePage list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after) {
        List<Person> found = store.page(q.strip(), after, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Person> shown = more ? found.subList(0, PAGE) : found;
        return new PeoplePage(q, shown, more ? PeopleStore.key(shown.getLast()) : null);
    }

    @GetMapping("/subjects/people/{id}")
    @Permit("subjects:manage")
    @Audited("subjects.person_seen")
    PersonPage person(@PathVariable UUID id) {
        Person person = people.find(new PersonId(id)).orElseThrow(PeopleController::missing);
        List<Tenure> tenures = people.tenures(person.id());
        return new PersonPage(
                person, tenures, units.names(tenures.stream().map(Tenure::unit).toList()), clock.today());
    }

    @GetMapping("/subjects/units/{id}/appoint")
    @Permit("subjects:manage")
    @Audited("subjects.appointment_form_seen")
    AppointPage appointForm(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean principal) {
        String today = clock.today().toString();
        return page(unit(id), new AppointPage.Typed(name, "", "", principal, today, ""), List.of());
    }

    @PostMapping("/subjects/units/{id}/appoint")
    @Permit("subjects:manage")
    @Audited("subjects.person_appointed")
    Answer appoint(
            @PathVariable String id,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String person,
            @RequestParam String post,
            @RequestParam(defaultValue = "false") boolean principal,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String document,
            SignedInUser user) {
        UnitSummary unit = unit(id);
        var typed = new AppointPage.Typed(name.strip(), person, post, principal, on, document);
        List<Person> known = store.ofName(typed.name());
        if (person.isEmpty() && !known.isEmpty()) {
            return Answer.show(page(unit, typed, known));
        }
        return Answer.of(
                appoint(unit.id(), typed, user),
                _ -> Answer.redirect("/subjects/units/" + id, "subjects.appointed"),
                _ -> page(unit, typed, known));
    }

    private Decision<TenureId> appoint(UnitId unit, AppointPage.Typed typed, SignedInUser user) {
        Optional<LocalDate> on = UnitForm.day(typed.on());
        List<Refusal> because = new ArrayList<>();
        if (on.isEmpty()) {
            because.add(UnitRules.DATED.brokenAt("on"));
        }
        if (typed.name().isBlank()) {
            because.add(PeopleRegister.NAMED.brokenAt("name"));
        }
        if (!because.isEmpty()) {
            return Decision.refused(because);
        }
        var act = new Units.Act(on.orElseThrow(), typed.document().strip(), user.sign(clock));
        boolean isNew = typed.person().isEmpty() || typed.person().equals(NOBODY_YET);
        return isNew
                ? people.appointNew(typed.name(), unit, typed.post(), typed.principal(), act)
                : people.appoint(PersonId.of(typed.person()), unit, typed.post(), typed.principal(), act);
    }

    @PostMapping("/subjects/tenures/{id}/end")
    @Permit("subjects:manage")
    @Audited("subjects.tenure_ended")
    Answer leave(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String document,
            SignedInUser user) {
        Tenure tenure = store.tenure(new TenureId(id)).orElseThrow(PeopleController::missing);
        Optional<LocalDate> day = UnitForm.day(on);
        Decision<TenureId> decision = day.isEmpty()
                ? Decision.refused(UnitRules.DATED.brokenAt("on"))
                : people.leave(tenure.id(), new Units.Act(day.get(), document.strip(), user.sign(clock)));
        return Answer.of(decision, _ -> Answer.redirect("/subjects/people/" + tenure.person(), "subjects.left"));
    }

    private AppointPage page(UnitSummary unit, AppointPage.Typed typed, List<Person> known) {
        String leader = people.principalLeader(unit.id(), clock.today())
                .map(Person::name)
                .orElse(null);
        return new AppointPage(unit, leader, typed, known, clock.today());
    }

    private UnitSummary unit(String id) {
        return Optional.of(id)
                .filter(UnitId::isSlug)
                .flatMap(slug -> units.find(new UnitId(slug)))
                .orElseThrow(PeopleController::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
