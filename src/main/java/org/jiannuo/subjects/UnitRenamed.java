package org.jiannuo.subjects;

import java.time.LocalDate;
import org.jiannuo.kernel.DomainEvent;

/**
 * 更名. The same unit has a new name.
 *
 * @param unit the unit
 * @param from the name until the day before
 * @param to the name from that day on
 * @param on first day of the new name
 */
public record UnitRenamed(UnitId unit, String from, String to, LocalDate on) implements DomainEvent {}
