package org.jiannuo.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of notes, signatures and keys the last value that is taken and the first that is not. */
class SignedNoteLimitsTest {
    private static final SigningKey LOG = SigningKey.ofLog("log.test/a", seed(1));
    private static final SigningKey WITNESS = SigningKey.ofWitness("witness.test/w", seed(2));

    @Nested
    class Notes {
        @Test
        void a_text_ends_in_a_newline_and_has_no_other_control_character() {
            List<SignedNote.Signature> signed = List.of(LOG.sign("a\n"));
            for (String wrong : List.of("", "a", "a\tb\n", "a\u001fb\n", "a\udfffb\n", "\udbff\n")) {
                assertThatIllegalArgumentException().isThrownBy(() -> new SignedNote(wrong, signed));
            }
            for (String right : List.of("\n", " \n", "\ud7ff\ue000\n", "\ud83d\ude00\n", "\u007f\n")) {
                SignedNote note = new SignedNote(right, List.of(LOG.sign(right)));
                assertThat(SignedNote.parse(note.toString())).isEqualTo(note);
            }
        }

        @Test
        void has_one_to_a_hundred_signatures() {
            SignedNote.Signature line = LOG.sign("a\n");
            assertThat(SignedNote.parse("a\n\n" + (line + "\n").repeat(100)).signatures())
                    .hasSize(100);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SignedNote("a\n", Collections.nCopies(101, line)));
            assertThatIllegalArgumentException().isThrownBy(() -> new SignedNote("a\n", List.of()));
        }

