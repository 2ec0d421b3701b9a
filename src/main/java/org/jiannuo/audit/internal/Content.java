package org.jiannuo.audit.internal;

import java.util.List;
import java.util.UUID;

/**
 * What the entries of some transactions are, taken together.
 *
 * @param entries how many
 * @param hash over their digests in the order of their ids
 * @param altered ids of entries whose own digest does not fit what they say, at most a hundred
 */
record Content(long entries, byte[] hash, List<UUID> altered) {
    Content {
        altered = List.copyOf(altered);
    }
}
