package org.jiannuo.obligations.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jiannuo.database.Identities;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.obligations.NewObligation.When;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.Obligations.Batch;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 登记. Puts duties into the register, all or none, each once. */
@Component
class OweObligations {
    private final Registrar registrar;
    private final StandingStore standings;
    private final Units units;
    private final BusinessClock clock;

    OweObligations(Registrar registrar, StandingStore standings, Units units, BusinessClock clock) {
        this.registrar = registrar;
        this.standings = standings;
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
        registrar.queue(run);
        Map<Entry.Key, UUID> kept = standings.keep(
                run.county().code(),
                what.stream()
                        .filter(each -> each.when() instanceof When.Standing)
                        .toList(),
                run.today());
        return what.stream().map(each -> entry(each, kept, run.today())).toList();
    }

    private static Entry entry(NewObligation what, Map<Entry.Key, UUID> kept, LocalDate today) {
        String unit = what.debtor().unit();
        Entry.Slot slot = switch (what.when()) {
            case When.Once(LocalDate start, NewObligation.Due due) -> new Entry.Slot(unit, "", start, due, null);
            case When.Standing standing -> StandingDuty.slot(standing, unit, kept.get(StandingDuty.key(what)), today);
        };
        return new Entry(Identities.next(), what, slot);
    }

    private List<Refusal> reasons(List<NewObligation> all, LocalDate today) {
        Predicate<String> exists = unit -> UnitId.isSlug(unit)
                && units.unitAsOf(new UnitId(unit), today)
                        .filter(found -> !found.isGroup())
                        .isPresent();
        List<Refusal> reasons = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String place = all.size() == 1 ? "" : i + ".";
            reasons.addAll(Completeness.of(all.get(i), place, exists));
        }
        return reasons;
    }
}
