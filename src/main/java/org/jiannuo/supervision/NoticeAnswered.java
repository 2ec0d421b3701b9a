package org.jiannuo.supervision;

import java.time.LocalDate;
import org.jiannuo.kernel.DomainEvent;

/**
 * The head of a unit signed and sent the reply to a notice, or the office decided about it.
 *
 * @param id the notice
 * @param unit id of the unit
 * @param outcome what happened to the reply
 * @param repliedOn the day on which the reply was sent
 */
public record NoticeAnswered(NoticeId id, String unit, Outcome outcome, LocalDate repliedOn) implements DomainEvent {
    /** What happened to a reply. */
    public enum Outcome {
        /** 已报送. */
        SENT,
        /** 审核通过. */
        ACCEPTED,
        /** 退回. */
        RETURNED
    }
}
