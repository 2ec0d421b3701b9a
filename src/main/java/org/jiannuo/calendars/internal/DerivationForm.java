package org.jiannuo.calendars.internal;

import java.util.Arrays;
import java.util.List;
import org.jiannuo.calendars.RunningTerm;
import org.jiannuo.calendars.Term;
import org.jiannuo.kernel.Decision;

/**
 * A question to the calendar as typed.
 *
 * @param amount how many units, MM-DD for a fixed date
 * @param unit the unit
 * @param from day of the event
 * @param suspend suspensions {@code A..B}, separated by blanks, commas or new lines
 * @param lasting {@code on} for a term that lasts
 */
public record DerivationForm(String amount, String unit, String from, String suspend, String lasting) {

    /** Whether anything was asked. */
    boolean asks() {
        return !amount.isBlank();
    }

    Decision<RunningTerm> read() {
        Decision<Term> term = Term.read(amount, unit).map(known -> lasting.isEmpty() ? known : known.staying());
        return RunningTerm.read(term, from, suspensions());
    }

    List<String> suspensions() {
        return Arrays.stream(suspend.split("[\\s,;，；、]+"))
                .filter(one -> !one.isBlank())
                .toList();
    }
}
