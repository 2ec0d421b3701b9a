package org.jiannuo.measures.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.kernel.County;
import org.jiannuo.measures.MeasureId;
import org.jiannuo.measures.MeasureStatus;
import org.jiannuo.measures.MeasureSummary;
import org.jiannuo.measures.Measures;
import org.jiannuo.records.RecordId;
import org.springframework.stereotype.Component;

/** Measures and incentives as the other modules see them. */
@Component
class MeasureRegister implements Measures {
    private final MeasureStore store;
    private final MeasureQueue queue;
    private final Candidates candidates;

    MeasureRegister(MeasureStore store, MeasureQueue queue, Candidates candidates) {
        this.store = store;
        this.queue = queue;
        this.candidates = candidates;
    }

    @Override
    public Optional<MeasureSummary> find(MeasureId id) {
        return store.find(id).map(Measure::summary);
    }

    @Override
    public List<MeasureSummary> ofRecord(RecordId record) {
        return store.ofRecord(record).stream().map(Measure::summary).toList();
    }

    @Override
    public List<MeasureSummary> inForce(County county, UUID subject) {
        return store.ofSubject(county, subject).stream()
                .map(Measure::summary)
                .filter(measure -> measure.status() == MeasureStatus.IN_FORCE)
                .toList();
    }

    @Override
    public long candidates(County county) {
        return candidates.count(new Candidates.Filter(false, "", true))
                + candidates.count(new Candidates.Filter(true, "", true));
    }

    @Override
    public List<MeasureSummary> waitingFor(County county, String unit, int limit) {
        return queue.waitingFor(county, unit, limit).stream()
                .map(Measure::summary)
                .toList();
    }
}
