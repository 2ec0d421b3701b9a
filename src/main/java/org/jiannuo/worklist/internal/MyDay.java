package org.jiannuo.worklist.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.obligations.NewObligation.Role;
import org.jiannuo.obligations.ObligationSummary;
import org.jiannuo.obligations.Obligations.Desk;
import org.jiannuo.obligations.Obligations.Desk.Pile;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;
import org.jiannuo.web.Words;
import org.springframework.stereotype.Component;

/** 我的一天. Puts together what waits for somebody, by what he may do and for which units. */
@Component
class MyDay {
    private static final int SHOWN = 8;
    /** A week ahead, today left out. */
    private static final int SOON = 7;

    /** What waits for a decision comes first, then what came back, then what is due. */
    private static final List<String> ORDER = List.of(
            key(Pile.TO_JUDGE),
            key(Pile.TO_ACCEPT),
            key(Pile.TO_CONFIRM),
            NoticesWaiting.KEY,
            MeasuresWaiting.KEY,
            CasesWaiting.TOLERANCE,
            CasesWaiting.RECTIFICATIONS,
            RemediesWaiting.KEY,
            DutyCrimesWaiting.KEY,
            key(Pile.RETURNED),
            key(Pile.OVERDUE),
            key(Pile.TODAY),
            key(Pile.SOON));

    private final Desk desk;
    private final Waiting waiting;
    private final Units units;
    private final County county;
    private final BusinessClock clock;

    MyDay(Desk desk, Waiting waiting, Units units, County county, BusinessClock clock) {
        this.desk = desk;
        this.waiting = waiting;
        this.units = units;
        this.county = county;
        this.clock = clock;
    }

    /** What waits in the procedures of other modules. */
    @Component
    record Waiting(
            NoticesWaiting notices,
            MeasuresWaiting measures,
            CasesWaiting cases,
            RemediesWaiting remedies,
            DutyCrimesWaiting dutyCrimes) {
        Stream<MyDayPage.Section> of(SignedInUser user, Words words, LocalDate today) {
            return Stream.of(
                            notices.of(user, today).stream(),
                            measures.of(user, today).stream(),
                            cases.of(user, words, today).stream(),
                            remedies.of(user, words, today).stream(),
                            dutyCrimes.of(user).stream())
                    .flatMap(part -> part);
        }
    }

    MyDayPage of(SignedInUser user, Words words) {
        LocalDate today = clock.today();
        Map<Pile, String> wanted = wanted(user);
        Stream<MyDayPage.Section> piles = byReach(user, wanted, today).entrySet().stream()
                .filter(reach -> !reach.getKey().isNothing())
                .flatMap(reach -> sections(reach.getKey(), reach.getValue(), wanted, words, today));
        List<MyDayPage.Section> sections = Stream.concat(piles, waiting.of(user, words, today))
                .sorted(Comparator.comparingInt(section -> ORDER.indexOf(section.key())))
                .toList();
        boolean leads = user.has("worklist:county");
        return new MyDayPage(
                today,
                sections,
                leads
                        ? new MyDayPage.Next("worklist.county", "/worklist/county")
                        : new MyDayPage.Next("worklist.unit", "/worklist/unit"));
    }

    /** Which piles somebody sees, and the permission that reaches their units. */
    private static Map<Pile, String> wanted(SignedInUser user) {
        Map<Pile, String> wanted = new EnumMap<>(Pile.class);
        if (user.has("obligations:report")) {
            Stream.of(Pile.RETURNED, Pile.OVERDUE, Pile.TODAY, Pile.SOON)
                    .forEach(pile -> wanted.put(pile, "obligations:report"));
        }
        if (user.has("obligations:confirm")) {
            wanted.put(Pile.TO_CONFIRM, "obligations:confirm");
        }
        if (user.has("obligations:accept")) {
            wanted.put(Pile.TO_ACCEPT, "obligations:accept");
            wanted.putIfAbsent(Pile.OVERDUE, "obligations:accept");
        }
        if (user.has("obligations:judge")) {
            wanted.put(Pile.TO_JUDGE, "obligations:judge");
        }
        if (user.has("obligations:read") && wanted.isEmpty()) {
            Stream.of(Pile.OVERDUE, Pile.TODAY, Pile.SOON).forEach(pile -> wanted.put(pile, "obligations:read"));
        }
        return wanted;
    }

