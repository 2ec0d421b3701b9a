package org.jiannuo.statutes;

import org.jiannuo.calendars.DueDay;

/**
 * The due day of a limit.
 *
 * @param limit the limit in the version that applied on the day of the event, with its basis
 * @param dueDay the day with its derivation
 */
public record LimitDue(TimeLimit limit, DueDay dueDay) {}
