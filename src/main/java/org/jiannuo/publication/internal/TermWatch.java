package org.jiannuo.publication.internal;

import java.time.LocalDate;
import java.util.List;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.DayHasPassed;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;
import org.jiannuo.publication.EndGround;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 期限. Publications begin and end by themselves on their day. After days on which nothing ran, the first run catches up; the end is dated on the day on
 * which it should have been.
 */
@Component
class TermWatch {
    private static final int PORTION = 500;

    private final PublicationQueue queue;
    private final PublicationDoor door;
    private final County county;
    private final BusinessClock clock;

    TermWatch(PublicationQueue queue, PublicationDoor door, County county, BusinessClock clock) {
        this.queue = queue;
        this.door = door;
        this.county = county;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(DayHasPassed day) {
        follow();
    }

    /** Begins and ends what is due. */
    @Transactional
    public void follow() {
        LocalDate today = clock.today();
        Signature platform = Signature.ofPlatform(clock.now());
        List<Publication> part;
        do {
            part = queue.due(county, Stage.PUBLISHED, today, PORTION);
            for (Publication one : part) {
                Publication _ = end(one, today, platform).orThrow();
            }
        } while (part.size() == PORTION);
        do {
            part = queue.due(county, Stage.SCHEDULED, today, PORTION);
            for (Publication one : part) {
                LocalDate last = one.footing().to();
                boolean over = last != null && last.isBefore(today);
                Publication _ = (over ? end(one, today, platform) : door.started(one, platform)).orThrow();
            }
        } while (part.size() == PORTION);
    }

    private Decision<Publication> end(Publication one, LocalDate today, Signature platform) {
        LocalDate last = one.footing().to();
        return door.ended(one, EndGround.TERM, "", last == null ? today : last.plusDays(1), platform);
    }
}
