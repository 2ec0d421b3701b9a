package org.jiannuo.subjects;

import java.time.LocalDate;
import org.jiannuo.kernel.DomainEvent;

/**
 * 撤销. A unit has ended; its successor, or its superior where none was named, owes what it owed.
 *
 * @param unit the unit that no longer exists
 * @param successor the unit that owes from that day on
 * @param on first day on which the successor owes
 */
public record UnitAbolished(UnitId unit, UnitId successor, LocalDate on) implements DomainEvent {}
