package org.jiannuo.obligations.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.NewObligation.Due;
import org.jiannuo.obligations.ObligationsOwed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives entries their numbers and writes them, each once. */
@Component
class Registrar {
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

    /** One run of creations in one county. */
    record Run(County county, UUID batch, Signature by, LocalDate today) {}

    /**
     * What stands in the register afterwards.
     *
     * @param ids every wanted key, old and new
     * @param created how many were new
     */
    record Registered(Map<Entry.Key, UUID> ids, int created) {}

    /** Stands in the queue of those who create in this county, until the end of the transaction. */
    void queue(Run run) {
        store.takeNumbers(run.county().code(), run.today().getYear(), 0);
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
        long first = store.takeNumbers(county, run.today().getYear(), fresh.size());
        store.insert(
                fresh,
                derivations(fresh),
                new EntryStore.Batch(run.batch(), first, run.by(), run.today(), limits.leadTimes(run.today())));
        tally.apply(county, shifts(fresh, run.today()));
        fresh.stream()
                .collect(Collectors.groupingBy(entry -> entry.what().source().module(), Collectors.counting()))
                .forEach((module, count) ->
                        events.publishEvent(new ObligationsOwed(run.county(), run.batch(), module, count.intValue())));
    }

    private static List<Phrase> phrases(List<Entry> fresh) {
        return fresh.stream()
                .map(entry -> entry.what().duty().title())
                .distinct()
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
                        Entry::place,
                        Collectors.groupingBy(
                                entry -> Outcome.of(
                                        Stage.ACTIVE, entry.slot().due().on(), today),
                                Collectors.counting())));
        List<Tally.Shift> shifts = new ArrayList<>();
        counted.forEach(
                (place, outcomes) -> outcomes.forEach((outcome, n) -> shifts.add(new Tally.Shift(place, outcome, n))));
        return shifts;
    }
}
