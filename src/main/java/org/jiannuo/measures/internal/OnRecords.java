package org.jiannuo.measures.internal;

import java.util.List;
import org.jiannuo.obligations.ObligationsHandedOver;
import org.jiannuo.records.RecordAnnulled;
import org.jiannuo.records.RecordBecameEffective;
import org.jiannuo.records.RecordCorrected;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.RecordEnded;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.records.Records;
import org.jiannuo.records.RecordsAdmitted;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/** 记录的变化. Suggestions follow new records; measures end with the records from which they follow. Every step may be repeated. */
@Component
class OnRecords {
    private static final int PORTION = 5_000;

    private final Records records;
    private final Candidates candidates;
    private final EndMeasure ending;
    private final Discipline discipline;
    private final SuggestAgain again;
    private final MeasureDesk desk;

    OnRecords(
            Records records,
            Candidates candidates,
            EndMeasure ending,
            Discipline discipline,
            SuggestAgain again,
            MeasureDesk desk) {
        this.records = records;
        this.candidates = candidates;
        this.ending = ending;
        this.discipline = discipline;
        this.again = again;
        this.desk = desk;
    }

    @ApplicationModuleListener
    void on(RecordBecameEffective event) {
        records.find(event.id()).ifPresent(record -> {
            candidates.suggest(List.of(record));
            discipline.began(record);
        });
    }

    /** Every part stands for itself: what is broken off goes on at the next start, and what stands already stays. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(RecordsAdmitted event) {
        @Nullable RecordId after = null;
        List<RecordSummary> part;
        do {
            part = records.ofBatch(event.county(), event.batch(), after, PORTION);
            candidates.suggest(part);
            part.stream()
                    .filter(record -> record.about().kind() == SubjectKind.OFFICIAL)
                    .forEach(discipline::began);
            after = part.isEmpty() ? after : part.getLast().id();
        } while (part.size() == PORTION);
    }

    /** Repaired, or its period is over. An end that was taken back meanwhile ends nothing. */
    @ApplicationModuleListener
    void on(RecordEnded event) {
        boolean ended = records.find(event.id())
                .filter(record -> !record.states().standing().isInForce())
                .isPresent();
        if (ended) {
            gone(event.id(), event.ground());
        }
    }

    /** An end was taken back: whether the measures that ended with it are taken again is suggested, with the reason. */
    @ApplicationModuleListener
    void on(Records.Reinstated event) {
        records.find(event.id())
                .ifPresent(record -> again.suggest(record, event.reason() + " " + event.document(), event.document()));
    }

    @ApplicationModuleListener
    void on(RecordAnnulled event) {
        gone(event.id(), "annulled");
        records.find(event.id()).ifPresent(discipline::annulled);
    }

    /** What was corrected carries its measures only as long as they would be lawful now. */
    @ApplicationModuleListener
    void on(RecordCorrected event) {
        RecordSummary record = records.find(event.id()).orElse(null);
        if (record != null) {
            ending.corrected(record);
            candidates.withdraw(event.id(), "corrected", desk.platform());
            candidates.suggest(List.of(record));
        }
    }

    @ApplicationModuleListener
    void on(Records.DisputeMarked event) {
        ending.disputed(event.id(), event.disputed());
    }

    /** The duties of a unit followed its successor; its measures do too. */
    @ApplicationModuleListener
    void on(ObligationsHandedOver event) {
        ending.unitChanged(event.county(), event.from(), event.to());
    }

    private void gone(RecordId record, String ground) {
        ending.causeEnded(record, ground);
        candidates.withdraw(record, ground, desk.platform());
    }
}
