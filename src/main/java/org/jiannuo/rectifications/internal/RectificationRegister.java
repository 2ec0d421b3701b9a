package org.jiannuo.rectifications.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.rectifications.NewRectification;
import org.jiannuo.rectifications.RectificationId;
import org.jiannuo.rectifications.RectificationSummary;
import org.jiannuo.rectifications.Rectifications;
import org.springframework.stereotype.Component;

/** Rectifications as the other modules see them. */
@Component
class RectificationRegister implements Rectifications {
    private final OrderRectification ordering;
    private final RectificationStore store;
    private final RectificationLists lists;
    private final DemandStore demands;

    RectificationRegister(
            OrderRectification ordering, RectificationStore store, RectificationLists lists, DemandStore demands) {
        this.ordering = ordering;
        this.store = store;
        this.lists = lists;
        this.demands = demands;
    }

    @Override
    public Decision<RectificationId> order(NewRectification what, Signature by) {
        return ordering.order(what, by);
    }

    @Override
    public Optional<RectificationSummary> find(RectificationId id) {
        return store.find(id).map(Rectification::summary);
    }

    @Override
    public List<RectificationSummary> ofSource(County county, NewRectification.Kind kind, String number) {
        return store.ofSource(county, kind, number).stream()
                .map(Rectification::summary)
                .toList();
    }

    @Override
    public List<RectificationSummary> waitingFor(County county, String unit, int limit) {
        return lists.waitingFor(county, unit, limit).stream()
                .map(Rectification::summary)
                .toList();
    }

    @Override
    public List<Demanded> demandsWaiting(County county, String body, int limit) {
        return demands.waitingFor(county, body, limit).stream()
                .map(one -> new Demanded(
                        one.id(),
                        one.number(),
                        one.unit(),
                        one.due(),
                        one.because().stream().map(Refusal::code).toList()))
                .toList();
    }

    @Override
    public List<RectificationSummary> refused(County county, int limit) {
        return lists.refused(county, limit).stream().map(Rectification::summary).toList();
    }

    @Override
    public List<Count> counts(County county, LocalDate from, LocalDate to) {
        return lists.counts(county, from, to);
    }
}
