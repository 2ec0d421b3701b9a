package org.jiannuo.obligations;

import org.jiannuo.kernel.County;
import org.jiannuo.kernel.DomainEvent;

/**
 * The open obligations of a unit followed its successor; one event for all of them.
 *
 * @param county the county
 * @param from the unit that owed
 * @param to the unit that owes from now on
 * @param count how many
 */
public record ObligationsHandedOver(County county, String from, String to, int count) implements DomainEvent {}
