package org.jiannuo.calendars;

/**
 * 延期. Time added to a term, counted on from its end, or added to its amount when the unit is the same.
 *
 * @param amount how many units are added, at least 1
 * @param unit the unit, not a fixed date
 */
public record Extension(int amount, TermUnit unit) {
    public Extension {
        if (unit == TermUnit.FIXED_DATE || amount < 1 || amount > Term.longest(unit)) {
            throw new IllegalArgumentException("Nothing can be extended by " + amount + " " + unit + ".");
        }
    }
}
