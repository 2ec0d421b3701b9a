package org.jiannuo.supervision;

import java.time.LocalDate;
import org.jiannuo.obligations.ObligationId;
import org.jspecify.annotations.Nullable;

/**
 * A supervision notice as others see it.
 *
 * @param id identity
 * @param number its document number; empty while it is a draft
 * @param round 1 for a notice, 2 for a second one
 * @param unit id of the unit that must act
 * @param title what it is about
 * @param status state
 * @param issuedOn the day of issue, once issued
 * @param reply the obligation to reply, once issued; its due day is the one in force
 * @param overdueSince first day on which the reply was overdue, while it is
 * @param inBulletin whether a bulletin named it
 */
public record NoticeSummary(
        NoticeId id,
        String number,
        int round,
        String unit,
        String title,
        NoticeStatus status,
        @Nullable LocalDate issuedOn,
        @Nullable ObligationId reply,
        @Nullable LocalDate overdueSince,
        boolean inBulletin) {}
