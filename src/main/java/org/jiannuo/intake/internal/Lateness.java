package org.jiannuo.intake.internal;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jiannuo.kernel.Decision;
import org.jiannuo.statutes.LimitDue;
import org.jiannuo.statutes.LimitId;
import org.jiannuo.statutes.TimeLimits;

/** 迟报. Whether a row came after its due day, counted from its document. The days of one file are counted once each. */
final class Lateness {
    private final TimeLimits limits;
    private final LimitId limit;
    private final LocalDate received;
    private final Map<LocalDate, Boolean> late = new ConcurrentHashMap<>();

    Lateness(TimeLimits limits, LimitId limit, LocalDate received) {
        this.limits = limits;
        this.limit = limit;
        this.received = received;
    }

    boolean isLate(LocalDate document) {
        return late.computeIfAbsent(document, this::counted);
    }

    /** A day for which no calendar is known is long past when it lies in an earlier year. */
    private boolean counted(LocalDate document) {
        return switch (limits.due(limit, document)) {
            case Decision.Accepted<LimitDue>(LimitDue due, var _) ->
                received.isAfter(due.dueDay().due());
            case Decision.Refused<LimitDue> _ -> document.getYear() < received.getYear();
        };
    }
}
