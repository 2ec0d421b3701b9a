package org.jiannuo.rectifications;

import java.time.LocalDate;
import org.jiannuo.kernel.DomainEvent;

/**
 * 拒不整改. A unit did not put right what it was ordered to: a matter for measures, a supervision notice or a bulletin,
 * which people decide.
 *
 * @param unit id of the unit
 * @param body id of the body that found it
 */
public record RectificationRefused(RectificationId id, String number, String unit, String body, LocalDate on)
        implements DomainEvent {}
