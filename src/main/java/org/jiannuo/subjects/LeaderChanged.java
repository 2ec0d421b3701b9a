package org.jiannuo.subjects;

import java.time.LocalDate;
import org.jiannuo.kernel.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * 主要负责人变更. A unit has another principal leader; its open duties are handed over by name.
 *
 * @param unit the unit
 * @param outgoing who led it before, if the post was held
 * @param incoming who leads it from that day on; null while the post is empty
 * @param on first day of the new state
 */
public record LeaderChanged(
        UnitId unit, @Nullable PersonId outgoing, @Nullable PersonId incoming, LocalDate on) implements DomainEvent {}
