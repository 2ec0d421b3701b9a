package org.jiannuo.obligations.internal;

import java.time.LocalDate;
import java.util.UUID;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.obligations.NewObligation.Due;
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
}
