package org.jiannuo.kernel;

import java.time.LocalDate;

/**
 * A calendar day is over: the event by which deadlines act. Published once for each day in order, also for days on
 * which the service was down.
 *
 * @param day the day that has passed; today is the day after it
 */
public record DayHasPassed(LocalDate day) implements DomainEvent {}
