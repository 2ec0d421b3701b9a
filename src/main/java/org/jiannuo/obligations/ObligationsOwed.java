package org.jiannuo.obligations;

import java.util.UUID;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.DomainEvent;

/**
 * Obligations were created; one event for a batch, also for a batch of one. The rows are read by
 * {@link Obligations#ofBatch}.
 *
 * @param county the county
 * @param batch identity of the batch
 * @param module the module of their source
 * @param count how many
 */
public record ObligationsOwed(County county, UUID batch, String module, int count) implements DomainEvent {}
