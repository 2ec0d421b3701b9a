package org.jiannuo.dutycrimes;

import java.time.LocalDate;
import org.jiannuo.kernel.DomainEvent;

/**
 * 职务犯罪记录入库. A judgment in force stands in the register, confirmed by a second person. No name stands in it.
 *
 * @param unit id of the unit in which the person served at the time
 * @param effectiveOn day of effect
 * @param principalLeader whether the person led that unit
 */
public record DutyCrimeRecorded(JudgmentId id, String unit, LocalDate effectiveOn, boolean principalLeader)
        implements DomainEvent {}
