package org.jiannuo.complaints;

import java.time.LocalDate;
import org.jiannuo.kernel.DomainEvent;
import org.jiannuo.kernel.Signature;

/**
 * A complaint was found to be true and the body complained of was ordered to put it right. Nothing of the complainant
 * stands in it.
 *
 * @param id the complaint
 * @param number its number
 * @param unit id of the body complained of
 * @param body id of the body that verified and orders
 * @param document number of the order
 * @param words what the order says
 * @param due last day to put it right
 * @param by who ordered it
 */
public record RectificationDemanded(
        ComplaintId id,
        String number,
        String unit,
        String body,
        String document,
        String words,
        LocalDate due,
        Signature by)
        implements DomainEvent {}
