package org.jiannuo.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Signed notes, keys and cosignatures. */
class NotesTest extends FormatsAtWork {
    private static final SigningKey WITNESS = SigningKey.ofWitness("witness.test/w", seed(2));

    @Test
    void the_note_of_the_specification_is_read_and_verified() {
        SignedNote note = SignedNote.parse(NOTE);
        assertThat(note).hasToString(NOTE);
        assertThat(note.signers(List.of(NEUMANN))).containsExactly(NEUMANN);
        assertThat(note.signers(List.of(LOG.verifier()))).isEmpty();
        assertThat(NEUMANN).hasToString("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    }

    @Test
    void a_wrong_signature_of_a_known_key_spoils_the_note() {
        SignedNote note = SignedNote.parse(NOTE.replace("answer", "Answer")).with(LOG.sign("x\n"));
        assertThatIllegalArgumentException().isThrownBy(() -> note.signers(List.of(NEUMANN)));
        assertThatIllegalArgumentException().isThrownBy(() -> note.signers(List.of(LOG.verifier())));
        byte[] short63 = Arrays.copyOf(LOG.sign("x\n").bytes(), 4 + 63);
        SignedNote shortened = new SignedNote("x\n", List.of(new SignedNote.Signature("log.test/a", short63)));
        assertThatIllegalArgumentException().isThrownBy(() -> shortened.signers(List.of(LOG.verifier())));
    }

    @Test
    void the_last_blank_line_parts_text_and_signatures() {
        String text = "first\n\nsecond\n\nthird\n";
        SignedNote note = new SignedNote(text, List.of(LOG.sign(text)));
        SignedNote read = SignedNote.parse(note.toString());
        assertThat(read.text()).isEqualTo(text);
        assertThat(read.signers(List.of(LOG.verifier()))).hasSize(1);
    }

    @Test
    void sixteen_signatures_and_more_are_read() {
        String text = "t\n";
        List<SignedNote.Signature> lines = new ArrayList<>();
        List<VerifierKey> keys = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            SigningKey key = SigningKey.ofLog("k" + i, seed(i));
            lines.add(key.sign(text));
            keys.add(key.verifier());
        }
        SignedNote note =
                SignedNote.parse(new SignedNote(text, lines).toString().getBytes(StandardCharsets.UTF_8));
        assertThat(note.signers(keys)).hasSize(20);
        assertThat(note.with(lines.getFirst())).isEqualTo(note);
    }

    @Test
    void malformed_notes_are_not_read() {
        String line = LOG.sign("a\n").toString();
        for (String wrong : List.of(
                "a\n" + line + "\n",
                "a\n\n" + line,
                "a\n\n",
                "a\n\n" + line + "\n\n",
                "a\tb\n\n" + line + "\n",
                "a\r\n\n" + line + "\n",
                "\ud800\n\n" + line + "\n",
                "a\n\n" + line.replace('\u2014', '-') + "\n",
                "a\n\n" + line + " x\n",
                "a\n\n " + line + "\n",
                "a\n\n" + line.replace("log.test/a", "log+test") + "\n",
                "a\n\n" + line.replace("log.test/a", "log test") + "\n",
                "a\n\n\u2014 log.test/a AAAAAA==\n",
                "a\n\n\u2014 log.test/a\n",
                "a\n\n" + (line + "\n").repeat(101))) {
            assertThatIllegalArgumentException().as(wrong).isThrownBy(() -> SignedNote.parse(wrong));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SignedNote.parse(new byte[] {(byte) 0xC3, 10, 10, (byte) 0xE2}));
    }

    @Test
    void keys_are_written_one_way() {
        String key = LOG.verifier().toString();
        assertThat(VerifierKey.parse(key)).isEqualTo(LOG.verifier()).hasSameHashCodeAs(LOG.verifier());
        assertThat(VerifierKey.parse(WITNESS.verifier().toString()).type()).isEqualTo(VerifierKey.COSIGNS);
        String[] parts = key.split("\\+", 3);
        String other = Base64.getEncoder().encodeToString(new byte[33]);
        for (String wrong : List.of(
                parts[0] + "+" + parts[1],
                parts[0] + "+00000000+" + parts[2],
                parts[0] + "+" + parts[1].substring(2) + "+" + parts[2],
                parts[0] + "+" + parts[1] + "00+" + parts[2],
                "+" + parts[1] + "+" + parts[2],
                parts[0] + "+" + parts[1] + "+" + other,
                parts[0] + "+" + parts[1] + "+AQ==",
                parts[0] + "+" + parts[1] + "+" + parts[2] + " ",
                "b" + key)) {
            assertThatIllegalArgumentException().as(wrong).isThrownBy(() -> VerifierKey.parse(wrong));
        }
    }

    @Test
    void a_cosignature_covers_its_time_and_the_text() {
        String text = new Checkpoint(LOG.verifier().name(), 1, new byte[32]).text();
        SignedNote note = new SignedNote(text, List.of(LOG.sign(text))).with(WITNESS.cosign(text, 1_679_315_147));
        SignedNote read = SignedNote.parse(note.toString());
        VerifierKey key = WITNESS.verifier();
        assertThat(read.signers(List.of(key, LOG.verifier()))).containsExactly(LOG.verifier(), key);
        assertThat(key.timeOf(read.signatures().getLast())).isEqualTo(1_679_315_147);
        byte[] later = read.signatures().getLast().bytes();
        later[11] ^= 1;
        SignedNote postdated = new SignedNote(text, List.of(new SignedNote.Signature(key.name(), later)));
        assertThatIllegalArgumentException().isThrownBy(() -> postdated.signers(List.of(key)));
        byte[] negative = read.signatures().getLast().bytes();
        negative[4] = (byte) 0x80;
        SignedNote antedated = new SignedNote(text, List.of(new SignedNote.Signature(key.name(), negative)));
        assertThatIllegalArgumentException().isThrownBy(() -> antedated.signers(List.of(key)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LOG.verifier().timeOf(read.signatures().getFirst()));
    }

    @Test
    void a_cosignature_signs_what_the_specification_says() {
        String text = "example.com/log\n1\n" + "A".repeat(43) + "=\n";
        byte[] line = WITNESS.cosign(text, 1_700_000_000).bytes();
        byte[] message = ("cosignature/v1\ntime 1700000000\n" + text).getBytes(StandardCharsets.UTF_8);
        var verifier = new org.bouncycastle.crypto.signers.Ed25519Signer();
        verifier.init(
                false,
                new org.bouncycastle.crypto.params.Ed25519PublicKeyParameters(
                        WITNESS.verifier().key(), 0));
        verifier.update(message, 0, message.length);
        assertThat(verifier.verifySignature(Arrays.copyOfRange(line, 12, line.length)))
                .isTrue();
        assertThat(java.nio.ByteBuffer.wrap(line, 4, 8).getLong()).isEqualTo(1_700_000_000);
    }

    @Test
    void a_key_has_one_use_only() {
        assertThatIllegalStateException().isThrownBy(() -> LOG.cosign("a\n", 1));
        assertThatIllegalStateException().isThrownBy(() -> WITNESS.sign("a\n"));
        assertThatIllegalArgumentException().isThrownBy(() -> SigningKey.ofLog("a", new byte[31]));
        assertThat(SigningKey.newSeed()).isNotEqualTo(SigningKey.newSeed());
    }
}
