package org.jiannuo.witness.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.ledger.LeafId;
import org.jiannuo.tlog.Checkpoint;
import org.jiannuo.tlog.SignedNote;
import org.jiannuo.tlog.SigningKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The witness protocol of C2SP, rule by rule. */
class WitnessTest {
    private final BusinessClock clock = BusinessClock.standingAt(LocalDate.of(2026, 11, 23));

    @TempDir
    Path data;

    private Witness witness;
    private PaperLog log;

    @BeforeEach
    void begin() throws IOException {
        witness = witness();
        log = PaperLog.of(5);
    }

    @Test
    void signs_what_adds_to_what_it_signed_before() throws IOException {
        Witness.Answer first = add(0, List.of(), log.note());
        assertThat(first.status()).isEqualTo(200);
        assertSigned(first, log.note());
        LeafId _ = log.publish(100);
        Witness.Answer next = add(5, log.tree().consistency(5), log.note());
        assertThat(next.status()).isEqualTo(200);
        assertSigned(next, log.note());
        assertThat(add(6, List.of(), log.note()).status()).isEqualTo(200);
    }

    @Test
    void remembers_over_a_restart_and_keeps_its_key() throws IOException {
        Witness.Answer _ = add(0, List.of(), log.note());
        Witness again = witness();
        assertThat(again.verifier()).isEqualTo(witness.verifier());
        Witness.Answer known = again.addCheckpoint(body(0, List.of(), log.note()));
        assertThat(known).isEqualTo(new Witness.Answer(409, "text/x.tlog.size", "5\n"));
    }

    @Test
    void refuses_a_fork() throws IOException {
        PaperLog other = PaperLog.of(4);
        LeafId _ = other.publish(50);
        Witness.Answer _ = add(0, List.of(), log.note());
        assertThat(add(5, List.of(), other.note()).status()).isEqualTo(409);
        LeafId _ = other.publish(51);
        assertThat(add(5, other.tree().consistency(5), other.note()).status()).isEqualTo(422);
        assertThat(add(5, List.of(), other.note()).status()).isEqualTo(422);
        LeafId _ = log.publish(100);
        assertThat(add(5, log.tree().consistency(5), log.note()).status()).isEqualTo(200);
    }

    @Test
    void refuses_what_the_specification_says() throws IOException {
        assertThat(add(6, List.of(), log.note()).status()).isEqualTo(400);
        assertThat(add(1, List.of(), log.note())).isEqualTo(new Witness.Answer(409, "text/x.tlog.size", "0\n"));
        assertThat(add(0, List.of(new byte[32]), log.note()).status()).isEqualTo(422);
        PaperLog stranger = log.copy();
        stranger.key = SigningKey.ofLog("stranger/log", new byte[32]);
        assertThat(add(0, List.of(), stranger.note()).status()).isEqualTo(404);
        stranger.key = SigningKey.ofLog(PaperLog.KEY.verifier().name(), SigningKey.newSeed());
        assertThat(add(0, List.of(), stranger.note()).status()).isEqualTo(403);
        SignedNote spoilt = new SignedNote(log.note().text(), List.of(PaperLog.KEY.sign("other\n")));
        assertThat(add(0, List.of(), spoilt).status()).isEqualTo(403);
        String text = new Checkpoint(
                        PaperLog.KEY.verifier().name(),
                        0,
                        PaperLog.of(0).checkpoint().root())
                .text();
        assertThat(add(0, List.of(), new SignedNote(text, List.of(PaperLog.KEY.sign(text))))
                        .status())
                .isEqualTo(400);
        for (String wrong : List.of(
                "",
                "old 0\n",
                "old 00\n\n" + log.note(),
                "old -1\n\n" + log.note(),
                "new 0\n\n" + log.note(),
                "old 0\nAAAA\n\n" + log.note(),
                "old 0\n***\n\n" + log.note(),
                "old 0\n" + (Base64.getEncoder().encodeToString(new byte[32]) + "\n").repeat(64) + "\n" + log.note(),
                "old 0\n\n" + log.note().text())) {
            assertThat(witness.addCheckpoint(wrong.getBytes(StandardCharsets.UTF_8))
                            .status())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    @Test
    void of_two_that_come_at_once_it_signs_no_step_back() throws Exception {
        Witness.Answer _ = add(0, List.of(), log.note());
        List<Callable<Witness.Answer>> requests = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            LeafId _ = log.publish(200 + i);
            byte[] body = body(5, log.tree().consistency(5), log.note());
            requests.add(() -> witness.addCheckpoint(body));
        }
        try (var pool = Executors.newFixedThreadPool(8)) {
            assertThat(pool.invokeAll(requests).stream()
                            .map(f -> f.resultNow().status())
                            .toList())
                    .containsOnlyOnce(200)
                    .containsOnly(200, 409);
        }
    }

    private Witness witness() throws IOException {
        return new Witness(Witness.keyIn(data, "witness.test/w"), List.of(PaperLog.KEY.verifier()), data, clock);
    }

    private void assertSigned(Witness.Answer answer, SignedNote note) {
        SignedNote.Signature line = SignedNote.Signature.parse(answer.body().strip());
        assertThat(note.with(line).signers(List.of(witness.verifier()))).containsExactly(witness.verifier());
        assertThat(witness.verifier().timeOf(line)).isEqualTo(clock.now().getEpochSecond());
    }

    private Witness.Answer add(long old, List<byte[]> proof, SignedNote note) throws IOException {
        return witness.addCheckpoint(body(old, proof, note));
    }

    private static byte[] body(long old, List<byte[]> proof, SignedNote note) {
        StringBuilder body = new StringBuilder("old " + old + "\n");
        proof.forEach(
                hash -> body.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
        return body.append('\n').append(note).toString().getBytes(StandardCharsets.UTF_8);
    }
}
