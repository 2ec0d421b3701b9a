package org.jiannuo.supervision;

import org.jiannuo.kernel.DomainEvent;

/**
 * A wrong notice was withdrawn.
 *
 * @param id the notice
 * @param number its number, which is not used again
 * @param unit id of the unit to which it had gone
 * @param reason why it was wrong
 */
public record NoticeWithdrawn(NoticeId id, String number, String unit, String reason) implements DomainEvent {}
