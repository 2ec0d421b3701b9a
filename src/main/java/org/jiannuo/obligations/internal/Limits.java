package org.jiannuo.obligations.internal;

import java.time.LocalDate;
import org.jiannuo.kernel.Decision;
import org.jiannuo.statutes.LimitDue;
import org.jiannuo.statutes.LimitId;
import org.jiannuo.statutes.TimeLimits;
import org.springframework.stereotype.Component;

/** The limits of the register as the reference data give them: F-05 lead times, F-08 proof. */
@Component
class Limits {
    private static final LimitId YELLOW = new LimitId("contract.warn_yellow");
    private static final LimitId ORANGE = new LimitId("contract.warn_orange");
    private static final LimitId BLACK = new LimitId("contract.warn_black");
    private static final LimitId PROOF = new LimitId("commitment.final");

    private final TimeLimits limits;

    Limits(TimeLimits limits) {
        this.limits = limits;
    }

    Warning.LeadTimes leadTimes(LocalDate day) {
        return new Warning.LeadTimes(amount(YELLOW), amount(ORANGE), amount(BLACK));
    }

    Decision<LocalDate> lastDayForProof(LocalDate due) {
        return due(PROOF, due).map(limit -> limit.dueDay().due());
    }

    Decision<LimitDue> due(LimitId limit, LocalDate from) {
        return limits.due(limit, from);
    }

    private int amount(LimitId id) {
        return limits.find(id)
                .orElseThrow(() -> new IllegalStateException("The reference data have no limit " + id))
                .term()
                .amount();
    }
}
