package org.jiannuo.witness.internal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiannuo.ledger.Leaf;
import org.jiannuo.tlog.Checkpoint;
import org.jiannuo.tlog.EntryBundle;
import org.jiannuo.tlog.MerkleTree;
import org.jiannuo.tlog.TilePath;
import org.jiannuo.tlog.TreeEdge;

/** The tree of a log, built anew from its entries and compared with its tiles and with every checkpoint on the way. */
final class AuditedTree {
    private static final int AHEAD = 64;
    private static final int READERS = 4;

    /** One bundle, read and taken apart. */
    private record Read(List<byte[]> hashes, List<Leaf> leaves, byte[] tile) {}

    private final LogCopy log;
    private final AuditedLeaves leaves;
    private final List<Finding> findings;
    private TreeEdge edge = TreeEdge.empty();
    private boolean sound = true;

    AuditedTree(LogCopy log, AuditedLeaves leaves, List<Finding> findings) {
        this.log = log;
        this.leaves = leaves;
        this.findings = findings;
    }

    long size() {
        return edge.size();
    }

    /** Whether everything so far fits its hashes. */
    boolean isSound() {
        return sound;
    }

    private void found(Finding finding) {
        sound = false;
        findings.add(finding);
    }

    /** Reads on to a checkpoint. Milestones are trees that must have been on the way. */
    void extendTo(Checkpoint to, List<Checkpoint> milestones) throws IOException {
        if (to.size() < edge.size()) {
            found(Finding.of("rolled-back", edge.size(), to.size()));
            return;
        }
        long bundle = edge.size() / TilePath.FULL;
        long bundles = Math.ceilDiv(to.size(), TilePath.FULL);
        long asked = bundle;
        try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            Deque<Future<Read>> ahead = new ArrayDeque<>();
            while (bundle < bundles && sound) {
                while (asked < bundles && ahead.size() < AHEAD) {
                    long number = asked++;
                    ahead.add(readers.submit(() -> read(number, to.size())));
                }
                add(bundle++, result(ahead.remove()), milestones);
            }
            var _ = readers.shutdownNow();
        }
        if (sound) {
            compareEdge(to);
        }
    }

    private Read read(long number, long size) throws IOException {
        TilePath path = TilePath.inTree(TilePath.ENTRIES, number, size);
        List<byte[]> entries = EntryBundle.parse(log.get(path.toString()), path.width());
        List<Leaf> parsed = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            try {
                parsed.add(Leaf.parse(entries.get(i)));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("entry " + (number * TilePath.FULL + i) + ": " + e.getMessage(), e);
            }
        }
        byte[] tile = log.get(TilePath.inTree(0, number, size).toString());
        return new Read(entries.stream().map(MerkleTree::leafHash).toList(), parsed, tile);
    }

    private static Read result(Future<Read> read) throws IOException {
        try {
            return read.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failed) {
                throw failed;
            }
            throw new IllegalArgumentException(
                    e.getCause() == null ? "unreadable" : e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void add(long bundle, Read read, List<Checkpoint> milestones) {
        if (read.tile().length != read.hashes().size() * MerkleTree.HASH) {
            found(Finding.of("tile", "tile/0 " + bundle));
            return;
        }
        for (int i = 0; i < read.hashes().size() && sound; i++) {
            long index = bundle * TilePath.FULL + i;
            byte[] served = Arrays.copyOfRange(read.tile(), i * MerkleTree.HASH, (i + 1) * MerkleTree.HASH);
            if (!VerifyLog.same(served, read.hashes().get(i))) {
                found(Finding.of("entry", index));
                return;
            }
            if (index < edge.size()) {
                continue;
            }
            edge.add(read.hashes().get(i), this::compareFull);
            leaves.add(index, read.leaves().get(i));
            pass(milestones);
        }
    }

    private void pass(List<Checkpoint> milestones) {
        for (Checkpoint milestone : milestones) {
            if (milestone.size() == edge.size() && !VerifyLog.same(milestone.root(), edge.root())) {
                found(Finding.of("forked", milestone.size()));
            }
        }
    }

    private void compareFull(int level, long number, byte[] hashes) {
        if (level > 0) {
            compare(new TilePath(level, number, TilePath.FULL), hashes);
        }
    }

    private void compareEdge(Checkpoint to) {
        for (int level = 1; TilePath.hashesAt(level, to.size()) > 0; level++) {
            byte[] partial = edge.partial(level);
            if (partial.length > 0) {
                compare(
                        TilePath.inTree(level, TilePath.hashesAt(level, to.size()) / TilePath.FULL, to.size()),
                        partial);
            }
        }
        if (!VerifyLog.same(edge.root(), to.root())) {
            found(Finding.of("root", to.size()));
        }
    }

    private void compare(TilePath path, byte[] hashes) {
        try {
            if (!VerifyLog.same(log.get(path.toString()), hashes)) {
                found(Finding.of("tile", path.toString()));
            }
        } catch (IOException e) {
            found(Finding.of("missing", path.toString()));
        }
    }
}
