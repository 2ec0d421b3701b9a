package org.jiannuo.obligations.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiannuo.database.Identities;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.DayHasPassed;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.ObligationsOverdue;
import org.jiannuo.obligations.internal.OweObligations.Registrar;
import org.jiannuo.obligations.internal.Stage.Outcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * 日终巡查. What a new day brings: periods that open, colours that turn, reminders, overdue ones.
 *
 * <p>Everything is found by its own day and not by the day of the event, so that a day told twice, late or out of order
 * does nothing wrong.
 */
@Component
class DayWatch {
    private static final Logger LOG = LoggerFactory.getLogger(DayWatch.class);
    private static final int DUTIES_AT_A_TIME = 5000;

    private final StandingStore standings;
    private final Registrar registrar;
    private final SetStore sets;
    private final Tally tally;
    private final Limits limits;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    DayWatch(
            StandingStore standings,
            Registrar registrar,
            SetStore sets,
            Tally tally,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.standings = standings;
        this.registrar = registrar;
        this.sets = sets;
        this.tally = tally;
        this.limits = registrar.limits();
        this.clock = clock;
        this.events = events;
    }

    @ApplicationModuleListener
    void on(DayHasPassed passed) {
        LocalDate today = passed.day().plusDays(1);
        Signature platform = Signature.ofPlatform(clock.now());
        long opened = 0;
        for (String county : standings.countiesToOpen(today)) {
            opened += open(county, today, platform);
        }
        long turned = 0;
        for (String county : sets.counties()) {
            turned += turn(county, today, platform);
        }
        long named = 0;
        for (String county : sets.counties()) {
            named += name(county, today, platform);
        }
        LOG.info("Day {}: {} periods opened, {} colours turned, {} candidates named.", today, opened, turned, named);
    }

    /** Opens every period that has begun, also those of days on which nothing ran. */
    long open(String county, LocalDate today, Signature by) {
        Registrar.Run run = new Registrar.Run(new County(county), Identities.next(), by, today);
        long opened = 0;
        List<StandingDuty> duties = standings.toOpen(county, today, DUTIES_AT_A_TIME);
        while (!duties.isEmpty()) {
            registrar.queue(run, duties.stream().map(StandingDuty::what).toList());
            List<Entry> entries = duties.stream()
                    .map(duty -> new Entry(Identities.next(), duty.what(), duty.nextSlot()))
                    .toList();
            opened += registrar.register(entries, run).created();
            standings.opened(county, duties);
            duties = standings.toOpen(county, today, DUTIES_AT_A_TIME);
        }
        return opened;
    }

    /** Turns colours and tells which due days have ended unfulfilled. */
    long turn(String county, LocalDate today, Signature by) {
        List<SetStore.Moved> moved = sets.turn(county, today, answerDue(today), by);
        tally.apply(county, SetStore.Moved.shifts(moved));
        overdue(moved)
                .forEach(
                        (day, n) -> events.publishEvent(new ObligationsOverdue(new County(county), day, n.intValue())));
        return SetStore.Moved.count(moved);
    }

    /** Names what has been late for longer than the grace; the unit is heard, and a person decides. */
    long name(String county, LocalDate today, Signature by) {
        Limits.Grace grace = limits.grace();
        return switch (limits.lastDayToState(today)) {
            case Decision.Accepted<LocalDate>(LocalDate heardUntil, List<?> _) ->
                sets.nameCandidates(
                        county,
                        new SetStore.Cutoff(
                                today.minusDays(grace.promise()), today.minusDays(grace.payment()), heardUntil),
                        today,
                        by);
            case Decision.Refused<LocalDate>(List<?> because) -> {
                LOG.warn("Day {}: no candidates named, because no term to state can be counted: {}", today, because);
                yield 0;
            }
        };
    }

    /** Without the calendar of the year a warning still turns; it then names no day for the answer. */
    private @Nullable LocalDate answerDue(LocalDate today) {
        return limits.lastDayToAnswer(today) instanceof Decision.Accepted<LocalDate>(LocalDate due, List<?> _)
                ? due
                : null;
    }

    private static Map<LocalDate, Long> overdue(List<SetStore.Moved> moved) {
        return moved.stream()
                .filter(each -> each.after() == Outcome.OVERDUE && each.before() != Outcome.OVERDUE)
                .collect(Collectors.groupingBy(SetStore.Moved::dueOn, Collectors.summingLong(SetStore.Moved::n)));
    }
}
