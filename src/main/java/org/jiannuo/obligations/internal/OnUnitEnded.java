package org.jiannuo.obligations.internal;

import java.time.LocalDate;
import java.util.List;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.ObligationsHandedOver;
import org.jiannuo.subjects.UnitAbolished;
import org.jiannuo.subjects.UnitMerged;
import org.jiannuo.subjects.UnitSplit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** 随单位交接. A unit that has ended owes nothing any more: all it owed is owed by its successor, at once. */
@Component
class OnUnitEnded {
    private final SetStore sets;
    private final StandingStore standings;
    private final Tally tally;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    OnUnitEnded(
            SetStore sets,
            StandingStore standings,
            Tally tally,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.sets = sets;
        this.standings = standings;
        this.tally = tally;
        this.clock = clock;
        this.events = events;
    }

    @ApplicationModuleListener
    void on(UnitMerged merged) {
        follow(merged.from().slug(), merged.to().slug(), merged.on());
    }

    @ApplicationModuleListener
    void on(UnitAbolished abolished) {
        follow(abolished.unit().slug(), abolished.successor().slug(), abolished.on());
    }

    @ApplicationModuleListener
    void on(UnitSplit split) {
        follow(split.from().slug(), split.leading().slug(), split.on());
    }

    private void follow(String from, String to, LocalDate on) {
        for (String county : sets.counties()) {
            long _ = follow(county, from, to, on);
        }
    }

    /** All that is open in one county, and every period to come. */
    long follow(String county, String from, String to, LocalDate on) {
        int _ = standings.follow(county, from, to);
        List<SetStore.Moved> moved = sets.follow(county, from, to, on, Signature.ofPlatform(clock.now()));
        tally.apply(county, SetStore.Moved.shifts(moved));
        long count = SetStore.Moved.count(moved);
        if (count > 0) {
            events.publishEvent(new ObligationsHandedOver(new County(county), from, to, (int) count));
        }
        return count;
    }
}
