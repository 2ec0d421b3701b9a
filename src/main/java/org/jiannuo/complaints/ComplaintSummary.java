package org.jiannuo.complaints;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as others see it: nothing of the complainant.
 *
 * @param id identity
 * @param number the number people quote
 * @param kind what it is about
 * @param lead whether it is a lead and not a complaint about the complainant's own contract
 * @param unit id of the body complained of
 * @param status state
 * @param receivedOn the day of receipt
 * @param dueOn last day for whoever must act now; null when nobody must
 */
public record ComplaintSummary(
        ComplaintId id,
        String number,
        ComplaintKind kind,
        boolean lead,
        String unit,
        ComplaintStatus status,
        LocalDate receivedOn,
        @Nullable LocalDate dueOn) {}
