package org.jiannuo.tlog;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen takes home with a record: the proof that an entry stands in the log, with the checkpoint that it leads
 * to ({@code tlog-proof}).
 *
 * @param extra whatever else is needed, not protected by the proof; or null
 * @param index index of the entry
 * @param hashes from the sibling of the leaf upwards
 * @param checkpoint the checkpoint with its signatures
 */
public record OfflineProof(byte @Nullable [] extra, long index, List<byte[]> hashes, SignedNote checkpoint) {
    private static final String FIRST = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    public OfflineProof {
        hashes = hashes.stream().map(hash -> MerkleTree.sound(hash).clone()).toList();
        if (index < 0 || hashes.size() >= Long.SIZE) {
            throw new IllegalArgumentException("No leaf has the index " + index);
        }
    }

    /** A proof with nothing extra. */
    public static OfflineProof of(long index, List<byte[]> hashes, SignedNote checkpoint) {
        return new OfflineProof(null, index, hashes, checkpoint);
    }

    /** A proof, read. @throws IllegalArgumentException when it is malformed */
    public static OfflineProof parse(String text) {
        String[] halves = text.split("\n\n", 2);
        if (halves.length != 2) {
            throw new IllegalArgumentException("A proof has a blank line before its checkpoint.");
        }
        List<String> lines = new ArrayList<>(List.of(halves[0].split("\n", -1)));
        if (!lines.removeFirst().equals(FIRST)) {
            throw new IllegalArgumentException("A proof begins with " + FIRST);
        }
        byte[] extra = null;
        if (!lines.isEmpty() && lines.getFirst().startsWith(EXTRA)) {
            extra = MerkleTree.bytes(lines.removeFirst().substring(EXTRA.length()));
        }
        if (lines.isEmpty() || !lines.getFirst().startsWith(INDEX)) {
            throw new IllegalArgumentException("A proof names the index of its entry.");
        }
        long index = MerkleTree.number(lines.removeFirst().substring(INDEX.length()));
        SignedNote checkpoint = SignedNote.parse(halves[1]);
        return new OfflineProof(
                extra, index, lines.stream().map(MerkleTree::hash).toList(), checkpoint);
    }

    /**
     * Whether it proves the entry to whoever trusts these keys: the checkpoint is of the log and signed by its key, and
     * the entry is in its tree.
     */
    public boolean proves(byte[] entry, VerifierKey log) {
        try {
            Checkpoint tree = Checkpoint.parse(checkpoint.text());
            return tree.origin().equals(log.name())
                    && checkpoint.signers(List.of(log)).contains(log)
                    && MerkleProofs.includes(index, tree.size(), MerkleTree.leafHash(entry), hashes, tree.root());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The proof as it is written into a file. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(FIRST).append('\n');
        if (extra != null) {
            text.append(EXTRA).append(Base64.getEncoder().encodeToString(extra)).append('\n');
        }
        text.append(INDEX).append(index).append('\n');
        hashes.forEach(
                hash -> text.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}
