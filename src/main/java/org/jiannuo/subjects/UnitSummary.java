package org.jiannuo.subjects;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit as it was on one day.
 *
 * @param id its lasting identity
 * @param name full official name on that day
 * @param shortName name used in lists on that day
 * @param unitClass its class on that day
 * @param code division code or local code of the unit, if it has one
 * @param creditCode unified social credit code, if it is known
 * @param superior the unit above it on that day, if any
 * @param competentDepartment the department in charge of it on that day, if any
 * @param since first day on which the platform knows the unit
 * @param endedOn first day on which the unit no longer exists, if it has ended by now
 */
public record UnitSummary(
        UnitId id,
        String name,
        String shortName,
        UnitClass unitClass,
        @Nullable String code,
        @Nullable String creditCode,
        @Nullable UnitId superior,
        @Nullable UnitId competentDepartment,
        LocalDate since,
        @Nullable LocalDate endedOn) {

    /** Whether the unit existed on the day. */
    public boolean existsOn(LocalDate day) {
        return !day.isBefore(since) && (endedOn == null || day.isBefore(endedOn));
    }

    /** Whether it is a name for several units. */
    public boolean isGroup() {
        return unitClass == UnitClass.GROUP;
    }
}