    /** Piles of the same units are asked for together. */
    private Map<Reach, List<Pile>> byReach(SignedInUser user, Map<Pile, String> wanted, LocalDate today) {
        Map<String, Reach> reaches = new LinkedHashMap<>();
        Map<Reach, List<Pile>> piles = new LinkedHashMap<>();
        wanted.forEach((pile, permission) -> piles.computeIfAbsent(
                        reaches.computeIfAbsent(permission, p -> Reach.of(user, p, units, today)),
                        _ -> new ArrayList<>())
                .add(pile));
        return piles;
    }

    private Stream<MyDayPage.Section> sections(
            Reach reach, List<Pile> piles, Map<Pile, String> wanted, Words words, LocalDate today) {
        List<Desk.Piled> found = desk.piles(county, new Desk.Ask(piles, reach.filter(), today, SOON, SHOWN));
        Map<UnitId, String> names = reach.isOneUnit() ? Map.of() : names(found);
        return found.stream().map(piled -> {
            String action = action(piled.pile(), wanted.getOrDefault(piled.pile(), ""));
            return new MyDayPage.Section(
                    key(piled.pile()),
                    piled.count(),
                    piled.count() >= Desk.COUNTED,
                    piled.count() > piled.first().size() ? "/obligations?" + filter(piled.pile(), today) : "",
                    piled.first().stream()
                            .map(one -> line(one, names, words, action, today))
                            .toList());
        });
    }

    private Map<UnitId, String> names(List<Desk.Piled> found) {
        return units.names(found.stream()
                .flatMap(piled -> piled.first().stream())
                .map(one -> new UnitId(one.unit()))
                .distinct()
                .toList());
    }

    private static MyDayPage.Line line(
            ObligationSummary one, Map<UnitId, String> names, Words words, String action, LocalDate today) {
        List<String> notes = new ArrayList<>();
        String unit = names.getOrDefault(new UnitId(one.unit()), "");
        if (!unit.isEmpty()) {
            notes.add(unit);
        }
        notes.add(one.number());
        notes.add(one.source().label());
        if (one.role() == Role.CO_HANDLER) {
            notes.add(words.get("worklist.co_handler"));
        }
        notes.removeIf(String::isEmpty);
        return new MyDayPage.Line(
                "/obligations/" + one.id(),
                one.title(),
                notes,
                MyDayPage.DueMark.of(one.dueOn(), one.colour(), today),
                action);
    }

    /** The word on the button: what this person does about it. */
    private static String action(Pile pile, String permission) {
        return switch (pile) {
            case TO_ACCEPT -> "worklist.act.accept";
            case TO_CONFIRM -> "worklist.act.confirm";
            case TO_JUDGE -> "worklist.act.judge";
            case RETURNED, OVERDUE, TODAY, SOON ->
                permission.equals("obligations:report") ? "worklist.act.report" : "worklist.act.look";
        };
    }

    /** The whole pile, as the list of obligations is asked for it. */
    private static String filter(Pile pile, LocalDate today) {
        return switch (pile) {
            case RETURNED -> "state=returned";
            case OVERDUE -> "state=overdue";
            case TODAY -> "state=open&from=" + today + "&to=" + today;
            case SOON -> "state=open&from=" + today.plusDays(1) + "&to=" + today.plusDays(SOON);
            case TO_CONFIRM -> "state=at_head";
            case TO_ACCEPT -> "state=at_office";
            case TO_JUDGE -> "state=breach_candidate";
        };
    }

    private static String key(Pile pile) {
        return pile.name().toLowerCase(Locale.ROOT);
    }
}
