package org.jiannuo.dutycrimes;

import org.jiannuo.kernel.DomainEvent;

/** 再审改判. A retrial changed a judgment of the register. @param standing whether a conviction still stands */
public record DutyCrimeCorrected(JudgmentId id, String unit, boolean standing) implements DomainEvent {}
