package org.jiannuo.obligations.internal;

import java.time.LocalDate;
import org.jiannuo.kernel.Decision;
import org.jiannuo.statutes.LimitDue;
import org.jiannuo.statutes.LimitId;

/** The time limits on which the register rests, from the reference data. */
interface Limits {
    /** F-05. Lead times of the warnings in force on a day. */
    Warning.LeadTimes leadTimes(LocalDate day);

    /** F-08. The last day on which the proof of a promise kept in time may be handed in. */
    Decision<LocalDate> lastDayForProof(LocalDate due);

    /** The due day of a limit for an event. */
    Decision<LimitDue> due(LimitId limit, LocalDate from);
}
