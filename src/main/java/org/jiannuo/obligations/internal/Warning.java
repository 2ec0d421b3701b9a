package org.jiannuo.obligations.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jiannuo.obligations.ObligationStatus.Colour;
import org.jspecify.annotations.Nullable;

/**
 * 预警. The days on which a running obligation changes its colour.
 *
 * @param yellowOn first yellow day
 * @param orangeOn first orange day
 * @param dueOn the due day; red from the next day on
 * @param blackOn first black day
 */
record Warning(LocalDate yellowOn, LocalDate orangeOn, LocalDate dueOn, LocalDate blackOn) {

    /**
     * Lead times in days, from the reference data.
     *
     * @param yellow days before the due day
     * @param orange days before the due day
     * @param black days after the due day
     */
    record LeadTimes(int yellow, int orange, int black) {}

    /** For terms shorter than the yellow lead time: yellow at half, orange at the last fifth. */
    static Warning of(LocalDate start, LocalDate due, LeadTimes lead) {
        long term = Math.max(0, ChronoUnit.DAYS.between(start, due));
        boolean isShort = term < lead.yellow();
        return new Warning(
                due.minusDays(isShort ? term / 2 : lead.yellow()),
                due.minusDays(isShort ? term / 5 : lead.orange()),
                due,
                due.plusDays(lead.black() + 1L));
    }

    /** The same, black from the day of a finding on, if there is one and it comes first. */
    Warning blackFrom(@Nullable LocalDate finding) {
        return finding == null || !finding.isBefore(blackOn) ? this : new Warning(yellowOn, orangeOn, dueOn, finding);
    }

    /** The colour on a day while the term runs. */
    Colour on(LocalDate day) {
        if (!day.isBefore(blackOn)) {
            return Colour.BLACK;
        }
        if (day.isAfter(dueOn)) {
            return Colour.RED;
        }
        if (!day.isBefore(orangeOn)) {
            return Colour.ORANGE;
        }
        return day.isBefore(yellowOn) ? Colour.NONE : Colour.YELLOW;
    }

    /** The next day after the given one on which the colour changes; null once it is black. */
    @Nullable
    LocalDate nextTurn(LocalDate day) {
        for (LocalDate turn : new LocalDate[] {yellowOn, orangeOn, dueOn.plusDays(1), blackOn}) {
            if (turn.isAfter(day)) {
                return turn;
            }
        }
        return null;
    }
}
