package org.jiannuo.subjects.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Permit;
import org.jiannuo.subjects.UnitClass;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.web.NavigationEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The register of units, to be read. */
@Controller
@PreAuthorize("denyAll()")
class UnitController {
    private static final int PAGE = 50;

    private final UnitSnapshots snapshots;
    private final UnitStore store;
    private final PeopleStore people;
    private final PlannedStore planned;
    private final BusinessClock clock;

    UnitController(
            UnitSnapshots snapshots, UnitStore store, PeopleStore people, PlannedStore planned, BusinessClock clock) {
        this.store = store;
        this.snapshots = snapshots;
        this.planned = planned;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/subjects/units")
    @Permit("subjects:read")
    @Audited("subjects.units_listed")
    UnitListPage list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "class", defaultValue = "") String unitClass,
            @RequestParam(defaultValue = "false") boolean ended,
            @RequestParam(defaultValue = "") String after) {
        UnitSnapshot register = snapshots.current();
        LocalDate today = clock.today();
        List<UnitSummary> found = (q.isBlank()
                        ? register.everAsOf(today).stream()
                        : register.names().search(q, today, Integer.MAX_VALUE).stream())
                .filter(unit -> unit.existsOn(today) != ended)
                .filter(unit -> unitClass.isEmpty() || unit.unitClass().name().equals(unitClass))
                .toList();
        int start = after.isEmpty() ? 0 : place(found, after) + 1;
        List<UnitSummary> shown = found.stream().skip(start).limit(PAGE).toList();
        boolean more = start + shown.size() < found.size();
        return new UnitListPage(
                q,
                unitClass,
                ended,
                Arrays.stream(UnitClass.values()).map(Enum::name).toList(),
                shown.stream().map(unit -> row(register, unit)).toList(),
                found.size(),
                more ? shown.getLast().id().slug() : null);
    }

    private static int place(List<UnitSummary> units, String id) {
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i).id().slug().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private UnitListPage.Row row(UnitSnapshot register, UnitSummary unit) {
        UnitId superior = unit.superior();
        return new UnitListPage.Row(
                unit.id().slug(),
                unit.name(),
                unit.shortName(),
                unit.unitClass().name(),
                unit.code() == null ? "" : unit.code(),
                superior == null ? "" : link(register, superior).name());
    }

    @GetMapping("/subjects/units/{id}")
    @Permit("subjects:read")
    @Audited("subjects.unit_seen")
    UnitPage unit(@PathVariable String id, @RequestParam(defaultValue = "") String day) {
        UnitSnapshot register = snapshots.current();
        LocalDate shown = UnitForm.day(day).orElse(clock.today());
        UnitHistory history = Optional.of(id)
                .filter(UnitId::isSlug)
                .flatMap(slug -> register.history(new UnitId(slug)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        UnitSummary unit = register.nearest(history.id(), shown).orElseThrow();
        UnitId superior = unit.superior();
        return new UnitPage(
                unit,
                shown,
                clock.today(),
                superior == null ? null : link(register, superior),
                register.aliases(unit.id()),
                lines(register, history),
                steps(register, register.chain(unit.id())),
                steps(register, register.predecessors(unit.id())),
                links(register, register.members(unit.id(), shown).stream()),
                links(register, below(register, unit.id(), shown)),
                people.ofUnit(unit.id()),
                planned.ofUnit(unit.id()).stream()
                        .map(change -> planned(register, change))
                        .toList(),
                undone(register, unit.id()));
    }

    private List<UnitPage.Undone> undone(UnitSnapshot register, UnitId unit) {
        return store.undone(unit).stream()
                .map(undone -> new UnitPage.Undone(
                        link(register, undone.to()),
                        undone.on(),
                        undone.at(),
                        undone.person(),
                        undone.reason(),
                        undone.document()))
                .toList();
    }

    private UnitPage.Planned planned(UnitSnapshot register, PlannedStore.Planned planned) {
        var change = planned.change();
        List<UnitId> units = !change.into().isEmpty()
                ? change.into()
                : Optional.ofNullable(change.target()).map(List::of).orElse(List.of());
        return new UnitPage.Planned(
                planned.id(),
                change.kind().name().toLowerCase(Locale.ROOT),
                planned.on(),
                change.name(),
                links(register, units.stream()),
                planned.document(),
                planned.registered().person(),
                planned.outcome() == PlannedStore.Outcome.REFUSED ? planned.said() : "");
    }

    private static Stream<UnitId> below(UnitSnapshot register, UnitId unit, LocalDate day) {
        return register.active(day).stream()
                .filter(other -> unit.equals(other.superior()))
                .map(UnitSummary::id);
    }

    private List<UnitPage.Line> lines(UnitSnapshot register, UnitHistory history) {
        return Arrays.stream(Fact.values())
                .flatMap(fact -> history.line(fact).values().stream())
                .sorted(Comparator.comparing(DatedFact::from).reversed().thenComparing(DatedFact::fact))
                .map(line -> line(register, line))
                .toList();
    }

    private UnitPage.Line line(UnitSnapshot register, DatedFact line) {
        String value = Optional.ofNullable(line.value()).orElse("");
        boolean names = (line.fact() == Fact.SUPERIOR || line.fact() == Fact.COMPETENT) && !value.isEmpty();
        return new UnitPage.Line(
                line.from(),
                line.fact().name(),
                names ? link(register, new UnitId(value)).name() : value,
                names ? value : "",
                Optional.ofNullable(line.document()).orElse(""));
    }

    private List<UnitPage.Step> steps(UnitSnapshot register, List<Succession> steps) {
        return steps.stream()
                .map(step -> new UnitPage.Step(
                        link(register, step.from()),
                        link(register, step.to()),
                        step.on(),
                        step.how().name(),
                        step.leading(),
                        step.document()))
                .toList();
    }

    private List<UnitPage.Link> links(UnitSnapshot register, Stream<UnitId> units) {
        return units.map(id -> link(register, id)).toList();
    }

    private UnitPage.Link link(UnitSnapshot register, @Nullable UnitId id) {
        if (id == null) {
            return new UnitPage.Link("", "");
        }
        String name =
                register.nearest(id, clock.today()).map(UnitSummary::shortName).orElse(id.slug());
        return new UnitPage.Link(id.slug(), name);
    }

    /** Where the register stands in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationEntry unitsEntry() {
            return new NavigationEntry("system", "subjects.units", "/subjects/units", "subjects:read", "building", 10);
        }

        @Bean
        NavigationEntry peopleEntry() {
            return new NavigationEntry("system", "subjects.people", "/subjects/people", "subjects:manage", "users", 11);
        }
    }
}
