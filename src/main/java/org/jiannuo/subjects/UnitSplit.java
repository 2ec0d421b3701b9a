package org.jiannuo.subjects;

import java.time.LocalDate;
import java.util.List;
import org.jiannuo.kernel.DomainEvent;

/**
 * 分立. A unit has ended and several follow it. The leading successor holds every open item until a decision gives an
 * item to another of them, so that each item always has exactly one owner.
 *
 * @param from the unit that no longer exists
 * @param leading the successor that holds what nobody has assigned yet
 * @param into every successor, the leading one among them
 * @param on first day on which the successors owe
 */
public record UnitSplit(UnitId from, UnitId leading, List<UnitId> into, LocalDate on) implements DomainEvent {
    public UnitSplit {
        into = List.copyOf(into);
    }
}
