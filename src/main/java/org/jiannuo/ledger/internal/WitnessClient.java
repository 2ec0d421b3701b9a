package org.jiannuo.ledger.internal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jiannuo.tlog.Checkpoint;
import org.jiannuo.tlog.SignedNote;
import org.jiannuo.tlog.TileTree;
import org.jiannuo.tlog.VerifierKey;
import org.jspecify.annotations.Nullable;

/** Asks one witness for its signature, by the witness protocol ({@code tlog-witness}). */
final class WitnessClient {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_TRIES = 3;
    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    /** What the witness answered. */
    sealed interface Answer {
        /** It has signed. */
        record Cosigned(SignedNote.Signature line) implements Answer {}

        /** It has signed more leaves than this log has. */
        record Ahead(long size) implements Answer {}

        /** It has signed another history. */
        record Forked(long size) implements Answer {}

        /** It did not answer, or did not want to. */
        record Silent(String why) implements Answer {}
    }

    private final URI address;
    private final VerifierKey key;
    private final HttpClient http;
    private long known;

    /** @param configured address and public key with a blank between */
    WitnessClient(String configured) {
        String[] parts = configured.strip().split(" +");
        if (parts.length != 2) {
            throw new IllegalArgumentException("A witness is its address and its key: " + configured);
        }
        this.address = URI.create(parts[0].replaceAll("/+$", "") + "/add-checkpoint");
        this.key = VerifierKey.parse(parts[1]);
        this.http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    }

    String name() {
        return key.name();
    }

    /** Shows it a checkpoint with the proof that it only adds to what it has signed before. */
    synchronized Answer show(SignedNote note, TileTree tree) {
        Checkpoint shown = Checkpoint.parse(note.text());
        try {
            for (int tries = 0; tries < MOST_TRIES; tries++) {
                Answer answer = ask(note, shown, tree);
                if (answer != null) {
                    return answer;
                }
            }
            return new Answer.Silent("no agreement on the size");
        } catch (IOException | IllegalArgumentException e) {
            return new Answer.Silent(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Silent("interrupted");
        }
    }

    /** Asks once; null when it has told a size that was not known and should be asked again. */
    private @Nullable Answer ask(SignedNote note, Checkpoint shown, TileTree tree)
            throws IOException, InterruptedException {
        if (known > shown.size()) {
            return new Answer.Ahead(known);
        }
        HttpResponse<String> response = send(body(note, known == 0 ? List.of() : tree.consistency(known)));
        return switch (response.statusCode()) {
            case OK -> cosigned(note, shown, response.body());
            case UNPROCESSABLE -> new Answer.Forked(known);
            case CONFLICT -> {
                long size = Long.parseLong(response.body().strip());
                boolean otherRoot = size == known && size == shown.size();
                known = size;
                yield otherRoot ? new Answer.Forked(size) : null;
            }
            default -> new Answer.Silent("status " + response.statusCode());
        };
    }

    private Answer cosigned(SignedNote note, Checkpoint shown, String lines) {
        for (String line : lines.split("\n")) {
            SignedNote.Signature signature = SignedNote.Signature.parse(line);
            SignedNote alone = new SignedNote(note.text(), List.of(signature));
            if (alone.signers(List.of(key)).contains(key)) {
                known = shown.size();
                return new Answer.Cosigned(signature);
            }
        }
        return new Answer.Silent("no signature of its key");
    }

    private String body(SignedNote note, List<byte[]> proof) {
        StringBuilder body = new StringBuilder("old ").append(known).append('\n');
        proof.forEach(
                hash -> body.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
        return body.append('\n').append(note).toString();
    }

    private HttpResponse<String> send(String body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address)
                        .timeout(PATIENCE)
                        .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
