package org.jiannuo.calendars;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Rule;

/**
 * 计时. A term that runs from a day, with everything that stops or lengthens it.
 *
 * @param term what is counted
 * @param from the day of the event; it is not counted itself (Civil Code 201)
 * @param suspensions days that are not counted; they may overlap
 * @param extensions what was added
 * @param scope whose rest days count
 */
public record RunningTerm(
        Term term, LocalDate from, List<Suspension> suspensions, List<Extension> extensions, CalendarDay.Scope scope) {

    /** CAL-04. A day is written yyyy-MM-dd and lies between 1900 and 2199. */
    public static final Rule DAY = Rule.of("CAL-04");

    /** CAL-06. A fixed day of the year does not stand still. */
    public static final Rule FIXED_DAY_SUSPENDED = Rule.of("CAL-06");

    public RunningTerm {
        suspensions = List.copyOf(suspensions);
        extensions = List.copyOf(extensions);
    }

    /** A term of a body of Ningxia, neither stopped nor lengthened. */
    public static RunningTerm of(Term term, LocalDate from) {
        return new RunningTerm(term, from, List.of(), List.of(), CalendarDay.Scope.NINGXIA);
    }

    /**
     * A running term from what was typed. Refuses with every reason: those of the term, CAL-04 (no day), CAL-05 (no
     * suspension).
     *
     * @param term what is counted, or why it cannot be read
     * @param from yyyy-MM-dd
     * @param suspensions each {@code A..B}
     */
    public static Decision<RunningTerm> read(Decision<Term> term, String from, List<String> suspensions) {
        List<Refusal> because = new ArrayList<>(term.reasons());
        Optional<LocalDate> day = day(from);
        if (day.isEmpty()) {
            because.add(DAY.brokenAt("from", from));
        }
        List<Suspension> read = new ArrayList<>();
        for (String typed : suspensions) {
            Decision<Suspension> suspension = Suspension.read(typed);
            because.addAll(suspension.reasons());
            if (suspension.isAccepted()) {
                read.add(suspension.orThrow());
            }
        }
        return because.isEmpty()
                ? term.map(known -> of(known, day.orElseThrow()).suspended(read))
                : Decision.refused(because);
    }

    /** A day as typed, yyyy-MM-dd of the years 1900 to 2199; empty when it is none. */
    static Optional<LocalDate> day(String typed) {
        if (!typed.strip().matches("(19|2[01])\\d{2}-\\d{2}-\\d{2}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The same, standing still also during this time. */
    public RunningTerm suspended(LocalDate first, LocalDate last) {
        var all = new ArrayList<>(suspensions);
        all.add(new Suspension(first, last));
        return suspended(all);
    }

    /** The same with these suspensions and no others. */
    public RunningTerm suspended(List<Suspension> all) {
        return new RunningTerm(term, from, all, extensions, scope);
    }

    /** The same, longer. */
    public RunningTerm extendedBy(int amount, TermUnit unit) {
        var all = new ArrayList<>(extensions);
        all.add(new Extension(amount, unit));
        return new RunningTerm(term, from, suspensions, all, scope);
    }

    /** The same for a body outside Ningxia: the region's own days off are ordinary days. */
    public RunningTerm nationally() {
        return new RunningTerm(term, from, suspensions, extensions, CalendarDay.Scope.NATIONAL);
    }

    /** Whether a day is not counted because the term stands still. */
    public boolean isSuspendedOn(LocalDate day) {
        for (Suspension suspension : suspensions) {
            if (suspension.covers(day)) {
                return true;
            }
        }
        return false;
    }
}
