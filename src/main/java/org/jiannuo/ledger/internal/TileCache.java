package org.jiannuo.ledger.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jiannuo.tlog.TilePath;
import org.jspecify.annotations.Nullable;

/** Full tiles that were read lately. They never change, so nothing has to be thrown away but what is old. */
final class TileCache {
    private static final int MOST = 1000;

    private final Map<TilePath, byte[]> tiles = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<TilePath, byte[]> eldest) {
            return size() > MOST;
        }
    };

    synchronized byte @Nullable [] get(TilePath path) {
        return tiles.get(whole(path));
    }

    synchronized void put(TilePath path, byte[] hashes) {
        byte[] _ = tiles.put(whole(path), hashes);
    }

    private static TilePath whole(TilePath path) {
        return new TilePath(path.level(), path.number(), TilePath.FULL);
    }
}
