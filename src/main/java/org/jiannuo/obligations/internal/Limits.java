package org.jiannuo.obligations.internal;

import java.time.LocalDate;
import java.util.List;
import org.jiannuo.calendars.WorkCalendar;
import org.jiannuo.kernel.Decision;
import org.jiannuo.statutes.LimitDue;
import org.jiannuo.statutes.LimitId;
import org.jiannuo.statutes.LimitTable;
import org.jiannuo.statutes.TimeLimits;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The limits of the register as the reference data give them: F-05 lead times, F-08 proof. */
@Component
class Limits {
    private static final LimitId YELLOW = new LimitId("contract.warn_yellow");
    private static final LimitId ORANGE = new LimitId("contract.warn_orange");
    private static final LimitId BLACK = new LimitId("contract.warn_black");
    private static final LimitId PROOF = new LimitId("commitment.final");

    private final ObjectProvider<TimeLimits> limits;

    Limits(ObjectProvider<TimeLimits> limits) {
        this.limits = limits;
    }

    Warning.LeadTimes leadTimes(LocalDate day) {
        return new Warning.LeadTimes(amount(YELLOW), amount(ORANGE), amount(BLACK));
    }

    Decision<LocalDate> lastDayForProof(LocalDate due) {
        return due(PROOF, due).map(limit -> limit.dueDay().due());
    }

    Decision<LimitDue> due(LimitId limit, LocalDate from) {
        TimeLimits current = limits.getIfAvailable();
        return current != null
                ? current.due(limit, from)
                : LimitTable.bundled().due(WorkCalendar.bundled(), limit, from, List.of(), false);
    }

    private int amount(LimitId id) {
        TimeLimits current = limits.getIfAvailable();
        return (current == null ? LimitTable.bundled() : current.current())
                .find(id)
                .orElseThrow(() -> new IllegalStateException("The reference data have no limit " + id))
                .term()
                .amount();
    }
}
