package org.jiannuo.complaints;

import java.time.LocalDate;
import org.jiannuo.kernel.DomainEvent;

/**
 * A breach was confirmed: the body complained of refused to put right what was found, and could be heard before.
 *
 * @param id the complaint
 * @param number its number
 * @param unit id of the body complained of
 * @param document number of the finding
 * @param confirmedOn the day of the finding
 * @param kind what the complaint was about
 * @param excuse whether reorganisation or a change of leader was given as the reason, which is no excuse
 */
public record BreachConfirmed(
        ComplaintId id,
        String number,
        String unit,
        String document,
        LocalDate confirmedOn,
        ComplaintKind kind,
        boolean excuse)
        implements DomainEvent {}
