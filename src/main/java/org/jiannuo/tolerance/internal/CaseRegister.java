package org.jiannuo.tolerance.internal;

import java.util.List;
import java.util.Optional;
import org.jiannuo.kernel.County;
import org.jiannuo.records.RecordId;
import org.jiannuo.tolerance.ToleranceCases;
import org.jiannuo.tolerance.ToleranceId;
import org.jiannuo.tolerance.ToleranceSummary;
import org.springframework.stereotype.Component;

/** Tolerance cases as the other modules see them. */
@Component
class CaseRegister implements ToleranceCases {
    private final CaseStore store;
    private final Figures figures;

    CaseRegister(CaseStore store, Figures figures) {
        this.store = store;
        this.figures = figures;
    }

    @Override
    public Optional<ToleranceSummary> find(ToleranceId id) {
        return store.find(id).map(ToleranceCase::summary);
    }

    @Override
    public List<ToleranceSummary> ofRecord(RecordId record) {
        return store.ofRecord(record).stream().map(ToleranceCase::summary).toList();
    }

    @Override
    public List<ToleranceSummary> waitingFor(County county, String body, int limit) {
        return store.waitingFor(county, body, limit).stream()
                .map(ToleranceCase::summary)
                .toList();
    }

    @Override
    public List<Count> counts(County county, int year) {
        return figures.byBody(county, year);
    }
}
