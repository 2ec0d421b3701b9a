package org.jiannuo.ledger.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jiannuo.tlog.TilePath;
import org.jiannuo.tlog.TileTree;
import org.jspecify.annotations.Nullable;

/** Full tiles that were read lately. They never change, so nothing has to be thrown away but what is old. */
final class TileCache {
    private static final int MOST = 1000;

    private final Map<TilePath, TileTree.Hashes> tiles = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<TilePath, TileTree.Hashes> eldest) {
            return size() > MOST;
        }
    };

    synchronized TileTree.@Nullable Hashes get(TilePath path) {
        return tiles.get(whole(path));
    }

    synchronized void put(TilePath path, TileTree.Hashes hashes) {
        TileTree.Hashes _ = tiles.put(whole(path), hashes);
    }

    private static TilePath whole(TilePath path) {
        return new TilePath(path.level(), path.number(), TilePath.FULL);
    }
}
