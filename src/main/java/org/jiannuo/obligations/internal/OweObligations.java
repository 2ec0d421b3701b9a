package org.jiannuo.obligations.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jiannuo.database.Identities;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.obligations.NewObligation.Due;
import org.jiannuo.obligations.NewObligation.When;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.obligations.Obligations.Batch;
import org.jiannuo.obligations.ObligationsOwed;
import org.jiannuo.obligations.internal.Entry.Phrase;
import org.jiannuo.obligations.internal.Stage.Outcome;
import org.jiannuo.statutes.LimitDue;
import org.jiannuo.statutes.LimitId;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;
import org.jiannuo.web.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 登记. Puts duties into the register, all or none, each once. */
@Component
class OweObligations {
    private final Registrar registrar;
    private final StandingStore standings;
    private final Limits limits;
    private final Units units;
    private final BusinessClock clock;

    OweObligations(Registrar registrar, StandingStore standings, Units units, BusinessClock clock) {
        this.registrar = registrar;
        this.standings = standings;
        this.limits = registrar.limits();
        this.units = units;
        this.clock = clock;
    }

    @Transactional
    public Decision<Batch> owe(List<NewObligation> all, Signature by) {
        LocalDate today = clock.today();
        List<Refusal> reasons = reasons(all, today);
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        UUID batch = Identities.next();
        ObligationId[] ids = new ObligationId[all.size()];
        int created = 0;
        for (var places : byCounty(all).entrySet()) {
            Registrar.Run run = new Registrar.Run(places.getKey(), batch, by, today);
            List<Entry> wanted =
                    entries(places.getValue().stream().map(all::get).toList(), run);
            Registrar.Registered done = registrar.register(wanted, run);
            created += done.created();
            for (int i = 0; i < wanted.size(); i++) {
                UUID id = done.ids().get(wanted.get(i).key());
                ids[places.getValue().get(i)] = new ObligationId(run.county(), Objects.requireNonNull(id));
            }
        }
        return Decision.accepted(new Batch(batch, List.of(ids), created));
    }

