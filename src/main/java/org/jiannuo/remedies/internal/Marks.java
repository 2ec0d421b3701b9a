package org.jiannuo.remedies.internal;

import java.util.List;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;
import org.jiannuo.publication.EndGround;
import org.jiannuo.publication.PublicationStarted;
import org.jiannuo.publication.PublicationStatus;
import org.jiannuo.publication.PublicationSummary;
import org.jiannuo.publication.Publications;
import org.jiannuo.records.RecordDraft;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.RecordStates;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.records.Records;
import org.jiannuo.remedies.Outcome;
import org.jiannuo.web.Words;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * 处处一致. What a remedy does to the record and to every publication of it, in the transaction of the act. The publication
 * itself calls back what recipients got.
 */
@Component
class Marks {
    /** The word by which others recognise a record that ended by repair. */
    static final String REPAIR = "repair";

    private static final String SOURCE = "records";

    private final Records records;
    private final Publications publications;
    private final Words official;

    Marks(Records records, Publications publications, Words official) {
        this.records = records;
        this.publications = publications;
        this.official = official;
    }

    /** 异议标注. On the record and on everything that shows it, with the subject's own statement. */
    Decision<Remedy> mark(Remedy remedy, Signature by) {
        return records.dispute(remedy.matter().record(), true, ground(remedy, "mark", ""), by)
                .then(_ -> each(
                        remedy.matter().record(),
                        one -> one.status() == PublicationStatus.PUBLISHED
                                ? publications.dispute(one.id(), remedy.matter().statement(), by)
                                : Decision.accepted(one)))
                .map(_ -> remedy);
    }

    /** The mark goes, because the objection is over. */
    Decision<Remedy> unmark(Remedy remedy, Signature by) {
        String reason = said(remedy, "unmark");
        return records.dispute(remedy.matter().record(), false, ground(remedy, "unmark", ""), by)
                .then(_ -> each(
                        remedy.matter().record(),
                        one -> one.status() == PublicationStatus.PUBLISHED && one.disputed()
                                ? publications.settle(one.id(), reason, by)
                                : Decision.accepted(one)))
                .map(_ -> remedy);
    }

    /** What an objection leads to. @param right the record as it should read; looked at only for a correction */
    Decision<Remedy> apply(Remedy remedy, Outcome outcome, RecordDraft right, String document, Signature by) {
        RecordId id = remedy.matter().record();
        Records.Ground ground = ground(remedy, outcome.name(), document);
        Decision<RecordSummary> changed = switch (outcome) {
            case CORRECTED, SUPPLEMENTED -> records.correct(id, right, ground, by);
            case DELETED -> records.annul(id, ground, by);
            case DELISTED -> records.end(id, ground, by);
            case STOPPED -> {
                int _ = records.sharing(List.of(id), RecordStates.Sharing.STOPPED, ground, by);
                yield found(id);
            }
            case UPHELD, REJECTED -> found(id);
        };
        EndGround end = outcome == Outcome.CORRECTED || outcome == Outcome.SUPPLEMENTED
                ? EndGround.CORRECTION
                : EndGround.OBJECTION_UPHELD;
        return changed.then(_ -> outcome.isSuccess() ? gone(id, end, ground.reason(), by) : Decision.accepted(0))
                .map(_ -> remedy);
    }

    /** 准予修复. Record, publication and sharing end together. */
    Decision<Remedy> repaired(Remedy remedy, String document, Signature by) {
        RecordId id = remedy.matter().record();
        Records.Ground ground = new Records.Ground(REPAIR, document);
        return records.end(id, ground, by)
                .then(_ -> gone(id, EndGround.REPAIR, document, by))
                .map(_ -> {
                    int _ = records.sharing(List.of(id), RecordStates.Sharing.STOPPED, ground, by);
                    return remedy;
                });
    }

    /** 撤销修复. The record is in force again; whether it is shown again is proposed and approved anew. */
    Decision<Remedy> reinstated(Remedy remedy, String document, Signature by) {
        return records.reinstate(remedy.matter().record(), ground(remedy, "revoked", document), by)
                .map(_ -> remedy);
    }

    private Decision<Integer> gone(RecordId id, EndGround ground, String reason, Signature by) {
        return each(id, one -> switch (one.status()) {
            case PUBLISHED -> publications.end(one.id(), ground, reason, by);
            case SCHEDULED ->
                publications.end(one.id(), ground == EndGround.REPAIR ? EndGround.ORDER : ground, reason, by);
            case NOT_PUBLIC, ENDED_BY_TERM, ENDED_BY_REPAIR, WITHDRAWN -> Decision.accepted(one);
        });
    }

    private interface Doing {
        Decision<PublicationSummary> to(PublicationSummary one);
    }

    private Decision<Integer> each(RecordId id, Doing doing) {
        Decision<Integer> done = Decision.accepted(0);
        for (PublicationSummary one : publications.ofThing(id.county(), SOURCE, id.toString())) {
            done = done.then(count -> doing.to(one).map(_ -> count + 1));
        }
        return done;
    }

    /** What becomes public while an objection runs bears the mark from its first moment that others see. */
    @Component
    static class OnPublicationStarted {
        private final Publications publications;
        private final RemedyStore store;
        private final BusinessClock clock;

        OnPublicationStarted(Publications publications, RemedyStore store, BusinessClock clock) {
            this.publications = publications;
            this.store = store;
            this.clock = clock;
        }

        @ApplicationModuleListener
        void on(PublicationStarted started) {
            if (started.source().equals(SOURCE)) {
                RecordId.parse(started.thing()).stream()
                        .flatMap(record -> store.ofRecord(record).stream())
                        .filter(Remedy::isMarking)
                        .findFirst()
                        .ifPresent(one -> {
                            PublicationSummary _ = publications
                                    .dispute(started.id(), one.matter().statement(), Signature.ofPlatform(clock.now()))
                                    .orThrow();
                        });
            }
        }
    }

    private Decision<RecordSummary> found(RecordId id) {
        return Decision.accepted(records.find(id).orElseThrow());
    }

    private String said(Remedy remedy, String what) {
        return official.get("remedies.because." + what, remedy.matter().number());
    }

    private Records.Ground ground(Remedy remedy, String what, String document) {
        return new Records.Ground(
                said(remedy, what), document.isEmpty() ? remedy.matter().number() : document);
    }
}
