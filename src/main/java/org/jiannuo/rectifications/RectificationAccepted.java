package org.jiannuo.rectifications;

import java.time.LocalDate;
import org.jiannuo.kernel.DomainEvent;

/** 整改销号. @param onTime whether it was accepted by its last day */
public record RectificationAccepted(RectificationId id, String number, String unit, LocalDate on, boolean onTime)
        implements DomainEvent {}
