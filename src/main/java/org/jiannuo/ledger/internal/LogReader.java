package org.jiannuo.ledger.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jiannuo.ledger.Inclusion;
import org.jiannuo.ledger.LeafId;
import org.jiannuo.ledger.LedgerProofs;
import org.jiannuo.ledger.LogCheckpoint;
import org.jiannuo.tlog.Checkpoint;
import org.jiannuo.tlog.EntryBundle;
import org.jiannuo.tlog.MerkleTree;
import org.jiannuo.tlog.SignedNote;
import org.jiannuo.tlog.TilePath;
import org.jiannuo.tlog.TileTree;
import org.jiannuo.tlog.TreeEdge;
import org.jiannuo.tlog.VerifierKey;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the log with the rights of the portal: its checkpoint, tiles, bundles and proofs. */
@Component
class LogReader implements LedgerProofs {
    private record Issued(long size, SignedNote note, java.time.Instant at) {}

    private record Stored(byte @Nullable [] full, long size, byte[] edge) {}

    private record Found(long index, byte[] leaf) {}

    private record Recent(LogCheckpoint checkpoint, long since) {}

    private static final long A_SECOND = 1_000_000_000L;
    private static final int PARTIAL_TILES = 64;

    private final JdbcClient jdbc;
    private final int witnessesNeeded;
    private final TileCache fullTiles = new TileCache();

    /** The edge as it was read last: what was part of the tree once is part of it for ever. */
    private volatile TreeEdge edge = TreeEdge.empty();

    /** Tiles at the edge as they were at sizes that were asked for lately. */
    private final Map<TilePath, TileTree.Hashes> partialTiles = new ConcurrentHashMap<>();

    private volatile @Nullable LogCheckpoint lastShown;
    private volatile @Nullable Recent recent;

    LogReader(@Qualifier("portal") DataSource portal, LedgerSettings settings) {
        this.jdbc = JdbcClient.create(portal);
        this.witnessesNeeded = settings.witnessesNeeded();
    }

    @Override
    public Optional<LogCheckpoint> checkpoint() {
        return issued().map(this::shown);
    }

    private Optional<Issued> issued() {
        return jdbc.sql("""
                SELECT size, note, issued_at
                FROM ledger.checkpoint c
                WHERE :needed = 0 OR (SELECT count(*) FROM ledger.cosignature s WHERE s.size = c.size) >= :needed
                ORDER BY size DESC
                LIMIT 1
                """)
                .param("needed", witnessesNeeded)
                .query((row, _) -> new Issued(
                        row.getLong("size"),
                        SignedNote.parse(row.getString("note")),
                        row.getTimestamp("issued_at").toInstant()))
                .optional()
                .map(this::cosigned);
    }

    private Issued cosigned(Issued issued) {
        SignedNote note = issued.note();
        for (SignedNote.Signature line : jdbc.sql(
                        "SELECT line FROM ledger.cosignature WHERE size = :size ORDER BY witness")
                .param("size", issued.size())
                .query((row, _) -> SignedNote.Signature.parse(row.getString("line")))
                .list()) {
            note = note.with(line);
        }
        return new Issued(issued.size(), note, issued.at());
    }

    /** A checkpoint is issued once a second at most and read much more often, so its signatures are looked at once. */
    private LogCheckpoint shown(Issued issued) {
        String note = issued.note().toString();
        LogCheckpoint known = lastShown;
        if (known != null && known.note().equals(note)) {
            return known;
        }
        LogCheckpoint fresh = read(issued);
        lastShown = fresh;
        return fresh;
    }

    private LogCheckpoint read(Issued issued) {
        Checkpoint tree = Checkpoint.parse(issued.note().text());
        List<VerifierKey> signers = issued.note().signers(keys());
        return new LogCheckpoint(
                tree.origin(),
                tree.size(),
                Base64.getEncoder().encodeToString(tree.root()),
                issued.note().toString(),
                issued.at(),
                signers.isEmpty() ? "" : signers.getFirst().toString(),
                issued.note().signatures().stream()
                        .skip(1)
                        .map(SignedNote.Signature::name)
                        .toList());
    }

    /** All public keys of the log, the one in use last. */
    List<VerifierKey> keys() {
        return jdbc.sql("SELECT key FROM ledger.verifier_key ORDER BY number")
                .query((row, _) -> VerifierKey.parse(row.getString("key")))
                .list();
    }

    /** The note with which the key of that number was handed the log. */
    Optional<String> handover(int number) {
        return jdbc.sql("SELECT handover FROM ledger.verifier_key WHERE number = :number AND handover IS NOT NULL")
                .param("number", number)
                .query(String.class)
                .optional();
    }

