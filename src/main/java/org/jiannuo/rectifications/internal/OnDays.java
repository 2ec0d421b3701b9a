package org.jiannuo.rectifications.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.DayHasPassed;
import org.jiannuo.kernel.Signature;
import org.jiannuo.rectifications.internal.Lifecycle.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 按日推进. Months that the calendar did not know before are owed, and what was accepted is looked at again on its day. */
@Component
class OnDays {
    private static final int PORTION = 200;

    private final RectificationStore store;
    private final ActOnRectification acting;
    private final Clocks clocks;
    private final BusinessClock clock;
    private final County county;

    OnDays(RectificationStore store, ActOnRectification acting, Clocks clocks, BusinessClock clock, County county) {
        this.store = store;
        this.acting = acting;
        this.clocks = clocks;
        this.clock = clock;
        this.county = county;
    }

    @ApplicationModuleListener
    void on(DayHasPassed event) {
        begin(event.day().plusDays(1));
    }

    /** A day begins. Idempotent: what was moved is not found again. */
    @Transactional
    public void begin(LocalDate today) {
        @Nullable UUID after = null;
        List<Rectification> part;
        do {
            part = store.lockForDay(county, today, after, PORTION);
            part.forEach(one -> forDay(one, today));
            after = part.isEmpty() ? null : part.getLast().id().value();
        } while (part.size() == PORTION);
    }

    private void forDay(Rectification one, LocalDate today) {
        Signature by = Signature.ofPlatform(clock.now());
        if (one.stage() == Stage.RUNNING) {
            clocks.months(one, one.order().on(), by);
            return;
        }
        LocalDate accepted =
                one.clock().acceptedOn() == null ? today : one.clock().acceptedOn();
        LocalDate from = one.clock().lookBackOn() == null
                ? clocks.lookBackFrom(accepted)
                : one.clock().lookBackOn();
        if (from == null) {
            return;
        }
        Rectification dated = one.at(one.clock().accepted(accepted, from));
        if (from.isAfter(today)) {
            store.save(dated);
        } else {
            Rectification _ = acting.openLookBack(dated, from, by);
        }
    }
}
