package org.jiannuo.reporting.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jiannuo.kernel.County;
import org.jiannuo.reporting.NilReturns.Status;
import org.jspecify.annotations.Nullable;

/**
 * 零报告.
 *
 * @param period the month
 * @param late whether it was signed after its due day
 * @param reconcileBy last day of the reconciliation
 * @param inquiry the obligation to explain; null while nothing was asked
 */
record NilReturn(
        County county,
        UUID id,
        String unit,
        YearMonth period,
        Status status,
        Signed signed,
        @Nullable LocalDate reconcileBy,
        @Nullable UUID inquiry) {

    /** Who signed, and when. */
    record Signed(String person, Instant at, boolean late, List<String> kinds) {
        Signed {
            kinds = List.copyOf(kinds);
        }
    }

    /** One move. @param said the reason in words; may be empty */
    record Move(Act act, String person, String unit, String said, Instant at) {}
}
