package org.jiannuo.tlog;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A tree that grows in memory, tile by tile. */
final class MemoryTiles implements TileTree.Tiles {
    final Map<TilePath, byte[]> full = new HashMap<>();
    final TreeEdge edge = TreeEdge.empty();

    static MemoryTiles of(List<byte[]> entries) {
        MemoryTiles tiles = new MemoryTiles();
        entries.forEach(tiles::add);
        return tiles;
    }

    void add(byte[] entry) {
        edge.add(
                MerkleTree.leafHash(entry),
                (level, number, hashes) -> full.put(new TilePath(level, number, TilePath.FULL), hashes));
    }

    TileTree tree() {
        return new TileTree(this, edge.size());
    }

    @Override
    public byte[] read(TilePath path) {
        byte[] hashes = full.get(new TilePath(path.level(), path.number(), TilePath.FULL));
        byte[] found = hashes != null ? hashes : edge.partial(path.level());
        return Arrays.copyOf(found, path.width() * MerkleTree.HASH);
    }
}
