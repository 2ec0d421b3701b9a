package org.jiannuo.publication.internal;

import java.time.LocalDate;
import java.util.List;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.DayHasPassed;
import org.jiannuo.kernel.Signature;
import org.jiannuo.publication.EndGround;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * 期限. Publications end and begin by themselves on their day. After days on which nothing ran, the first run catches up;
 * the end is dated on the day on which it should have been.
 */
@Component
class TermWatch {
    private static final int PORTION = 500;

    private final PublicationStore store;
    private final PublicationDoor door;
    private final County county;
    private final BusinessClock clock;

    TermWatch(PublicationStore store, PublicationDoor door, County county, BusinessClock clock) {
        this.store = store;
        this.door = door;
        this.county = county;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(DayHasPassed day) {
        LocalDate today = clock.today();
        Signature platform = Signature.ofPlatform(clock.now());
        List<Publication> part;
        do {
            part = store.due(county, Stage.PUBLISHED, today, PORTION);
            for (Publication one : part) {
                LocalDate last = one.footing().to();
                LocalDate on = last == null ? today : last.plusDays(1);
                Publication _ = door.ended(one, EndGround.TERM, "", on, platform).orThrow();
            }
        } while (part.size() == PORTION);
        do {
            part = store.due(county, Stage.SCHEDULED, today, PORTION);
            part.forEach(one -> begin(one, today, platform));
        } while (part.size() == PORTION);
    }

    private void begin(Publication one, LocalDate today, Signature platform) {
        LocalDate last = one.footing().to();
        Publication _ = last != null && last.isBefore(today)
                ? door.ended(one, EndGround.TERM, "", last.plusDays(1), platform).orThrow()
                : door.started(one, platform).orThrow();
    }
}
