package org.jiannuo.ledger.internal;

import java.security.MessageDigest;
import java.util.Optional;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.tlog.Checkpoint;
import org.springframework.stereotype.Component;

/**
 * Compares the database with what is remembered outside of it before anything is published: an old backup that was
 * restored would sign a second history.
 */
@Component
@OnInnerNode
class StartGuard {
    private final TreeStore tree;
    private final LogReader reader;

    StartGuard(TreeStore tree, LogReader reader) {
        this.tree = tree;
        this.reader = reader;
    }

    /** Why the database must not publish, if it does not hold what is remembered. */
    Optional<Refusal> against(Checkpoint remembered) {
        long size = tree.head().map(head -> head.edge().size()).orElse(0L);
        if (size < remembered.size()) {
            return Optional.of(Rules.NOT_OLDER.broken(size, remembered.size()));
        }
        boolean same = remembered.size() == 0
                || MessageDigest.isEqual(reader.tree(size).rootAt(remembered.size()), remembered.root());
        boolean ours = reader.keys().stream().allMatch(key -> key.name().equals(remembered.origin()));
        return same && ours ? Optional.empty() : Optional.of(Rules.ONE_HISTORY.broken(remembered.size()));
    }
}
