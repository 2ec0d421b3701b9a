package org.jiannuo.dutycrimes;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jiannuo.kernel.County;

/** 职务犯罪记录库. What other modules may know: numbers, and which units had a leader convicted; never a name. */
public interface DutyCrimes {

    /**
     * Units whose principal leader at the time was convicted by a judgment that took effect in a time, both days
     * included, and stands.
     */
    Set<String> unitsOfConvictedLeaders(County county, LocalDate from, LocalDate to);

    /** Judgments that took effect in a year and stand, by charge. */
    List<Count> counts(County county, int year);

    /**
     * Entries of a body on which somebody of it can do the next step: to check what another one entered, or to amend what
     * came back; the longest waiting first.
     *
     * @param account the account of who asks; nobody checks his own entry
     * @param permissions what he may do, as {@code dutycrimes:confirm}
     */
    List<Waiting> waitingFor(County county, String body, UUID account, Set<String> permissions, int limit);

    /** An entry that waits. No name stands in it. @param toCheck whether it is to be checked, or amended */
    record Waiting(JudgmentId id, String caseNumber, boolean toCheck) {}

    /** How many judgments. @param charge code of the charge */
    record Count(String charge, long judgments) {}
}
