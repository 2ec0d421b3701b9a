package org.jiannuo.ledger.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.ledger.Leaf;
import org.jiannuo.tlog.MerkleTree;
import org.jiannuo.tlog.TreeEdge;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives waiting leaves their time and index and puts them into the tree. There may be one on every node; the lock on the
 * head lets one work at a time. Entries, tiles and head become durable in one commit, so that no crash can leave a gap or
 * an index used twice.
 */
@Component
@OnInnerNode
class Sequencer {
    private static final int BATCH = 8192;

    private final IntakeStore intake;
    private final TreeStore tree;
    private final BusinessClock clock;

    Sequencer(IntakeStore intake, TreeStore tree, BusinessClock clock) {
        this.intake = intake;
        this.tree = tree;
        this.clock = clock;
    }

    /** Sequences one batch. @return how many leaves were taken from the queue; 0 when none waits or another node works */
    @Transactional
    public int batch() {
        Optional<TreeStore.Head> free = tree.lockIfFree();
        if (free.isEmpty()) {
            return 0;
        }
        List<IntakeStore.Waiting> waiting = intake.first(BATCH);
        if (!waiting.isEmpty()) {
            integrate(free.get(), waiting);
            intake.remove(waiting);
        }
        return waiting.size();
    }

    private void integrate(TreeStore.Head head, List<IntakeStore.Waiting> waiting) {
        Set<UUID> known =
                tree.known(waiting.stream().map(IntakeStore.Waiting::id).toList());
        TreeEdge edge = head.edge();
        long first = edge.size();
        Instant time = later(head.lastTime(), clock.now().truncatedTo(ChronoUnit.SECONDS));
        List<TreeStore.Entry> entries = new ArrayList<>(waiting.size());
        List<TreeStore.FullTile> tiles = new ArrayList<>();
        for (IntakeStore.Waiting next : waiting) {
            if (known.add(next.id())) {
                byte[] leaf = Leaf.stamped(next.draft(), time);
                entries.add(new TreeStore.Entry(next.id(), leaf));
                edge.add(
                        MerkleTree.leafHash(leaf),
                        (level, number, hashes) -> tiles.add(new TreeStore.FullTile(level, number, hashes)));
            }
        }
        tree.add(first, entries);
        tree.keep(tiles);
        tree.advance(edge, time);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
