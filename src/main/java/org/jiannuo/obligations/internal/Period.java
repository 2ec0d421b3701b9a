package org.jiannuo.obligations.internal;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jiannuo.obligations.NewObligation.Every;
import org.jspecify.annotations.Nullable;

/**
 * 周期. One period of a standing duty.
 *
 * @param label as people write it, for instance {@code 2026-Q4}
 * @param first first day
 * @param last last day
 */
record Period(String label, LocalDate first, LocalDate last) {

    /** The period in which a day lies. */
    static Period of(Every every, LocalDate day) {
        int year = day.getYear();
        return switch (every) {
            case MONTH -> months("%d-%02d".formatted(year, day.getMonthValue()), day.withDayOfMonth(1), 1);
            case QUARTER -> {
                int quarter = (day.getMonthValue() - 1) / 3;
                yield months(year + "-Q" + (quarter + 1), LocalDate.of(year, quarter * 3 + 1, 1), 3);
            }
            case HALF_YEAR -> {
                int half = (day.getMonthValue() - 1) / 6;
                yield months(year + "-H" + (half + 1), LocalDate.of(year, half * 6 + 1, 1), 6);
            }
            case YEAR -> months(Integer.toString(year), LocalDate.of(year, 1, 1), 12);
        };
    }

    private static Period months(String label, LocalDate first, int months) {
        return new Period(label, first, first.plusMonths(months).minusDays(1));
    }

    /** The period after this one. */
    Period next(Every every) {
        return of(every, last.plusDays(1));
    }

    /** The due day of this period: the fixed day of a yearly duty, else its last day. */
    LocalDate due(@Nullable MonthDay fixed) {
        return fixed == null ? last : fixed.atYear(first.getYear());
    }
}