        @Test
        void a_signature_has_more_than_the_id_of_its_key() {
            assertThatIllegalArgumentException().isThrownBy(() -> new SignedNote.Signature("a", new byte[4]));
            assertThat(new SignedNote.Signature("a", new byte[5]).bytes()).hasSize(5);
            for (String wrong : List.of("", "a b", "a+b", "a\tb", "a\u00a0b")) {
                assertThatIllegalArgumentException()
                        .as(wrong)
                        .isThrownBy(() -> new SignedNote.Signature(wrong, new byte[5]));
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"\u2014 ", "\u2014 AAAAAAA=", "\u2014  AAAAAAA=", "\u2014 a AAAAAAA= ", "- a AAAAAAA=", ""})
        void a_line_has_a_mark_a_name_and_a_signature(String line) {
            assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.Signature.parse(line));
        }

        @Test
        void a_line_is_another_when_its_name_or_bytes_differ() {
            SignedNote.Signature one = new SignedNote.Signature("a", new byte[5]);
            assertThat(one)
                    .isEqualTo(SignedNote.Signature.parse(one.toString()))
                    .isNotEqualTo(new SignedNote.Signature("b", new byte[5]))
                    .isNotEqualTo(new SignedNote.Signature("a", new byte[6]))
                    .isNotEqualTo("a");
            assertThat(one.hashCode()).isNotEqualTo(new SignedNote.Signature("a", new byte[6]).hashCode());
            byte[] given = new byte[5];
            SignedNote.Signature kept = new SignedNote.Signature("a", given);
            given[0] = 1;
            kept.bytes()[1] = 1;
            assertThat(kept).isEqualTo(one);
        }

        @Test
        void a_signature_more_stands_behind_the_others_once() {
            SignedNote note = new SignedNote("a\n", List.of(LOG.sign("a\n")));
            SignedNote more = note.with(WITNESS.cosign("a\n", 5));
            assertThat(more.signatures()).containsExactly(LOG.sign("a\n"), WITNESS.cosign("a\n", 5));
            assertThat(more.text()).isEqualTo("a\n");
            SignedNote twice = new SignedNote("a\n", List.of(LOG.sign("a\n"), LOG.sign("a\n")));
            assertThat(twice.signers(List.of(LOG.verifier()))).containsExactly(LOG.verifier());
        }
    }

    @Nested
    class Keys {
        @Test
        void only_two_types_and_one_length_are_keys() {
            byte[] key = LOG.verifier().key();
            for (byte type : new byte[] {0, 2, 3, 5, -1}) {
                assertThatIllegalArgumentException().isThrownBy(() -> new VerifierKey("a", type, key));
            }
            for (int length : new int[] {0, 31, 33}) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> new VerifierKey("a", VerifierKey.SIGNS, new byte[length]));
            }
            for (String wrong : List.of("", "a b", "a+b", "a\u00a0b", "a\nb")) {
                assertThatIllegalArgumentException().isThrownBy(() -> new VerifierKey(wrong, VerifierKey.SIGNS, key));
            }
        }

        @Test
        void one_is_another_when_name_type_or_key_differ() {
            VerifierKey one = LOG.verifier();
            assertThat(one)
                    .isEqualTo(new VerifierKey(one.name(), one.type(), one.key()))
                    .isNotEqualTo(new VerifierKey("other", one.type(), one.key()))
                    .isNotEqualTo(new VerifierKey(one.name(), VerifierKey.COSIGNS, one.key()))
                    .isNotEqualTo(new VerifierKey(one.name(), one.type(), new byte[32]))
                    .isNotEqualTo("a");
            assertThat(one.hashCode()).isNotEqualTo(new VerifierKey("other", one.type(), one.key()).hashCode());
            assertThat(one.id()).hasSize(4);
            one.key()[0] ^= 1;
            assertThat(one).isEqualTo(LOG.verifier());
        }

        @Test
        void a_signature_of_another_length_is_none() {
            for (int length : new int[] {4 + 63, 4 + 65}) {
                byte[] bytes = Arrays.copyOf(LOG.sign("a\n").bytes(), length);
                refused(LOG.verifier(), bytes);
            }
            for (int length : new int[] {4 + 71, 4 + 73, 4 + 64, 5}) {
                byte[] bytes = Arrays.copyOf(WITNESS.cosign("a\n", 7).bytes(), length);
                refused(WITNESS.verifier(), bytes);
            }
        }

        @Test
        void a_witness_signs_the_beginning_of_time_and_nothing_before() {
            SignedNote note = new SignedNote("a\n", List.of(WITNESS.cosign("a\n", 0)));
            assertThat(note.signers(List.of(WITNESS.verifier()))).hasSize(1);
            assertThat(WITNESS.verifier().timeOf(note.signatures().getFirst())).isZero();
            refused(WITNESS.verifier(), "b\n", WITNESS.cosign("a\n", 0).bytes());
            assertThatIllegalArgumentException().isThrownBy(() -> WITNESS.cosign("a\n", -1));
            byte[] message = "cosignature/v1\ntime -1\na\n".getBytes(StandardCharsets.UTF_8);
            byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
            Ed25519.sign(seed(2), 0, message, 0, message.length, signature, 0);
            refused(
                    WITNESS.verifier(),
                    ByteBuffer.allocate(4 + 8 + 64)
                            .put(WITNESS.verifier().id())
                            .putLong(-1)
                            .put(signature)
                            .array());
        }

        @Test
        void the_time_is_asked_of_a_cosignature_of_that_key_only() {
            SignedNote.Signature line = WITNESS.cosign("a\n", 1_234);
            assertThat(WITNESS.verifier().timeOf(line)).isEqualTo(1_234);
            VerifierKey other = SigningKey.ofWitness("witness.test/w", seed(3)).verifier();
            assertThatIllegalArgumentException().isThrownBy(() -> other.timeOf(line));
            assertThatIllegalArgumentException().isThrownBy(() -> LOG.verifier().timeOf(LOG.sign("a\n")));
            assertThat(line.isBy(WITNESS.verifier())).isTrue();
            assertThat(line.isBy(other)).isFalse();
        }

        private void refused(VerifierKey key, byte[] line) {
            refused(key, "a\n", line);
        }

        private void refused(VerifierKey key, String text, byte[] line) {
            SignedNote note = new SignedNote(text, List.of(new SignedNote.Signature(key.name(), line)));
            assertThatIllegalArgumentException().isThrownBy(() -> note.signers(List.of(key)));
        }
    }

    private static byte[] seed(int number) {
        byte[] seed = new byte[32];
        seed[0] = (byte) number;
        return seed;
    }
}
