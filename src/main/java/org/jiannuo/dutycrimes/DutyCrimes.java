package org.jiannuo.dutycrimes;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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

    /** How many judgments. @param charge code of the charge */
    record Count(String charge, long judgments) {}
}
