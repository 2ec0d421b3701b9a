package org.jiannuo.records;

import java.util.UUID;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.DomainEvent;

/**
 * A batch of records was admitted; one event for a batch. The records are read by {@link Records#ofBatch}.
 *
 * @param county the county
 * @param batch identity of the batch
 * @param admitted how many records are new
 */
public record RecordsAdmitted(County county, UUID batch, long admitted) implements DomainEvent {}
