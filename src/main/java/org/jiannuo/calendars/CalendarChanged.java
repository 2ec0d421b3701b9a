package org.jiannuo.calendars;

import java.time.LocalDate;
import org.jiannuo.kernel.DomainEvent;

/**
 * 日历已变更. A notice was entered: due days that lie in or beyond its days have to be computed again.
 *
 * @param version the new {@link Calendars#version()}
 * @param notice instrument id of the notice that changed it
 * @param firstDay the first day whose nature may have changed
 * @param lastDay the last day whose nature may have changed
 */
public record CalendarChanged(long version, String notice, LocalDate firstDay, LocalDate lastDay)
        implements DomainEvent {}
