package org.jiannuo.ledger.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jiannuo.tlog.TreeEdge;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the tree: entries, full tiles and the head. Who writes holds the lock on the head. */
@Component
@OnInnerNode
class TreeStore {
    /** The tree as it stands. */
    record Head(TreeEdge edge, Instant lastTime) {}

    /** One entry. */
    record Entry(UUID id, byte[] leaf) {}

    /** One tile that has become full. */
    record FullTile(int level, long number, byte[] hashes) {}

    private final JdbcClient jdbc;

    TreeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the head of an empty tree, once. */
    void begin(Instant now) {
        int _ = jdbc.sql("""
                INSERT INTO ledger.head (size, edge, last_time)
                VALUES (0, ''::bytea, :now)
                ON CONFLICT (one) DO NOTHING
                """)
                .param("now", Timestamp.from(now.truncatedTo(ChronoUnit.SECONDS)))
                .update();
    }

    /** The head, locked until the transaction ends; empty when another node holds it, or before the tree was begun. */
    Optional<Head> lockIfFree() {
        return head("FOR UPDATE SKIP LOCKED");
    }

    /** The head, locked until the transaction ends; waits for whoever holds it. */
    Optional<Head> lock() {
        return head("FOR UPDATE");
    }

    /** The head as it stands. */
    Optional<Head> head() {
        return head("");
    }

    private Optional<Head> head(String lock) {
        return jdbc.sql("SELECT size, edge, last_time FROM ledger.head " + lock)
                .query((row, _) -> new Head(
                        TreeEdge.of(row.getLong("size"), row.getBytes("edge")),
                        row.getTimestamp("last_time").toInstant()))
                .optional();
    }

    /** Which of these are entries already. */
    Set<UUID> known(List<UUID> ids) {
        return new HashSet<>(jdbc.sql("SELECT id FROM ledger.entry WHERE id = ANY(:ids::uuid[])")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list());
    }

    /** Adds entries from the index on, in their order. */
    void add(long first, List<Entry> entries) {
        int _ = jdbc.sql("""
                INSERT INTO ledger.entry (index, id, leaf)
                SELECT :first + new.number - 1, new.id, new.leaf
                FROM unnest(:ids::uuid[], :leaves::bytea[]) WITH ORDINALITY AS new (id, leaf, number)
                """)
                .param("first", first)
                .param("ids", entries.stream().map(Entry::id).toArray(UUID[]::new))
                .param("leaves", entries.stream().map(Entry::leaf).toArray(byte[][]::new))
                .update();
    }

    void keep(List<FullTile> tiles) {
        for (FullTile tile : tiles) {
            int _ = jdbc.sql("INSERT INTO ledger.tile (level, number, hashes) VALUES (:level, :number, :hashes)")
                    .param("level", tile.level())
                    .param("number", tile.number())
                    .param("hashes", tile.hashes())
                    .update();
        }
    }

    void advance(TreeEdge edge, Instant lastTime) {
        int _ = jdbc.sql("UPDATE ledger.head SET size = :size, edge = :edge, last_time = :time")
                .param("size", edge.size())
                .param("edge", edge.bytes())
                .param("time", Timestamp.from(lastTime))
                .update();
    }
}
