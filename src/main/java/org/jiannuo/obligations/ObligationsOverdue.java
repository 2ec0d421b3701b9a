package org.jiannuo.obligations;

import java.time.LocalDate;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.DomainEvent;

/**
 * Open obligations became overdue because their due day ended; one event for a day. The rows are read by
 * {@link Obligations#overdueSince}.
 *
 * @param county the county
 * @param day the due day that ended
 * @param count how many
 */
public record ObligationsOverdue(County county, LocalDate day, int count) implements DomainEvent {}
