package org.jiannuo.handovers;

import org.jiannuo.kernel.DomainEvent;

/**
 * 交接已签署. The new leader of a unit has signed for everything that was open.
 *
 * @param id the hand-over
 * @param unit the unit
 * @param incoming name of the new leader
 * @param rows how many rows were signed for
 * @param remarks how many of them with a remark, for the superior
 */
public record HandoverSigned(HandoverId id, String unit, String incoming, int rows, int remarks)
        implements DomainEvent {}
