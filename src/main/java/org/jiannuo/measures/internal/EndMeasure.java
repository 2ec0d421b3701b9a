package org.jiannuo.measures.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Signature;
import org.jiannuo.measures.internal.Lifecycle.Act;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.RecordSummary;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 随记录解除、期满、中止、恢复. What happens to measures by itself, because their cause or their day is over. */
@Component
class EndMeasure {
    private static final int PORTION = 200;
    /** The ground of what ends on its day; its words stand in the messages. */
    static final String EXPIRED = "expired";
    /** The ground of what a corrected record does not carry. */
    static final String CORRECTED = "corrected";
    /** The ground of a statement that did not come. */
    static final String SILENCE = "silence";

    private final MeasureStore store;
    private final MeasureDesk desk;
    private final HandleMeasure handling;
    private final Clocks clocks;

    EndMeasure(MeasureStore store, MeasureDesk desk, HandleMeasure handling, Clocks clocks) {
        this.store = store;
        this.desk = desk;
        this.handling = handling;
        this.clocks = clocks;
    }

    /** The cause is gone: what runs is lifted, what was not yet decided is not taken. Idempotent. */
    @Transactional
    public void causeEnded(RecordId record, String ground) {
        for (Measure measure : store.lockRunning(record)) {
            end(measure, ground);
        }
    }

    /** The content changed: a measure that the record does not carry any more ends with the correction. Idempotent. */
    @Transactional
    public void corrected(RecordSummary record) {
        for (Measure measure : store.lockRunning(record.id())) {
            boolean carried = Legality.holds(record, desk.today()) && desk.isCarried(measure, record);
            if (!carried) {
                end(measure, CORRECTED);
            }
        }
    }

    private void end(Measure measure, String ground) {
        Signature by = desk.platform();
        switch (measure.stage()) {
            case PROPOSED, CHECKED, NOTICED, HEARD -> {
                Measure lapsed = desk.follow(measure, Act.LAPSE, ground, by);
                store.owe(clocks.drop(lapsed, ground, by).orThrow());
            }
            case DECIDED, IN_FORCE, SUSPENDED ->
                Objects.requireNonNull(handling.ended(desk.follow(measure, Act.CEASE, ground, by), ground, by)
                        .orThrow());
            case REFUSED, DROPPED, LIFTED, EXPIRED, CLOSED -> {}
        }
    }

    /** While a record is disputed its measures have no effect. Idempotent. */
    @Transactional
    public void disputed(RecordId record, boolean disputed) {
        Signature by = desk.platform();
        for (Measure measure : store.lockRunning(record)) {
            boolean effective =
                    measure.stage() == Lifecycle.Stage.DECIDED || measure.stage() == Lifecycle.Stage.IN_FORCE;
            if (disputed && effective && !measure.content().incentive()) {
                Measure still = desk.follow(measure, Act.SUSPEND, "dispute", by);
                store.owe(clocks.drop(still, "dispute", by).orThrow());
            }
            if (!disputed && measure.stage() == Lifecycle.Stage.SUSPENDED) {
                Measure again = desk.follow(measure, Act.RESUME, "dispute", by);
                store.owe(clocks.nextIfKnown(
                                again, Lifecycle.EXECUTE_LIMIT, again.bodies().executing(), by)
                        .orThrow());
            }
        }
    }

    /** A successor carries on what a unit decides or executes; what is owed has followed already. Idempotent. */
    @Transactional
    public void unitChanged(County county, String from, String to) {
        for (Measure measure : store.lockOf(county, from)) {
            Measure _ = handOver(measure, from, to);
        }
    }

    Measure handOver(Measure measure, String from, String to) {
        return desk.follow(measure.carriedOn(from, to), Act.HAND_OVER, from, desk.platform());
    }

    /** The last day of some is over. @return whether there may be more */
    @Transactional
    public boolean expire(LocalDate today) {
        List<Measure> part = store.lockEnding(desk.county(), today, PORTION);
        Signature by = desk.platform();
        for (Measure measure : part) {
            Measure after = desk.follow(measure, Act.EXPIRE, EXPIRED, by);
            Objects.requireNonNull(handling.ended(after, EXPIRED, by).orThrow());
        }
        return part.size() == PORTION;
    }

    /** The time to speak of some is over without a word; silence decides nothing. @return whether there may be more */
    @Transactional
    public boolean unheard(LocalDate today) {
        List<Measure> part = store.lockUnheard(desk.county(), today, PORTION);
        Signature by = desk.platform();
        for (Measure measure : part) {
            Measure after = desk.follow(measure, Act.LET_EXPIRE, SILENCE, by);
            Measure idle = clocks.drop(after, SILENCE, by).orThrow();
            store.owe(clocks.nextIfKnown(
                            idle, Lifecycle.DECIDE_LIMIT, idle.bodies().competent(), by)
                    .orThrow());
        }
        return part.size() == PORTION;
    }
}
