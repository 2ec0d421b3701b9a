package org.jiannuo.ledger;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What anybody may ask the log. Reads with the rights of the portal, on every node. */
public interface LedgerProofs {
    /** The proof that a leaf stands in the log; empty until a checkpoint covers it. */
    Optional<Inclusion> inclusion(LeafId leaf);

    /** The index of each of these leaves that has one. */
    Map<LeafId, Long> indexes(Collection<LeafId> leaves);

    /** The last checkpoint that is served; empty before the first one. */
    Optional<LogCheckpoint> checkpoint();
}