    @Override
    public Optional<Inclusion> inclusion(LeafId leaf) {
        Optional<Found> found = jdbc.sql("SELECT index, leaf FROM ledger.entry WHERE id = :id")
                .param("id", leaf.value())
                .query((row, _) -> new Found(row.getLong("index"), row.getBytes("leaf")))
                .optional();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        long index = found.get().index();
        return covering(index)
                .map(checkpoint -> new Inclusion(
                        leaf,
                        index,
                        new String(found.get().leaf(), StandardCharsets.UTF_8),
                        tree(checkpoint.size()).inclusion(index).stream()
                                .map(Base64.getEncoder()::encodeToString)
                                .toList(),
                        checkpoint));
    }

    /** A checkpoint that covers the entry: the one of this second if it does, because there is at most one a second. */
    private Optional<LogCheckpoint> covering(long index) {
        Recent last = recent;
        if (last != null
                && System.nanoTime() - last.since() < A_SECOND
                && index < last.checkpoint().size()) {
            return Optional.of(last.checkpoint());
        }
        Optional<LogCheckpoint> fresh = checkpoint();
        fresh.ifPresent(checkpoint -> recent = new Recent(checkpoint, System.nanoTime()));
        return fresh.filter(checkpoint -> index < checkpoint.size());
    }

    @Override
    public Map<LeafId, Long> indexes(Collection<LeafId> leaves) {
        Map<LeafId, Long> found = new HashMap<>();
        if (!leaves.isEmpty()) {
            jdbc.sql("SELECT id, index FROM ledger.entry WHERE id = ANY (:ids)")
                    .param("ids", leaves.stream().map(LeafId::value).toArray(UUID[]::new))
                    .query(row -> {
                        Long _ = found.put(new LeafId(row.getObject("id", UUID.class)), row.getLong("index"));
                    });
        }
        return found;
    }

    /** The tree of a size up to the present one. */
    TileTree tree(long size) {
        return new TileTree(
                new TileTree.Tiles() {
                    @Override
                    public byte[] read(TilePath path) {
                        return tile(path).orElseThrow(() -> new IllegalStateException("The tree has no " + path));
                    }

                    @Override
                    public TileTree.Hashes hashes(TilePath path) {
                        TileTree.Hashes kept = kept(path);
                        return kept == null ? keep(path, read(path)) : kept;
                    }
                },
                size);
    }

    private TileTree.@Nullable Hashes kept(TilePath path) {
        return path.isFull() ? fullTiles.get(path) : partialTiles.get(path);
    }

    private TileTree.Hashes keep(TilePath path, byte[] read) {
        TileTree.Hashes kept = kept(path);
        if (kept != null) {
            return kept;
        }
        TileTree.Hashes hashes = TileTree.Hashes.of(read);
        if (path.isFull()) {
            fullTiles.put(path, hashes);
        } else {
            if (partialTiles.size() >= PARTIAL_TILES) {
                partialTiles.clear();
            }
            partialTiles.put(path, hashes);
        }
        return hashes;
    }

    /** The hashes of a tile; empty when the tree has not so many. */
    Optional<byte[]> tile(TilePath path) {
        int bytes = path.width() * MerkleTree.HASH;
        TileTree.Hashes full = fullTiles.get(path);
        byte[] kept = full == null ? partial(edge, path) : full.bytes();
        if (kept.length < bytes) {
            kept = read(path);
        }
        return kept.length < bytes ? Optional.empty() : Optional.of(Arrays.copyOf(kept, bytes));
    }

    private byte[] read(TilePath path) {
        Optional<Stored> stored = stored(path);
        if (stored.isEmpty()) {
            return new byte[0];
        }
        byte[] full = stored.get().full();
        if (full != null) {
            fullTiles.put(path, TileTree.Hashes.of(full));
            return full;
        }
        TreeEdge read = TreeEdge.of(stored.get().size(), stored.get().edge());
        edge = read;
        return partial(read, path);
    }

    /** In one statement, so that a tile which fills at this moment is seen in one place or the other. */
    private Optional<Stored> stored(TilePath path) {
        return jdbc.sql("""
                SELECT (SELECT hashes FROM ledger.tile WHERE level = :level AND number = :number) AS hashes, size, edge
                FROM ledger.head
                """)
                .param("level", path.level())
                .param("number", path.number())
                .query((row, _) -> new Stored(row.getBytes("hashes"), row.getLong("size"), row.getBytes("edge")))
                .optional();
    }

    private static byte[] partial(TreeEdge edge, TilePath path) {
        boolean last = TilePath.hashesAt(path.level(), edge.size()) / TilePath.FULL == path.number();
        return last ? edge.partial(path.level()) : new byte[0];
    }

    /** A bundle of entries; empty when the log has not so many. */
    Optional<byte[]> bundle(TilePath path) {
        long first = path.number() * TilePath.FULL;
        List<byte[]> entries = jdbc.sql(
                        "SELECT leaf FROM ledger.entry WHERE index >= :first AND index < :end ORDER BY index")
                .param("first", first)
                .param("end", first + path.width())
                .query((row, _) -> row.getBytes("leaf"))
                .list();
        return entries.size() < path.width() ? Optional.empty() : Optional.of(EntryBundle.write(entries));
    }
}
