package org.jiannuo.tlog;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;

/**
 * The text of a checkpoint: what a log commits to ({@code tlog-checkpoint}). Without extension lines.
 *
 * @param origin name of the log
 * @param size leaves of the tree
 * @param root root of the tree, 32 bytes
 */
public record Checkpoint(String origin, long size, byte[] root) {
    private static final int LINES = 3;

    public Checkpoint {
        if (origin.isEmpty() || origin.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("The origin is one line.");
        }
        if (size < 0) {
            throw new IllegalArgumentException("A tree has no " + size + " leaves.");
        }
        root = MerkleTree.sound(root).clone();
        if (size == 0 && !MessageDigest.isEqual(root, MerkleTree.emptyRoot())) {
            throw new IllegalArgumentException("A tree without leaves has one root only.");
        }
    }

    /** The text, read. @throws IllegalArgumentException unless it is three lines written the one right way */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != LINES + 1 || !lines[LINES].isEmpty()) {
            throw new IllegalArgumentException("A checkpoint has three lines.");
        }
        return new Checkpoint(lines[0], MerkleTree.number(lines[1]), MerkleTree.hash(lines[2]));
    }

    /** The text that is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    /** Whether both commit to the same tree. */
    public boolean isSameTree(Checkpoint other) {
        return size == other.size && MessageDigest.isEqual(root, other.root);
    }

    @Override
    public byte[] root() {
        return root.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint checkpoint && origin.equals(checkpoint.origin) && isSameTree(checkpoint);
    }

    @Override
    public int hashCode() {
        return Objects.hash(origin, size, Arrays.hashCode(root));
    }

    @Override
    public String toString() {
        return text();
    }
}
