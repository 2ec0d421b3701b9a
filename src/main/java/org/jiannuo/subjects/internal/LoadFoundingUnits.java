package org.jiannuo.subjects.internal;

import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Signature;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the founding units into an empty register. On a register that holds units it does nothing. */
@Component
class LoadFoundingUnits {
    private final FoundingUnits founding;
    private final UnitStore store;
    private final UnitSnapshots snapshots;
    private final BusinessClock clock;

    LoadFoundingUnits(FoundingUnits founding, UnitStore store, UnitSnapshots snapshots, BusinessClock clock) {
        this.founding = founding;
        this.store = store;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional
    void load() {
        if (store.lock() > 0) {
            return;
        }
        var mark = new UnitStore.Mark(Signature.PLATFORM, clock.now());
        founding.facts().stream().map(DatedFact::unit).distinct().forEach(unit -> store.addUnit(unit, mark));
        founding.facts().forEach(fact -> store.addFact(fact, mark));
        founding.aliases().forEach((unit, names) -> names.forEach(name -> store.addAlias(unit, name, mark)));
        founding.memberships().forEach(line -> store.addMembership(line, null, mark));
        snapshots.changed();
    }
}
