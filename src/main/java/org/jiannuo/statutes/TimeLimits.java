package org.jiannuo.statutes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiannuo.calendars.Suspension;
import org.jiannuo.kernel.Decision;

/** 期限规则. The time limits of the law and of the county. Answers come from memory. */
public interface TimeLimits {

    /** All limits as they are now; the table never changes once taken. */
    LimitTable current();

    /** A limit in its newest version, whether or not it is still in force. */
    Optional<TimeLimit> find(LimitId id);

    /** A limit in the version for events of a day; empty when it is not in force on that day. */
    Optional<TimeLimit> find(LimitId id, LocalDate onDay);

    /**
     * The due day of a limit for an event. The version of the day of the event is taken, so that a later change never
     * moves a term that runs. Refuses with STA-01, STA-02, STA-03, CAL-01 or CAL-06.
     *
     * @param id the limit
     * @param from day of the event
     * @param suspensions days that are not counted
     * @param extended whether the extension that the limit allows was granted
     */
    Decision<LimitDue> due(LimitId id, LocalDate from, List<Suspension> suspensions, boolean extended);

    /** The due day of a limit that runs without a stop. */
    default Decision<LimitDue> due(LimitId id, LocalDate from) {
        return due(id, from, List.of(), false);
    }
}
