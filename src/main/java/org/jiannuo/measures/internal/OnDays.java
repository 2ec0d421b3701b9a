package org.jiannuo.measures.internal;

import java.time.LocalDate;
import org.jiannuo.kernel.DayHasPassed;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** 期满. What ends by itself ends on its day. */
@Component
class OnDays {
    private final EndMeasure ending;

    OnDays(EndMeasure ending) {
        this.ending = ending;
    }

    @ApplicationModuleListener
    void on(DayHasPassed event) {
        begin(event.day().plusDays(1));
    }

    /** A day begins. Idempotent: what has ended is not found again. */
    void begin(LocalDate today) {
        boolean more = true;
        while (more) {
            more = ending.unheard(today);
        }
        more = true;
        while (more) {
            more = ending.expire(today);
        }
    }
}
