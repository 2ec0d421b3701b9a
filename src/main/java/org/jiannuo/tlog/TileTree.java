package org.jiannuo.tlog;

import java.util.ArrayList;
import java.util.Arrays;
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

        /** The same with what is above them; whoever keeps tiles keeps this, so that it is worked out once. */
        default Hashes hashes(TilePath path) {
            return Hashes.of(read(path));
        }
    }

    /**
     * A tile with every hash above its own that it is enough for, each worked out once: whoever proves many leaves of one tile
     * hashes it once. Never changes.
     */
    public static final class Hashes {
        /** The hashes of the tile, above them those over two, over four, and so on as far as there are pairs. */
        private final List<byte[]> heights = new ArrayList<>();

        private Hashes(byte[] tile) {
            heights.add(tile);
            for (byte[] below = tile; below.length >= 2 * MerkleTree.HASH; below = heights.getLast()) {
                heights.add(above(below));
            }
        }

        /** @param tile the hashes of a tile, one behind the other; not altered by anybody from now on */
        public static Hashes of(byte[] tile) {
            return new Hashes(tile);
        }

        private static byte[] above(byte[] below) {
            byte[] above = new byte[below.length / (2 * MerkleTree.HASH) * MerkleTree.HASH];
            for (int to = 0; to < above.length; to += MerkleTree.HASH) {
                byte[] hash = MerkleTree.nodeHash(one(below, 2 * to), one(below, 2 * to + MerkleTree.HASH));
                System.arraycopy(hash, 0, above, to, MerkleTree.HASH);
            }
            return above;
        }

        private static byte[] one(byte[] hashes, int from) {
            return Arrays.copyOfRange(hashes, from, from + MerkleTree.HASH);
        }

        /** The bytes of the tile itself. */
        public byte[] bytes() {
            return heights.getFirst();
        }

        /** The hash over {@code 2^height} neighbours of the tile. @param index how many such groups come before it */
        byte[] hash(int height, int index) {
            return one(heights.get(height), index * MerkleTree.HASH);
        }
    }

    private final Tiles tiles;
    private final long size;
    private final Map<TilePath, Hashes> read = new HashMap<>();

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

    /** The hash of a complete subtree: one of a tile, or one above neighbours in it. */
    private byte[] complete(int height, long index) {
        int inTile = height % TILE_HEIGHT;
        long groups = TilePath.FULL >> inTile;
        Hashes tile = tile(TilePath.inTree(height / TILE_HEIGHT, index / groups, size));
        return tile.hash(inTile, (int) (index % groups));
    }

    private Hashes tile(TilePath path) {
        return read.computeIfAbsent(path, asked -> {
            Hashes hashes = tiles.hashes(asked);
            if (hashes.bytes().length != asked.width() * MerkleTree.HASH) {
                throw new IllegalArgumentException(asked + " has " + hashes.bytes().length + " bytes.");
            }
            return hashes;
        });
    }
}
