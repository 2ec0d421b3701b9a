package org.jiannuo.witness.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiannuo.ledger.Handover;
import org.jiannuo.ledger.LeafId;
import org.jiannuo.tlog.CanonicalJson;
import org.jiannuo.tlog.Checkpoint;
import org.jiannuo.tlog.SignedNote;
import org.jiannuo.tlog.VerifierKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Verifies a whole log. Trusts nothing but a public key, an earlier checkpoint, and the keys of witnesses that the
 * reader knows; everything else is computed anew from the entries.
 */
final class VerifyLog {
    private static final String CHECKPOINT = "checkpoint";
    private static final int MOST_HANDOVERS = 1000;

    /**
     * What the reader trusts.
     *
     * @param key public key of the log; null takes the one that the log names, which proves only that the log fits itself
     * @param since a checkpoint that was seen before
     * @param witnesses keys of witnesses
     */
    record Trust(@Nullable VerifierKey key, @Nullable SignedNote since, List<VerifierKey> witnesses) {
        Trust {
            witnesses = List.copyOf(witnesses);
        }
    }

    /**
     * What came out.
     *
     * @param size entries that were verified
     * @param shown records that are public now
     * @param checkpoint the last checkpoint, to be kept for the next time
     */
    record Result(long size, int shown, String checkpoint, String key, List<Finding> findings) {
        Result {
            findings = List.copyOf(findings);
        }

        boolean isSound() {
            return findings.isEmpty();
        }
    }

    private final LogCopy log;
    private final Trust trust;
    private final Patience patience;
    private final List<Finding> findings = new ArrayList<>();
    private final List<VerifierKey> keys = new ArrayList<>();
    private final List<Checkpoint> milestones = new ArrayList<>();
    private final AuditedLeaves leaves = new AuditedLeaves(findings);
    private final AuditedTree tree;

    VerifyLog(LogCopy log, Trust trust, Patience patience) {
        this.log = log;
        this.trust = trust;
        this.patience = patience;
        this.tree = new AuditedTree(log, leaves, findings);
    }

    /** Verifies everything. A log that cannot be read at all is a finding too. */
    Result verify() {
        String note = "";
        try {
            keys.add(
                    trust.key() != null
                            ? trust.key()
                            : VerifierKey.parse(text("key").strip()));
            followHandovers();
            readSince();
            note = text(CHECKPOINT);
            Checkpoint now = signed(SignedNote.parse(note));
            boolean whole = reaches(now);
            tree.extendTo(now, milestones);
            if (tree.isSound() && whole) {
                note = compareWithIndex(note, now);
            }
        } catch (NoSuchFileException e) {
            findings.add(Finding.of("missing", String.valueOf(e.getMessage())));
        } catch (IOException | IllegalArgumentException e) {
            findings.add(Finding.of(
                    "unreadable", e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()));
        }
        String key = keys.isEmpty() ? "" : keys.getLast().toString();
        return new Result(tree.size(), leaves.shownNow(), note, key, findings);
    }

    /** From the trusted key to the one that signs now, each step signed by the key before. */
    private void followHandovers() throws IOException {
        for (int number = 2; number < MOST_HANDOVERS; number++) {
            Handover handover;
            try {
                handover = Handover.parse(SignedNote.parse(text("handover/" + number)));
            } catch (NoSuchFileException e) {
                return;
            }
            if (handover.from().equals(keys.getLast())) {
                keys.add(handover.to());
                milestones.add(handover.tree());
            }
        }
    }

    /** The checkpoint that the reader has seen before becomes a milestone that the tree must pass. */
    private void readSince() {
        SignedNote since = trust.since();
        if (since == null) {
            return;
        }
        Checkpoint seen = signed(since);
        milestones.add(seen);
        cosignedAt(since, trust.witnesses()).ifPresent(at -> leaves.notThere(seen.size(), at));
    }

    /** Whether the log is at least as long as it was at every milestone. */
    private boolean reaches(Checkpoint now) {
        long longest = milestones.stream().mapToLong(Checkpoint::size).max().orElse(0);
        if (now.size() >= longest) {
            return true;
        }
        findings.add(Finding.of("rolled-back", longest, now.size()));
        return false;
    }

    private static Optional<Instant> cosignedAt(SignedNote note, List<VerifierKey> witnesses) {
        return note.signers(witnesses).stream()
                .flatMap(key -> note.signatures().stream()
                        .filter(line -> line.isBy(key))
                        .map(key::timeOf))
                .map(Instant::ofEpochSecond)
                .max(Instant::compareTo);
    }

    private Checkpoint signed(SignedNote note) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (!checkpoint.origin().equals(keys.getFirst().name())) {
            throw new IllegalArgumentException("another log: " + checkpoint.origin());
        }
        if (note.signers(keys).isEmpty()) {
            findings.add(Finding.of("signature", checkpoint.size()));
        }
        for (VerifierKey witness : trust.witnesses()) {
            if (!note.signers(trust.witnesses()).contains(witness)) {
                findings.add(Finding.of("witness", witness.name(), checkpoint.size()));
            }
        }
        return checkpoint;
    }

    /**
     * Log and index are read one after the other, so what differs is looked at again while the log goes on, as long as
     * the published delay allows.
     */
    private String compareWithIndex(String note, Checkpoint first) throws IOException {
        String last = note;
        Checkpoint now = first;
        while (true) {
            long complete = now.size();
            Map<LeafId, String> published = index();
            if (log.isLive()) {
                last = text(CHECKPOINT);
                now = signed(SignedNote.parse(last));
                tree.extendTo(now, milestones);
            }
            List<Finding> differences = leaves.compare(published, complete);
            if (differences.isEmpty() || !tree.isSound() || !log.isLive() || !patience.oneMoreStep()) {
                findings.addAll(differences);
                return last;
            }
        }
    }

    private Map<LeafId, String> index() throws IOException {
        Map<LeafId, String> published = new HashMap<>();
        String path = "published";
        while (true) {
            JsonNode page = CanonicalJson.parse(text(path));
            for (JsonNode record : page.path("records")) {
                String before = published.put(
                        LeafId.parse(record.path("leaf").asString()),
                        record.path("commitment").asString());
                if (before != null) {
                    throw new IllegalArgumentException("The index names a leaf twice.");
                }
            }
            if (!page.path("next").isString()) {
                return published;
            }
            path = "published?after=" + LeafId.parse(page.path("next").asString());
        }
    }

    private String text(String path) throws IOException {
        return new String(log.get(path), StandardCharsets.UTF_8);
    }

    static boolean same(byte[] one, byte[] other) {
        return MessageDigest.isEqual(one, other);
    }
}
