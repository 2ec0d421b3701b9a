package org.jiannuo.witness.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiannuo.ledger.Commitment;
import org.jiannuo.ledger.EndGround;
import org.jiannuo.ledger.Leaf;
import org.jiannuo.ledger.LeafAct;
import org.jiannuo.ledger.LeafDraft;
import org.jiannuo.ledger.LeafId;
import org.jiannuo.tlog.Checkpoint;
import org.jiannuo.tlog.EntryBundle;
import org.jiannuo.tlog.MerkleTree;
import org.jiannuo.tlog.SignedNote;
import org.jiannuo.tlog.SigningKey;
import org.jiannuo.tlog.TilePath;
import org.jiannuo.tlog.TileTree;
import org.jiannuo.tlog.TreeEdge;

/** A whole log in memory that can be written into a directory, for tests that forge one. */
public final class PaperLog {
    public static final SigningKey KEY = SigningKey.ofLog("paper.test/log", new byte[32]);

    public final List<byte[]> entries = new ArrayList<>();
    public final Map<LeafId, String> published = new LinkedHashMap<>();
    public SigningKey key = KEY;
    public final List<String> handovers = new ArrayList<>();
    public Instant time = Instant.parse("2026-11-23T01:00:00Z");

    public static PaperLog of(int records) {
        PaperLog log = new PaperLog();
        for (int i = 0; i < records; i++) {
            LeafId _ = log.publish(i);
        }
        return log;
    }

    public PaperLog copy() {
        PaperLog copy = new PaperLog();
        copy.entries.addAll(entries);
        copy.published.putAll(published);
        copy.handovers.addAll(handovers);
        copy.key = key;
        copy.time = time;
        return copy;
    }

    public LeafId publish(int number) {
        LeafId id = LeafId.named("record " + number);
        String commitment = Commitment.of(new byte[] {(byte) number}, "{\"n\":" + number + "}")
                .value();
        published.put(id, commitment);
        add(LeafDraft.shown(id, LeafAct.PUBLISHED, "test 1", new Commitment("", "", commitment)));
        return id;
    }

    public void end(int number) {
        LeafId id = LeafId.named("record " + number);
        String _ = published.remove(id);
        add(LeafDraft.ended(LeafId.named("end " + number), id, EndGround.EXPIRY, "test 2"));
    }

    void add(LeafDraft draft) {
        entries.add(Leaf.stamped(Leaf.draft(draft), time));
        time = time.plusSeconds(1);
    }

    public int size() {
        return entries.size();
    }

    public Checkpoint checkpoint() {
        return new Checkpoint(
                key.verifier().name(), size(), edge(new LinkedHashMap<>()).root());
    }

    public SignedNote note() {
        String text = checkpoint().text();
        return new SignedNote(text, List.of(key.sign(text)));
    }

    public TileTree tree() {
        Map<TilePath, byte[]> tiles = new LinkedHashMap<>();
        TreeEdge edge = edge(tiles);
        return new TileTree(
                path -> {
                    byte[] full = tiles.get(new TilePath(path.level(), path.number(), TilePath.FULL));
                    return java.util.Arrays.copyOf(
                            full == null ? edge.partial(path.level()) : full, path.width() * MerkleTree.HASH);
                },
                size());
    }

    private TreeEdge edge(Map<TilePath, byte[]> tiles) {
        TreeEdge edge = TreeEdge.empty();
        entries.forEach(entry -> edge.add(
                MerkleTree.leafHash(entry),
                (level, number, hashes) -> tiles.put(new TilePath(level, number, TilePath.FULL), hashes)));
        return edge;
    }

    /** Writes the log as a web server would serve it. */
    Path writeTo(Path directory) {
        Map<TilePath, byte[]> tiles = new LinkedHashMap<>();
        TreeEdge edge = edge(tiles);
        for (int level = 0; TilePath.hashesAt(level, size()) > 0; level++) {
            if (edge.partial(level).length > 0) {
                tiles.put(
                        TilePath.inTree(level, TilePath.hashesAt(level, size()) / TilePath.FULL, size()),
                        edge.partial(level));
            }
        }
        tiles.forEach((path, hashes) -> write(directory, path.toString(), hashes));
        for (int bundle = 0; bundle * TilePath.FULL < size(); bundle++) {
            TilePath path = TilePath.inTree(TilePath.ENTRIES, bundle, size());
            int first = bundle * TilePath.FULL;
            write(directory, path.toString(), EntryBundle.write(entries.subList(first, first + path.width())));
        }
        write(directory, "checkpoint", note().toString());
        write(directory, "key", KEY.verifier() + "\n");
        for (int i = 0; i < handovers.size(); i++) {
            write(directory, "handover/" + (i + 2), handovers.get(i));
        }
        write(directory, "published", index());
        return directory;
    }

    private String index() {
        List<String> records = new ArrayList<>();
        published.forEach(
                (id, commitment) -> records.add("{\"leaf\":\"" + id + "\",\"commitment\":\"" + commitment + "\"}"));
        return "{\"records\":[" + String.join(",", records) + "]}";
    }

    private static void write(Path directory, String path, String content) {
        write(directory, path, content.getBytes(StandardCharsets.UTF_8));
    }

    static void write(Path directory, String path, byte[] content) {
        try {
            Path file = directory.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
