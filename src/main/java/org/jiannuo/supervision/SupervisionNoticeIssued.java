package org.jiannuo.supervision;

import java.time.LocalDate;
import org.jiannuo.kernel.DomainEvent;
import org.jiannuo.obligations.ObligationId;

/**
 * A supervision notice was signed and delivered.
 *
 * @param id the notice
 * @param number its document number
 * @param round 1, or 2 for a second notice
 * @param unit id of the unit that must reply
 * @param reply the obligation to reply
 * @param replyDueOn its due day on the day of issue
 */
public record SupervisionNoticeIssued(
        NoticeId id, String number, int round, String unit, ObligationId reply, LocalDate replyDueOn)
        implements DomainEvent {}
