package org.jiannuo.obligations.internal;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.UUID;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.obligations.NewObligation.Due;
import org.jiannuo.obligations.NewObligation.Every;
import org.jiannuo.obligations.NewObligation.When;
import org.jspecify.annotations.Nullable;

/**
 * 持续任务. A duty that comes back with every period.
 *
 * @param id identity
 * @param what what is owed, by the unit that owes it today
 * @param firstUnit the unit that owed it first
 * @param opensOn first day of the next period that is not open yet
 */
record StandingDuty(UUID id, NewObligation what, String firstUnit, LocalDate opensOn) {
    /** Rules of the due day of a period, as shown with the due day. */
    static final String PERIOD_END = "period_end";

    static final String YEARLY_DAY = "yearly_day";

    static Entry.Key key(NewObligation what) {
        return new Entry.Key(
                what.source().module(), what.source().id(), what.debtor().unit(), "");
    }

    /** The period that runs on a day, or the first one when the duty begins later. */
    static Period running(When.Standing when, LocalDate today) {
        return Period.of(when.every(), today.isBefore(when.from()) ? when.from() : today);
    }

    static Entry.Slot slot(When.Standing when, String firstUnit, @Nullable UUID id, LocalDate today) {
        return slot(when, running(when, today), firstUnit, id);
    }

    private static Entry.Slot slot(When.Standing when, Period period, String firstUnit, @Nullable UUID id) {
        LocalDate due = period.due(when.on());
        LocalDate start =
                when.from().isAfter(period.first()) && !when.from().isAfter(due) ? when.from() : period.first();
        Due explained = new Due(due, when.on() == null ? PERIOD_END : YEARLY_DAY, "");
        return new Entry.Slot(firstUnit, period.label(), start, explained, id);
    }

    /** The period that opens next. */
    Period next() {
        return Period.of(when().every(), opensOn);
    }

    /** The entry of the next period. */
    Entry.Slot nextSlot() {
        return slot(when(), next(), firstUnit, id);
    }

    private When.Standing when() {
        return (When.Standing) what.when();
    }

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
}
