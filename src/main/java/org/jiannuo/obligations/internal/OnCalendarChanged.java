package org.jiannuo.obligations.internal;

import java.time.LocalDate;
import java.util.List;
import org.jiannuo.calendars.CalendarChanged;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.NewObligation.Due;
import org.jiannuo.statutes.LimitDue;
import org.jiannuo.statutes.LimitId;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** 按新日历重算. A notice changed the nature of days: open terms that were counted over them are counted again. */
@Component
class OnCalendarChanged {
    private final RecountStore store;
    private final EntryStore entries;
    private final Tally tally;
    private final Limits limits;
    private final BusinessClock clock;

    OnCalendarChanged(RecountStore store, EntryStore entries, Tally tally, Limits limits, BusinessClock clock) {
        this.store = store;
        this.entries = entries;
        this.tally = tally;
        this.limits = limits;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(CalendarChanged change) {
        for (RecountStore.Counted counted : store.countedOver(change.firstDay())) {
            if (!LimitId.isOne(counted.rule())) {
                continue;
            }
            // A year that is still missing keeps the old day; its notice will bring this event again.
            if (limits.due(new LimitId(counted.rule()), counted.start())
                    instanceof Decision.Accepted<LimitDue>(LimitDue found, List<?> _)) {
                recount(counted, Due.of(found), change.notice());
            }
        }
    }

    private void recount(RecountStore.Counted counted, Due due, String notice) {
        if (due.on().equals(counted.dueOn())) {
            return;
        }
        LocalDate today = clock.today();
        Signature platform = Signature.ofPlatform(clock.now());
        RecountStore.Recount recount = new RecountStore.Recount(
                due.on(),
                entries.keepDerivation(due, counted.start()),
                Warning.of(counted.start(), due.on(), limits.leadTimes(today)),
                notice);
        List<SetStore.Moved> moved = store.recount(counted, recount, today, platform);
        tally.apply(counted.county(), SetStore.Moved.shifts(moved));
    }
}
