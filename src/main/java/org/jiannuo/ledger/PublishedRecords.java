package org.jiannuo.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 公开记录索引. What is public now, told by the module that publishes. The log serves it under {@code /log/published}, so
 * that anybody can compare both in both directions. It must also work with the rights of the portal role.
 */
public interface PublishedRecords {
    /** One record that is public: the leaf that commits to it, and {@link Commitment#value}. */
    record Published(LeafId leaf, String commitment) {}

    /**
     * The records behind a leaf, in the order in which PostgreSQL sorts the ids of their leaves; from the first one when
     * it is null.
     *
     * @param limit at most so many, fewer only at the end
     */
    List<Published> after(@Nullable LeafId last, int limit);
}
