package org.jiannuo.calendars;

import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Rule;
import org.jspecify.annotations.Nullable;

/**
 * 期限. A length of time or a fixed day of the year, and how it ends.
 *
 * @param amount how many units, 0 to {@link #longest(TermUnit)}; 0 means at once; 0 for a fixed day of the year
 * @param unit the unit
 * @param fixedDay month and day when the unit is {@link TermUnit#FIXED_DATE}, else null
 * @param direction whether it is a limit or a shortest time
 * @param counting forward from the event, or backward before it
 * @param ending what a rest day at the end does
 */
public record Term(
        int amount, TermUnit unit, @Nullable MonthDay fixedDay, Direction direction, Counting counting, Ending ending) {

    /** 上限或下限. Whether the term is the longest or the shortest time. */
    public enum Direction {
        /** 最长: a deadline or an upper limit. */
        MAX,
        /** 最短: not less than. */
        MIN
    }

    /** 计算方向. On which side of the event the term lies. */
    public enum Counting {
        FORWARD,
        BACKWARD
    }

    /** 届满规则. What happens when the last day is a rest day. */
    public enum Ending {
        /** The term ends on the day after the rest (Civil Code 203). */
        MOVES_OFF_REST_DAYS,
        /** The term ends on its last day, whatever day it is: publicity terms, sanction periods, shortest times. */
        STAYS
    }

    /** CAL-02. The amount is no whole number of its unit within a hundred years. */
    public static final Rule AMOUNT = Rule.of("CAL-02");
    /** CAL-03. The unit is not one of the units of the reference data. */
    public static final Rule UNIT = Rule.of("CAL-03");
    /** CAL-07. A fixed day of the year is a month and a day, MM-DD. */
    public static final Rule FIXED_DAY = Rule.of("CAL-07");

    private static final int YEARS_AT_MOST = 100;
    private static final int MONTHS_A_YEAR = 12;
    private static final int DAYS_A_YEAR = 366;

    public Term {
        if (amount < 0 || amount > longest(unit)) {
            throw new IllegalArgumentException("A term of " + amount + " " + unit + " cannot be counted.");
        }
        if ((unit == TermUnit.FIXED_DATE) != (fixedDay != null)) {
            throw new IllegalArgumentException("A fixed day goes with the unit FIXED_DATE, and only with it.");
        }
        if (counting == Counting.BACKWARD && ending == Ending.MOVES_OFF_REST_DAYS) {
            throw new IllegalArgumentException("A time before an event is not lengthened by rest days.");
        }
    }

    /** The largest amount that can be counted in a unit: a hundred years; 0 for fixed days. */
    public static int longest(TermUnit unit) {
        return switch (unit) {
            case WORKING_DAY, DAY -> YEARS_AT_MOST * DAYS_A_YEAR;
            case MONTH -> YEARS_AT_MOST * MONTHS_A_YEAR;
            case YEAR -> YEARS_AT_MOST;
            case FIXED_DATE -> 0;
        };
    }

    /** A time within which something must be done after an event. */
    public static Term deadline(int amount, TermUnit unit) {
        return of(amount, unit, Direction.MAX, Counting.FORWARD);
    }

    /** A time during which a state lasts after an event, for instance a publicity term or a sanction period. */
    public static Term lasting(int amount, TermUnit unit) {
        return deadline(amount, unit).staying();
    }

    /** A shortest time after an event. */
    public static Term atLeast(int amount, TermUnit unit) {
        return of(amount, unit, Direction.MIN, Counting.FORWARD);
    }

    /** A shortest time before an event; its due day is the last day on which the act is in time. */
    public static Term before(int amount, TermUnit unit) {
        return of(amount, unit, Direction.MIN, Counting.BACKWARD);
    }

    /** Every year by the same day. 29 February means the last day of February in other years. */
    public static Term yearlyBy(MonthDay day) {
        return new Term(0, TermUnit.FIXED_DATE, day, Direction.MAX, Counting.FORWARD, Ending.MOVES_OFF_REST_DAYS);
    }

    /** A term in plain units; only forward limits move off rest days. */
    public static Term of(int amount, TermUnit unit, Direction direction, Counting counting) {
        Ending ending =
                direction == Direction.MAX && counting == Counting.FORWARD ? Ending.MOVES_OFF_REST_DAYS : Ending.STAYS;
        return new Term(amount, unit, null, direction, counting, ending);
    }

    /**
     * A deadline from what was typed. Refuses with CAL-03 (unknown unit), CAL-02 (no whole number of the unit) or
     * CAL-07 (not a month and day).
     *
     * @param amount a whole number, or {@code MM-DD} for the unit {@code fixed_date}
     * @param unit a word of the reference data
     */
    public static Decision<Term> read(String amount, String unit) {
        TermUnit known = TermUnit.ofCode(unit.strip()).orElse(null);
        if (known == null) {
            return Decision.refused(UNIT.brokenAt("unit", unit));
        }
        if (known == TermUnit.FIXED_DATE) {
            return readFixedDay(amount.strip());
        }
        if (!amount.strip().matches("\\d{1,6}") || Integer.parseInt(amount.strip()) > longest(known)) {
            return Decision.refused(AMOUNT.brokenAt("amount", amount, String.valueOf(longest(known))));
        }
        return Decision.accepted(deadline(Integer.parseInt(amount.strip()), known));
    }

    private static Decision<Term> readFixedDay(String amount) {
        try {
            return Decision.accepted(yearlyBy(MonthDay.parse("--" + amount)));
        } catch (DateTimeParseException e) {
            return Decision.refused(FIXED_DAY.brokenAt("amount", amount));
        }
    }

    /** The same term, ending on its last day even when that is a rest day. */
    public Term staying() {
        return new Term(amount, unit, fixedDay, direction, counting, Ending.STAYS);
    }

    /** Amount and unit in the words of the reference data, for instance {@code 7 working_day}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %s", fixedDay == null ? amount : fixedDay.toString(), unit.code());
    }
}
