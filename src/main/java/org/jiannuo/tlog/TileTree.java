package org.jiannuo.tlog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A tree of one size, read from its tiles: its root and its proofs. Keeps the tiles that it has read. */
public final class TileTree {
    private static final int TILE_HEIGHT = 8;

    /** Where tiles come from. */
    public interface Tiles {
        /** The hashes of a tile, exactly as many as its width says. */
        byte[] read(TilePath path);
    }

    private final Tiles tiles;
    private final long size;
    private final Map<TilePath, byte[]> read = new HashMap<>();

    /** @param size leaves of the tree, at least 1 */
    public TileTree(Tiles tiles, long size) {
        if (size < 1) {
            throw new IllegalArgumentException("A tree without leaves has no tiles.");
        }
        this.tiles = tiles;
        this.size = size;
    }

    /** The root of the tree. */
    public byte[] root() {
        return hash(0, size);
    }

    /** The root that the tree had when it was smaller. */
    public byte[] rootAt(long older) {
        if (older < 1 || older > size) {
            throw new IllegalArgumentException("No tree of " + older + " leaves in one of " + size + ".");
        }
        return hash(0, older);
    }

    /** The hash of the entry at the index. */
    public byte[] leaf(long index) {
        return hash(index, index + 1);
    }

    /** The proof that the leaf stands in the tree, from its sibling upwards. */
    public List<byte[]> inclusion(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("No leaf " + index + " in a tree of " + size + ".");
        }
        List<byte[]> proof = new ArrayList<>();
        include(index, 0, size, proof);
        return proof;
    }

    /** The proof that the tree only adds to the one of the older size. */
    public List<byte[]> consistency(long older) {
        if (older < 1 || older > size) {
            throw new IllegalArgumentException("No tree of " + older + " leaves in one of " + size + ".");
        }
        List<byte[]> proof = new ArrayList<>();
        extend(older, 0, size, true, proof);
        return proof;
    }

    private void include(long index, long from, long to, List<byte[]> proof) {
        if (to - from == 1) {
            return;
        }
        long middle = from + MerkleTree.split(to - from);
        if (index < middle) {
            include(index, from, middle, proof);
            proof.add(hash(middle, to));
        } else {
            include(index, middle, to, proof);
            proof.add(hash(from, middle));
        }
    }

    /** SUBPROOF of RFC 6962, section 2.1.2. */
    private void extend(long older, long from, long to, boolean known, List<byte[]> proof) {
        if (older == to) {
            if (!known) {
                proof.add(hash(from, to));
            }
            return;
        }
        long middle = from + MerkleTree.split(to - from);
        if (older <= middle) {
            extend(older, from, middle, known, proof);
            proof.add(hash(middle, to));
        } else {
            extend(older, middle, to, false, proof);
            proof.add(hash(from, middle));
        }
    }

    private byte[] hash(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            return complete(Long.numberOfTrailingZeros(leaves), from / leaves);
        }
        long middle = from + MerkleTree.split(leaves);
        return MerkleTree.nodeHash(hash(from, middle), hash(middle, to));
    }

    /** The hash of a complete subtree: one of a tile, or the fold of neighbours in one. */
    private byte[] complete(int height, long index) {
        int level = height / TILE_HEIGHT;
        int count = 1 << height % TILE_HEIGHT;
        long first = index * count;
        byte[] tile = tile(TilePath.inTree(level, first / TilePath.FULL, size));
        return TreeEdge.fold(tile, (int) (first % TilePath.FULL), count);
    }

    private byte[] tile(TilePath path) {
        return read.computeIfAbsent(path, asked -> {
            byte[] hashes = tiles.read(asked);
            if (hashes.length != asked.width() * MerkleTree.HASH) {
                throw new IllegalArgumentException(asked + " has " + hashes.length + " bytes.");
            }
            return hashes;
        });
    }
}
