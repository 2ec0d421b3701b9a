package org.jiannuo.publication.internal;

import java.util.List;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Signature;
import org.jiannuo.publication.EndGround;
import org.jiannuo.publication.PublicationStatus;
import org.jiannuo.publication.PublicationSummary;
import org.jiannuo.publication.Publications;
import org.jiannuo.records.RecordAnnulled;
import org.jiannuo.records.RecordBecameEffective;
import org.jiannuo.records.RecordCorrected;
import org.jiannuo.records.RecordEnded;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.records.Records;
import org.jiannuo.records.RecordsAdmitted;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/**
 * 信用记录. A record that the law makes public waits here to be proposed; one that ends, is corrected or annulled is taken
 * off at once.
 */
@Component
class OnRecords {
    private static final int PORTION = 2_000;
    private static final String REPAIR = "repair";
    private static final String SETTLED = "record";

    private final Records records;
    private final OfferRecords offering;
    private final Publications publications;
    private final PublicationStore store;
    private final BusinessClock clock;

    OnRecords(
            Records records,
            OfferRecords offering,
            Publications publications,
            PublicationStore store,
            BusinessClock clock) {
        this.records = records;
        this.offering = offering;
        this.publications = publications;
        this.store = store;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(RecordBecameEffective event) {
        offering.offer(records.find(event.id()).stream().toList());
    }

    /** Every part stands for itself: what is broken off goes on at the next start, and what stands already stays. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(RecordsAdmitted event) {
        @Nullable RecordId after = null;
        List<RecordSummary> part;
        do {
            part = records.ofBatch(event.county(), event.batch(), after, PORTION);
            offering.offer(part);
            after = part.isEmpty() ? after : part.getLast().id();
        } while (part.size() == PORTION);
    }

    /** What was wrong goes at once; what is right waits to be proposed in its place, in the same transaction. */
    @ApplicationModuleListener
    void on(RecordCorrected event) {
        end(event.id(), EndGround.CORRECTION, event.ground());
        records.find(event.id()).ifPresent(offering::offerInPlace);
    }

    @ApplicationModuleListener
    void on(RecordAnnulled event) {
        end(event.id(), EndGround.ANNULMENT, event.document() + " " + event.ground());
    }

    @ApplicationModuleListener
    void on(RecordEnded event) {
        end(event.id(), event.ground().equals(REPAIR) ? EndGround.REPAIR : EndGround.TERM, event.ground());
    }

    /** The mark of a record is on every surface, whoever has put it on; the statement comes from who hears the subject. */
    @ApplicationModuleListener
    void on(Records.DisputeMarked event) {
        Signature platform = Signature.ofPlatform(clock.now());
        for (PublicationSummary one : publications.ofThing(
                event.id().county(), OfferRecords.SOURCE, event.id().toString())) {
            if (one.status() == PublicationStatus.PUBLISHED && one.disputed() != event.disputed()) {
                PublicationSummary _ = (event.disputed()
                                ? publications.dispute(one.id(), "", platform)
                                : publications.settle(one.id(), SETTLED, platform))
                        .orThrow();
            }
        }
    }

    private void end(RecordId id, EndGround ground, String reason) {
        Signature platform = Signature.ofPlatform(clock.now());
        for (PublicationSummary one : publications.ofThing(id.county(), OfferRecords.SOURCE, id.toString())) {
            // Held first: it may have ended this very moment, by its own day or by a person.
            store.lock(one.id())
                    .filter(OnRecords::runs)
                    .map(Publication::summary)
                    .ifPresent(held -> {
                        PublicationSummary _ = publications
                                .end(held.id(), groundFor(held, ground), reason, platform)
                                .orThrow();
                    });
        }
    }

    /** What the office decided not to show has nothing to end. */
    private static boolean runs(Publication one) {
        return switch (one.stage()) {
            case CANDIDATE, PROPOSED, SCHEDULED, PUBLISHED -> true;
            case REFUSED, EXPIRED, REPAIRED, WITHDRAWN -> false;
        };
    }

    /** What was never shown is only put aside. */
    private static EndGround groundFor(PublicationSummary one, EndGround ground) {
        return switch (one.status()) {
            case PUBLISHED -> ground;
            case SCHEDULED -> ground == EndGround.REPAIR ? EndGround.ORDER : ground;
            case NOT_PUBLIC, ENDED_BY_TERM, ENDED_BY_REPAIR, WITHDRAWN -> EndGround.ANNULMENT;
        };
    }
}
