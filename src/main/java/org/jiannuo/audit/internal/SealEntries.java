package org.jiannuo.audit.internal;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.DayHasPassed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts a seal over all settled entries since the last one. Safe at any time and on several nodes at once. */
@Component
class SealEntries {
    private final SealStore seals;
    private final EntryReader entries;
    private final Cluster cluster;
    private final County county;
    private final BusinessClock clock;

    SealEntries(SealStore seals, EntryReader entries, Cluster cluster, County county, BusinessClock clock) {
        this.seals = seals;
        this.entries = entries;
        this.cluster = cluster;
        this.county = county;
        this.clock = clock;
    }

    /** @return the new seal, or nothing when there was nothing new to seal */
    Optional<Seal> seal() {
        Optional<Seal> last = seals.last();
        long from = last.filter(seal -> seal.cluster() == cluster.number())
                .map(Seal::to)
                .orElse(0L);
        long to = cluster.oldestRunning();
        if (to <= from) {
            return Optional.empty();
        }
        Seal.Range range = new Seal.Range(cluster.number(), from, to);
        Content content = entries.content(range);
        if (content.entries() == 0) {
            return Optional.empty();
        }
        Seal seal = Seal.over(
                county.code(),
                last.map(Seal::number).orElse(0L) + 1,
                clock.now().truncatedTo(ChronoUnit.MICROS),
                range,
                content.entries(),
                content.hash(),
                last.map(Seal::hash).orElseGet(Seal::beforeTheFirst));
        return seals.add(seal) ? Optional.of(seal) : Optional.empty();
    }

    /** No day ends without a seal over it, even where no work is scheduled. */
    @EventListener
    void on(DayHasPassed day) {
        Optional<Seal> _ = seal();
    }
}
