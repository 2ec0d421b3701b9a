package org.jiannuo.records.internal;

import java.time.LocalDate;
import java.util.List;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.DayHasPassed;
import org.jiannuo.kernel.Signature;
import org.jiannuo.records.Records.Ground;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** 期满. What ends by itself ends on its day and says why: periods of sanctions, and the time to reply. */
@Component
class OnDays {
    private static final int PORTION = 200;
    /** The ground of what ends by itself; its words stand in the messages. */
    static final String TERM = "term";

    private final RecordStore store;
    private final ActOnRecord acting;
    private final ChangeRecord changing;
    private final BusinessClock clock;
    private final County county;

    OnDays(RecordStore store, ActOnRecord acting, ChangeRecord changing, BusinessClock clock, County county) {
        this.store = store;
        this.acting = acting;
        this.changing = changing;
        this.clock = clock;
        this.county = county;
    }

    @ApplicationModuleListener
    void on(DayHasPassed event) {
        begin(event.day().plusDays(1));
    }

    /** A day begins. Idempotent: what has ended is not found again. */
    void begin(LocalDate today) {
        List<CreditRecord> part;
        do {
            part = store.lockUnanswered(county, today, PORTION);
            part.forEach(acting::expire);
        } while (part.size() == PORTION);
        do {
            part = store.lockEnding(county, today, PORTION);
            part.forEach(record -> changing.end(record.id(), new Ground(TERM, ""), Signature.ofPlatform(clock.now()))
                    .orThrow());
        } while (part.size() == PORTION);
    }
}
