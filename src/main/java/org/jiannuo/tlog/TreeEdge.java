package org.jiannuo.tlog;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The right edge of a tree: its partial tiles, one a level. This is all that is needed to add leaves and to know the
 * root; full tiles go out as they fill and never change again. Not safe for several threads.
 */
public final class TreeEdge {
    private static final int TILE_BYTES = TilePath.FULL * MerkleTree.HASH;

    /** Takes tiles that have become full. */
    public interface FullTiles {
        void keep(int level, long number, byte[] hashes);
    }

    private final List<byte[]> levels = new ArrayList<>();
    private long size;

    private TreeEdge(long size) {
        this.size = size;
    }

    /** The edge of a tree without leaves. */
    public static TreeEdge empty() {
        return new TreeEdge(0);
    }

    /** An edge that was kept. @throws IllegalArgumentException when it is not the length that this size needs */
    public static TreeEdge of(long size, byte[] kept) {
        TreeEdge edge = new TreeEdge(size);
        int from = 0;
        for (int level = 0; TilePath.hashesAt(level, size) > 0; level++) {
            int length = edge.width(level) * MerkleTree.HASH;
            if (from + length > kept.length) {
                throw new IllegalArgumentException("The edge of a tree of " + size + " leaves is longer.");
            }
            System.arraycopy(kept, from, edge.tile(level), 0, length);
            from += length;
        }
        if (size < 0 || from != kept.length) {
            throw new IllegalArgumentException("The edge of a tree of " + size + " leaves is shorter.");
        }
        return edge;
    }

    /** The edge, to be kept: its partial tiles one behind the other, the lowest first. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int level = 0; level < levels.size(); level++) {
            bytes.write(levels.get(level), 0, width(level) * MerkleTree.HASH);
        }
        return bytes.toByteArray();
    }

    public long size() {
        return size;
    }

    /** Adds the hash of one entry. */
    public void add(byte[] leafHash, FullTiles full) {
        byte[] hash = MerkleTree.sound(leafHash);
        long before = size;
        size++;
        for (int level = 0; ; level++) {
            long number = TilePath.hashesAt(level, before);
            int width = (int) (number % TilePath.FULL);
            byte[] tile = tile(level);
            System.arraycopy(hash, 0, tile, width * MerkleTree.HASH, MerkleTree.HASH);
            if (width < TilePath.FULL - 1) {
                return;
            }
            full.keep(level, number / TilePath.FULL, tile.clone());
            hash = fold(tile, 0, TilePath.FULL);
        }
    }

    /** The hashes of the partial tile of a level, none when it is empty. */
    public byte[] partial(int level) {
        return level >= levels.size() ? new byte[0] : Arrays.copyOf(levels.get(level), width(level) * MerkleTree.HASH);
    }

    /** The root of the tree. */
    public byte[] root() {
        byte[] root = null;
        for (int level = 0; level < levels.size(); level++) {
            int from = width(level);
            while (from > 0) {
                int block = Integer.lowestOneBit(from);
                from -= block;
                byte[] peak = fold(levels.get(level), from, block);
                root = root == null ? peak : MerkleTree.nodeHash(peak, root);
            }
        }
        return root == null ? MerkleTree.emptyRoot() : root;
    }

    /** The hash over so many neighbours, a power of two. */
    static byte[] fold(byte[] hashes, int from, int count) {
        if (count == 1) {
            return Arrays.copyOfRange(hashes, from * MerkleTree.HASH, (from + 1) * MerkleTree.HASH);
        }
        int half = count / 2;
        return MerkleTree.nodeHash(fold(hashes, from, half), fold(hashes, from + half, half));
    }

    private int width(int level) {
        return (int) (TilePath.hashesAt(level, size) % TilePath.FULL);
    }

    private byte[] tile(int level) {
        while (levels.size() <= level) {
            levels.add(new byte[TILE_BYTES]);
        }
        return levels.get(level);
    }
}
