package org.jiannuo.subjects;

import java.time.LocalDate;
import org.jiannuo.kernel.DomainEvent;

/**
 * 合并. A unit has ended and everything it owed is owed by another.
 *
 * @param from the unit that no longer exists
 * @param to the unit that owes from that day on
 * @param on first day on which the successor owes
 */
public record UnitMerged(UnitId from, UnitId to, LocalDate on) implements DomainEvent {}
