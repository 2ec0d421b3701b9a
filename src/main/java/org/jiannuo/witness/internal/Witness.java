package org.jiannuo.witness.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jiannuo.database.DurableFile;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.tlog.Checkpoint;
import org.jiannuo.tlog.MerkleProofs;
import org.jiannuo.tlog.MerkleTree;
import org.jiannuo.tlog.SignedNote;
import org.jiannuo.tlog.SigningKey;
import org.jiannuo.tlog.VerifierKey;

/**
 * 见证方. Signs checkpoints of logs that it knows, each only if it adds to the one before ({@code tlog-witness}). What it
 * has signed is on the disk before the signature leaves.
 */
final class Witness {
    private static final int OK = 200;
    private static final int BAD = 400;
    private static final int FORBIDDEN = 403;
    private static final int UNKNOWN = 404;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    private static final int MOST_PROOF_LINES = 63;
    private static final String TEXT = "text/plain;charset=utf-8";
    private static final String SIZE = "text/x.tlog.size";

    /** The answer to a request. */
    record Answer(int status, String type, String body) {}

    private record Request(long old, List<byte[]> proof, SignedNote note, Checkpoint checkpoint) {}

    private final SigningKey key;
    private final List<VerifierKey> logs;
    private final Path directory;
    private final BusinessClock clock;

    /** @param logs keys of the logs that it signs for; their names are the origins */
    Witness(SigningKey key, List<VerifierKey> logs, Path directory, BusinessClock clock) {
        this.key = key;
        this.logs = List.copyOf(logs);
        this.directory = directory;
        this.clock = clock;
    }

    /** The key of a witness, made and kept in its directory at first start. */
    static SigningKey keyIn(Path directory, String name) throws IOException {
        Path file = directory.resolve("witness-key.secret");
        if (!Files.exists(file)) {
            DurableFile.write(file, Base64.getEncoder().encode(SigningKey.newSeed()));
        }
        return SigningKey.ofWitness(
                name, Base64.getDecoder().decode(Files.readString(file).strip()));
    }

    VerifierKey verifier() {
        return key.verifier();
    }

    /** Answers a request. One at a time, so that what was compared is what is replaced. */
    synchronized Answer addCheckpoint(byte[] body) throws IOException {
        Request request;
        try {
            request = parse(body);
        } catch (IllegalArgumentException e) {
            return text(BAD, String.valueOf(e.getMessage()));
        }
        String origin = request.checkpoint().origin();
        List<VerifierKey> known =
                logs.stream().filter(log -> log.name().equals(origin)).toList();
        if (known.isEmpty()) {
            return text(UNKNOWN, "unknown origin");
        }
        if (!isSigned(request.note(), known)) {
            return text(FORBIDDEN, "no signature of a known key");
        }
        if (request.old() > request.checkpoint().size() || request.checkpoint().size() == 0) {
            return text(BAD, "the old size is larger, or there is nothing to sign");
        }
        return judge(request, file(origin));
    }

    private Answer judge(Request request, Path file) throws IOException {
        Checkpoint now = request.checkpoint();
        Checkpoint before = Files.exists(file)
                ? Checkpoint.parse(SignedNote.parse(Files.readAllBytes(file)).text())
                : null;
        long size = before == null ? 0 : before.size();
        if (request.old() != size || before != null && size == now.size() && !before.isSameTree(now)) {
            return new Answer(CONFLICT, SIZE, size + "\n");
        }
        boolean proved = before == null
                ? request.proof().isEmpty()
                : MerkleProofs.extend(size, before.root(), now.size(), now.root(), request.proof());
        if (!proved) {
            return text(UNPROCESSABLE, "the proof does not lead from the old tree to the new one");
        }
        DurableFile.write(file, request.note().toString().getBytes(StandardCharsets.UTF_8));
        long time = clock.now().getEpochSecond();
        return new Answer(OK, TEXT, key.cosign(request.note().text(), time) + "\n");
    }

    private static boolean isSigned(SignedNote note, List<VerifierKey> known) {
        try {
            return !note.signers(known).isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Request parse(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        int blank = text.indexOf("\n\n");
        if (blank < 0) {
            throw new IllegalArgumentException("no blank line before the checkpoint");
        }
        List<String> lines = new ArrayList<>(List.of(text.substring(0, blank).split("\n", -1)));
        String old = lines.removeFirst();
        if (!old.matches("old (0|[1-9][0-9]{0,17})") || lines.size() > MOST_PROOF_LINES) {
            throw new IllegalArgumentException("the first line is the old size, and at most 63 hashes follow");
        }
        List<byte[]> proof = new ArrayList<>();
        for (String line : lines) {
            byte[] hash = Base64.getDecoder().decode(line);
            if (hash.length != MerkleTree.HASH) {
                throw new IllegalArgumentException("a hash has 32 bytes");
            }
            proof.add(hash);
        }
        SignedNote note = SignedNote.parse(text.substring(blank + 2));
        return new Request(Long.parseLong(old.substring("old ".length())), proof, note, Checkpoint.parse(note.text()));
    }

    private Path file(String origin) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(origin.getBytes(StandardCharsets.UTF_8));
            return directory.resolve(HexFormat.of().formatHex(hash) + ".checkpoint");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256.", e);
        }
    }

    private static Answer text(int status, String why) {
        return new Answer(status, TEXT, why + "\n");
    }
}
