package org.jiannuo.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jiannuo.ledger.Commitment;
import org.jiannuo.ledger.EndGround;
import org.jiannuo.ledger.Inclusion;
import org.jiannuo.ledger.LeafAct;
import org.jiannuo.ledger.LeafDraft;
import org.jiannuo.ledger.LeafId;
import org.jiannuo.ledger.Ledger;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.TestWorld;
import org.jiannuo.tlog.Checkpoint;
import org.jiannuo.tlog.OfflineProof;
import org.jiannuo.tlog.SignedNote;
import org.jiannuo.tlog.TilePath;
import org.jiannuo.tlog.VerifierKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The log as a stranger reads it, over HTTP. */
@JiannuoTest
class LogPageTest {
    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    TestWorld world;

    @Autowired
    Ledger ledger;

    @BeforeEach
    void publish() {
        int _ = ledger.publish();
    }

    @Test
    void serves_checkpoint_tiles_and_entries_to_anybody() throws Exception {
        HttpResponse<byte[]> checkpoint = get("/log/checkpoint");
        assertThat(checkpoint.statusCode()).isEqualTo(200);
        assertThat(header(checkpoint, "Content-Type")).startsWith("text/plain");
        assertThat(header(checkpoint, "Cache-Control")).isEqualTo("public, max-age=2");
        assertThat(checkpoint.headers().firstValue("Set-Cookie")).isEmpty();
        Checkpoint now = Checkpoint.parse(SignedNote.parse(checkpoint.body()).text());
        long last = (now.size() - 1) / TilePath.FULL;
        HttpResponse<byte[]> tile = get("/log/" + TilePath.inTree(0, last, now.size()));
        assertThat(tile.statusCode()).isEqualTo(200);
        assertThat(header(tile, "Content-Type")).isEqualTo("application/octet-stream");
        assertThat(header(tile, "Cache-Control")).contains("immutable");
        assertThat(tile.body()).hasSize(TilePath.inTree(0, last, now.size()).width() * 32);
        assertThat(get("/log/" + TilePath.inTree(TilePath.ENTRIES, last, now.size()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/log/tile/0/000.p/1").body()).hasSize(32);
    }

    @Test
    void answers_not_modified_to_who_has_it() throws Exception {
        String mark = header(get("/log/checkpoint"), "ETag");
        HttpResponse<byte[]> again = http.send(
                HttpRequest.newBuilder(URI.create(world.address() + "/log/checkpoint"))
                        .header("If-None-Match", mark)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void what_is_not_there_is_not_found() throws Exception {
        for (String path : List.of(
                "/log/tile/0/999",
                "/log/tile/63/000.p/1",
                "/log/tile/entries/x999/999",
                "/log/tile/0/000.p/256",
                "/log/handover/1",
                "/log/published?after=x",
                "/log/../log/none",
                "/ledger/download/" + LeafId.next(),
                "/ledger/download/x")) {
            assertThat(get(path).statusCode()).as(path).isIn(400, 404);
        }
    }

    @Test
    void a_proof_can_be_taken_home() throws Exception {
        LeafId leaf = LeafId.next();
        Commitment shown = ledger.commit("{\"a\":1}");
        ledger.append(LeafDraft.shown(leaf, LeafAct.PUBLISHED, "test 1", shown)).orThrow();
        int _ = ledger.publish();
        HttpResponse<byte[]> file = get("/ledger/download/" + leaf);
        Inclusion proof = ledger.inclusion(leaf).orElseThrow();
        assertThat(header(file, "Content-Disposition")).contains(leaf + ".tlog-proof");
        assertThat(OfflineProof.parse(new String(file.body(), StandardCharsets.UTF_8))
                        .proves(
                                proof.leaf().getBytes(StandardCharsets.UTF_8),
                                VerifierKey.parse(proof.checkpoint().key())))
                .isTrue();
        ledger.append(LeafDraft.ended(LeafId.next(), leaf, EndGround.EXPIRY, "test"))
                .orThrow();
        int _ = ledger.publish();
    }

    @Test
    void the_page_says_what_the_log_is_and_how_to_check_it() throws Exception {
        HttpResponse<byte[]> page = get("/ledger");
        String text = new String(page.body(), StandardCharsets.UTF_8);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(text)
                .contains("透明日志")
                .contains(ledger.checkpoint().orElseThrow().root())
                .contains("log verify " + world.address());
        HttpResponse<byte[]> door = get("/log");
        assertThat(door.statusCode()).isEqualTo(303);
        assertThat(header(door, "Location")).isEqualTo("/ledger");
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(world.address() + path)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
