package org.jiannuo.rectifications.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiannuo.complaints.RectificationDemanded;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.rectifications.NewRectification;
import org.jiannuo.rectifications.RectificationId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 待责令事项. What a founded complaint demands is ordered by itself, or, where a rule stands against it, by a person of the
 * body that has to order it, who sees why.
 */
@Component
class OrderDemanded {
    private final OrderRectification ordering;
    private final DemandStore store;
    private final BusinessClock clock;

    OrderDemanded(OrderRectification ordering, DemandStore store, BusinessClock clock) {
        this.ordering = ordering;
        this.store = store;
        this.clock = clock;
    }

    /** Orders it in a transaction of its own, so that a refusal takes nothing with it but itself. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Decision<RectificationId> orderAlone(NewRectification what, Signature by) {
        return ordering.order(what, by);
    }

    /** It could not be ordered: a person has to. Told again while it waits, the reasons are the newest. */
    @Transactional
    public void keepWaiting(RectificationDemanded event, List<Refusal> because) {
        store.keep(
                new Demand(
                        event.id().county(),
                        event.id().value(),
                        event.number(),
                        event.unit(),
                        event.body(),
                        event.document(),
                        event.words(),
                        event.due(),
                        clock.today(),
                        because),
                Demand.State.OPEN);
    }

    /** It is ordered: nobody has to any more. */
    @Transactional
    public void ordered(RectificationDemanded event, RectificationId made) {
        store.settle(
                event.id().county(),
                event.id().value(),
                new DemandStore.Settled(Demand.State.ORDERED, made.value(), ""),
                Signature.ofPlatform(clock.now()));
    }

    /** 补办责令. A person orders it, with what had to be different. */
    @Transactional
    public Decision<RectificationId> orderByHand(UUID demand, NewRectification what, Signature by) {
        return open(what.county(), demand, by)
                .then(_ -> ordering.order(what, by))
                .map(made -> {
                    store.settle(
                            what.county(), demand, new DemandStore.Settled(Demand.State.ORDERED, made.value(), ""), by);
                    return made;
                });
    }

    /** 不再责令. A person sets it aside and says why; the complaint keeps its own way. */
    @Transactional
    public Decision<Demand> setAside(County county, UUID demand, String reason, Signature by) {
        return open(county, demand, by).then(waiting -> {
            List<Refusal> because = new ArrayList<>();
            if (reason.isBlank() || reason.length() > OrderRectification.LONGEST) {
                because.add(Rules.NO_REASON.brokenAt("reason"));
            }
            if (!because.isEmpty()) {
                return Decision.refused(because);
            }
            store.settle(county, demand, new DemandStore.Settled(Demand.State.SET_ASIDE, null, reason.strip()), by);
            return Decision.accepted(waiting);
        });
    }

    private Decision<Demand> open(County county, UUID demand, Signature by) {
        return store.lock(county, demand)
                .filter(one -> one.body().equals(by.unit()))
                .<Decision<Demand>>map(Decision::accepted)
                .orElseGet(() -> Decision.refused(Rules.DEMAND_HANDLED.broken()));
    }
}