    private static Map<County, List<Integer>> byCounty(List<NewObligation> all) {
        Map<County, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            places.computeIfAbsent(all.get(i).debtor().county(), _ -> new ArrayList<>())
                    .add(i);
        }
        return places;
    }

    private List<Entry> entries(List<NewObligation> what, Registrar.Run run) {
        registrar.queue(run, what);
        Map<Entry.Key, UUID> kept = standings.keep(
                run.county().code(),
                what.stream()
                        .filter(each -> each.when() instanceof When.Standing)
                        .toList(),
                run.today());
        return what.stream().map(each -> entry(each, kept, run.today())).toList();
    }

    private Entry entry(NewObligation what, Map<Entry.Key, UUID> kept, LocalDate today) {
        String unit = what.debtor().unit();
        Entry.Slot slot = switch (what.when()) {
            case When.Once(LocalDate start, NewObligation.Due due) -> new Entry.Slot(unit, "", start, due, null);
            case When.Conditional(LocalDate from, NewObligation.Condition condition) ->
                new Entry.Slot(unit, "", from, limits.expected(condition), null);
            case When.Standing standing -> StandingDuty.slot(standing, unit, kept.get(StandingDuty.key(what)), today);
        };
        return new Entry(Identities.next(), what, slot);
    }

    private boolean canOwe(String unit, LocalDate today) {
        return UnitId.isSlug(unit)
                && units.unitAsOf(new UnitId(unit), today)
                        .filter(found -> !found.isGroup())
                        .isPresent();
    }

    private List<Refusal> reasons(List<NewObligation> all, LocalDate today) {
        Map<String, Boolean> known = new HashMap<>();
        Predicate<String> exists = unit -> known.computeIfAbsent(unit, slug -> canOwe(slug, today));
        List<Refusal> reasons = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String place = all.size() == 1 ? "" : i + ".";
            reasons.addAll(Rules.Completeness.of(all.get(i), place, exists));
            reasons.addAll(uncounted(all.get(i)));
        }
        return reasons;
    }

    private List<Refusal> uncounted(NewObligation what) {
        return what.when() instanceof When.Conditional(LocalDate _, NewObligation.Condition condition)
                        && !limits.isCountable(condition)
                ? List.of(Rules.CONDITION_HAS_TERM.brokenAt("term"))
                : List.of();
    }

    /**
     * 归集. A breach that a person found becomes a record: the office that found it owes its collection (C-14). Owed once
     * for each finding, however often the event is told.
     */
    @Component
    static class OnBreachFound {
        private static final LimitId SHARE = new LimitId("breach.share");
        private static final String GROUP = "breach";
        private static final Pattern DUTY = Pattern.compile("breach-(.+)-\\d{4}-\\d{2}-\\d{2}");

        private final OweObligations owing;
        private final Limits limits;
        private final Words official;

        OnBreachFound(OweObligations owing, Limits limits, Words official) {
            this.owing = owing;
            this.limits = limits;
            this.official = official;
        }

        /** The breach of which the record is to be collected: of the duty to collect, or of the obligation itself. */
        static String breach(Obligation obligation) {
            NewObligation.Source source = obligation.source();
            Matcher duty = DUTY.matcher(source.id());
            if (source.module().equals("obligations") && source.group().equals(GROUP) && duty.matches()) {
                return duty.group(1);
            }
            return obligation.trail().breach().on() == null
                    ? ""
                    : obligation.id().toString();
        }

        @ApplicationModuleListener
        void on(Obligations.BreachFound found) {
            Batch _ = limits.due(SHARE, found.on())
                    .map(due -> collection(found, due))
                    .then(duty -> owing.owe(List.of(duty), found.by()))
                    .orThrow();
        }

        private NewObligation collection(Obligations.BreachFound found, LimitDue due) {
            return new NewObligation(
                    NewObligation.Debtor.of(found.id().county(), found.by().unit()),
                    new NewObligation.Duty(
                            NewObligation.Kind.REPLY,
                            official.get("obligations.collect", found.number(), found.document()),
                            "",
                            official.get("obligations.collect.measure"),
                            due.limit().basis().titleZh(),
                            ""),
                    new NewObligation.Source(
                            "obligations", Obligations.Finding.duty(found.id(), found.on()), found.number(), GROUP),
                    When.counted(due),
                    NewObligation.Terms.NONE);
        }
    }

    /** Gives entries their numbers and writes them, each once. */
    @Component
    static class Registrar {
        private final EntryStore store;
        private final Tally tally;
        private final Limits limits;
        private final ApplicationEventPublisher events;

        Registrar(EntryStore store, Tally tally, Limits limits, ApplicationEventPublisher events) {
            this.store = store;
            this.tally = tally;
            this.limits = limits;
            this.events = events;
        }

        Limits limits() {
            return limits;
        }

        /** One run of creations in one county. */
        record Run(County county, UUID batch, Signature by, LocalDate today) {}

        /**
         * What stands in the register afterwards.
         *
         * @param ids every wanted key, old and new
         * @param created how many were new
         */
        record Registered(Map<Entry.Key, UUID> ids, int created) {}

        /** Holds what these obligations come from, until the end of the transaction, so that none is created twice. */
        void queue(Run run, List<NewObligation> what) {
            store.queue(
                    run.county().code(),
                    what.stream()
                            .map(NewObligation::source)
                            .map(source -> source.module() + '/' + source.id())
                            .collect(Collectors.toSet()));
        }

        /** Writes those that are not owed yet. The caller stands in the queue. */
        Registered register(Collection<Entry> wanted, Run run) {
            String county = run.county().code();
            Map<Entry.Key, Entry> once = new LinkedHashMap<>();
            wanted.forEach(entry -> once.putIfAbsent(entry.key(), entry));
            Map<Entry.Key, UUID> ids = new HashMap<>(store.existing(county, once.keySet()));
            List<Entry> fresh = once.values().stream()
                    .filter(entry -> !ids.containsKey(entry.key()))
                    .toList();
            if (!fresh.isEmpty()) {
                write(fresh, run);
                fresh.forEach(entry -> ids.put(entry.key(), entry.id()));
            }
            return new Registered(ids, fresh.size());
        }

        private void write(List<Entry> fresh, Run run) {
            String county = run.county().code();
            store.keepPhrases(county, phrases(fresh));
            List<Long> numbers = store.takeNumbers(county, run.today().getYear(), fresh.size());
            store.insert(
                    fresh,
                    derivations(fresh),
                    new EntryStore.Batch(run.batch(), numbers, run.by(), run.today(), limits.leadTimes(run.today())));
            tally.apply(county, shifts(fresh, run.today()));
            fresh.stream()
                    .collect(
                            Collectors.groupingBy(entry -> entry.what().source().module(), Collectors.counting()))
                    .forEach((module, count) -> events.publishEvent(
                            new ObligationsOwed(run.county(), run.batch(), module, count.intValue())));
        }

        private static List<Phrase> phrases(List<Entry> fresh) {
            return fresh.stream()
                    .map(entry -> entry.what().duty().title())
                    .distinct()
                    .sorted()
                    .map(Phrase::of)
                    .toList();
        }

        private Map<Due, UUID> derivations(List<Entry> fresh) {
            Map<Due, UUID> kept = new HashMap<>();
            for (Entry entry : fresh) {
                Due due = entry.slot().due();
                if (!due.derivation().isEmpty() && !kept.containsKey(due)) {
                    kept.put(due, store.keepDerivation(due, entry.slot().start()));
                }
            }
            return kept;
        }

        private static List<Tally.Shift> shifts(List<Entry> fresh, LocalDate today) {
            Map<Tally.Place, Map<Outcome, Long>> counted = fresh.stream()
                    .collect(Collectors.groupingBy(
                            Entry::place, Collectors.groupingBy(entry -> entry.outcome(today), Collectors.counting())));
            List<Tally.Shift> shifts = new ArrayList<>();
            counted.forEach((place, outcomes) ->
                    outcomes.forEach((outcome, n) -> shifts.add(new Tally.Shift(place, outcome, n))));
            return shifts;
        }
    }
}
