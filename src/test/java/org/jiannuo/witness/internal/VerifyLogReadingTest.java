package org.jiannuo.witness.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jiannuo.ledger.Handover;
import org.jiannuo.ledger.LeafId;
import org.jiannuo.tlog.Checkpoint;
import org.jiannuo.tlog.SignedNote;
import org.jiannuo.tlog.SigningKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the verifier says of logs that are broken, of whom it trusts, and how it reads one of several levels. */
class VerifyLogReadingTest {
    private static final SigningKey WITNESS = SigningKey.ofWitness("witness.test/w", new byte[32]);

    @TempDir
    Path directory;

    @Nested
    class WhatIsBroken {
        private final PaperLog log = PaperLog.of(300);

        @Test
        void a_root_that_is_not_that_of_the_entries() throws IOException {
            Path _ = log.writeTo(directory);
            write("checkpoint", signed(new Checkpoint(PaperLog.KEY.verifier().name(), 300, new byte[32])));
            assertThat(verify().findings()).containsExactly(Finding.of("root", 300L));
        }

        @Test
        void tiles_that_are_shorter_or_longer() throws IOException {
            for (int length : new int[] {0, 43 * 32, 45 * 32}) {
                Path file = log.writeTo(directory).resolve("tile/0/001.p/44");
                Files.write(file, Arrays.copyOf(Files.readAllBytes(file), length));
                assertThat(verify().findings()).containsExactly(Finding.of("tile", "tile/0 1"));
            }
            Path above = log.writeTo(directory).resolve("tile/1/000.p/1");
            Files.write(above, new byte[33]);
            assertThat(verify().findings()).containsExactly(Finding.of("tile", "tile/1/000.p/1"));
        }

        @Test
        void an_altered_hash_is_named_by_its_index() throws IOException {
            Path file = log.writeTo(directory).resolve("tile/0/001.p/44");
            byte[] tile = Files.readAllBytes(file);
            tile[43 * 32 + 31] ^= 1;
            Files.write(file, tile);
            assertThat(verify().findings()).containsExactly(Finding.of("entry", 299L));
        }

        @Test
        void an_entry_that_is_no_leaf_is_named_by_its_index() {
            log.entries.set(257, "{}".getBytes(StandardCharsets.UTF_8));
            Path _ = log.writeTo(directory);
            assertThat(verify().findings()).singleElement().satisfies(finding -> {
                assertThat(finding.kind()).isEqualTo("unreadable");
                assertThat(finding.figures().getFirst().toString())
                        .contains("entry 257: ")
                        .contains("members");
            });
        }

        @Test
        void a_resource_that_cannot_be_read_is_named() {
            WatchedLog down = WatchedLog.still(log.writeTo(directory)).before("checkpoint", 1, () -> {
                throw new IOException("checkpoint: status 503");
            });
            assertThat(WatchedLog.verify(down, WatchedLog.NONE).findings())
                    .containsExactly(Finding.of("unreadable", "checkpoint: status 503"));
            WatchedLog silent = WatchedLog.still(directory).before("tile/entries/000", 1, () -> {
                throw new IOException();
            });
            assertThat(WatchedLog.verify(silent, WatchedLog.NONE).findings())
                    .containsExactly(Finding.of("unreadable", "IOException"));
        }

        @Test
        void whoever_interrupts_is_heard() {
            WatchedLog interrupted =
                    WatchedLog.still(log.writeTo(directory)).before("tile/entries/000", 1, reader()::interrupt);
            assertThat(WatchedLog.verify(interrupted, WatchedLog.NONE).findings())
                    .containsExactly(Finding.of("unreadable", "interrupted"));
            assertThat(Thread.interrupted()).isTrue();
        }

        private static Thread reader() {
            return Thread.currentThread();
        }

        @Test
        void an_index_that_names_a_leaf_twice() throws IOException {
            Path _ = log.writeTo(directory);
            String index = Files.readString(directory.resolve("published"));
            String first = index.substring(index.indexOf("{\"leaf"), index.indexOf('}') + 1);
            write("published", index.replace("]}", "," + first + "]}"));
            assertThat(verify().findings()).containsExactly(Finding.of("unreadable", "The index names a leaf twice."));
        }

        private VerifyLog.Result verify() {
            return WatchedLog.verify(WatchedLog.still(directory), WatchedLog.NONE);
        }
    }

    @Nested
    class WhatIsTrusted {
        private final PaperLog log = PaperLog.of(3);

        @Test
        void without_a_key_the_log_only_fits_itself() throws IOException {
            VerifyLog.Trust nothing = new VerifyLog.Trust(null, null, List.of());
            VerifyLog.Result result =
                    WatchedLog.run(WatchedLog.still(log.writeTo(directory)), nothing, WatchedLog.NONE);
            assertThat(result.findings()).isEmpty();
            assertThat(result.isSound()).isTrue();
            assertThat(result.key()).isEqualTo(PaperLog.KEY.verifier().toString());
            Files.delete(directory.resolve("key"));
            VerifyLog.Result keyless = WatchedLog.run(WatchedLog.still(directory), nothing, WatchedLog.NONE);
            assertThat(WatchedLog.kinds(keyless)).containsExactly("missing");
            assertThat(keyless.findings().getFirst().figures().getFirst().toString())
                    .endsWith("key");
            assertThat(keyless.isSound()).isFalse();
            assertThat(keyless.key()).isEmpty();
            assertThat(keyless.checkpoint()).isEmpty();
        }

        @Test
        void a_checkpoint_that_every_witness_has_signed_is_sound() throws IOException {
            SigningKey other = SigningKey.ofWitness("witness.test/v", new byte[32]);
            Path _ = log.writeTo(directory);
            SignedNote one = log.note().with(WITNESS.cosign(log.note().text(), 1));
            write("checkpoint", one.toString());
            assertThat(findings(null, WITNESS)).isEmpty();
            assertThat(findings(null, WITNESS, other))
                    .containsExactly(Finding.of("witness", other.verifier().name(), 3L));
            write("checkpoint", one.with(other.cosign(one.text(), 2)).toString());
            assertThat(findings(null, WITNESS, other)).isEmpty();
        }

        @Test
        void a_line_with_the_name_of_a_witness_and_another_key_is_passed_over() throws IOException {
            SigningKey namesake = SigningKey.ofWitness(WITNESS.verifier().name(), SigningKey.newSeed());
            Path _ = log.writeTo(directory);
            SignedNote note = log.note()
                    .with(WITNESS.cosign(log.note().text(), log.time.getEpochSecond()))
                    .with(namesake.cosign(
                            log.note().text(), log.time.plusSeconds(9000).getEpochSecond()));
            write("checkpoint", note.toString());
            assertThat(findings(note, WITNESS)).isEmpty();
        }

        @Test
        void the_clock_of_a_witness_may_be_five_minutes_ahead_and_no_more() throws IOException {
            for (int ahead : new int[] {300, 301}) {
                PaperLog grown = log.copy();
                long at = grown.time.plusSeconds(ahead).getEpochSecond();
                SignedNote seen = log.note().with(WITNESS.cosign(log.note().text(), at));
                LeafId _ = grown.publish(50);
                Path _ = grown.writeTo(directory);
                write(
                        "checkpoint",
                        grown.note()
                                .with(WITNESS.cosign(grown.note().text(), at))
                                .toString());
                assertThat(findings(seen, WITNESS).stream().map(Finding::kind))
                        .isEqualTo(ahead == 300 ? List.of() : List.of("backdated"));
            }
        }

        @Test
        void an_older_checkpoint_is_followed_by_a_look_at_the_index() {
            LeafId gone = LeafId.named("record 1");
            String _ = log.published.remove(gone);
            Path _ = log.writeTo(directory);
            assertThat(findings(log.note())).containsExactly(Finding.of("vanished", gone, 1L));
        }

        @Test
        void a_log_shorter_than_it_was_is_rolled_back_and_its_index_says_nothing_more() {
            SignedNote seen = log.note();
            PaperLog shorter = PaperLog.of(2);
            String _ = shorter.published.remove(LeafId.named("record 1"));
            Path _ = shorter.writeTo(directory);
            assertThat(findings(seen)).containsExactly(Finding.of("rolled-back", 3L, 2L));
        }

        @Test
        void a_log_shorter_than_when_its_key_was_handed_over_is_rolled_back() {
            SigningKey next = SigningKey.ofLog(PaperLog.KEY.verifier().name(), SigningKey.newSeed());
            PaperLog shorter = PaperLog.of(2);
            shorter.handovers.add(
                    Handover.sign(PaperLog.KEY, next, log.checkpoint()).toString());
            shorter.key = next;
            Path _ = shorter.writeTo(directory);
            assertThat(findings(null)).containsExactly(Finding.of("rolled-back", 3L, 2L));
        }

        @Test
        void hand_overs_without_end_are_not_followed_without_end() {
            SigningKey next = SigningKey.ofLog(PaperLog.KEY.verifier().name(), SigningKey.newSeed());
            String handover =
                    Handover.sign(PaperLog.KEY, next, log.checkpoint()).toString();
            for (int i = 0; i < 1100; i++) {
                log.handovers.add(handover);
            }
            log.key = next;
            WatchedLog endless = WatchedLog.still(log.writeTo(directory));
            assertThat(WatchedLog.verify(endless, WatchedLog.NONE).findings()).isEmpty();
            assertThat(endless.read()).contains("handover/2", "handover/999").doesNotContain("handover/1000");
        }

        private List<Finding> findings(@Nullable SignedNote since, SigningKey... witnesses) {
            VerifyLog.Trust trust = new VerifyLog.Trust(
                    PaperLog.KEY.verifier(),
                    since,
                    Arrays.stream(witnesses).map(SigningKey::verifier).toList());
            return WatchedLog.run(WatchedLog.still(directory), trust, WatchedLog.NONE)
                    .findings();
        }
    }

    @Nested
    class OfSeveralLevels {
        @Test
        void every_full_and_partial_tile_is_compared_and_nothing_is_read_twice() throws IOException {
            PaperLog log = PaperLog.of(65_536 + 3);
            WatchedLog still = WatchedLog.still(log.writeTo(directory));
            assertThat(WatchedLog.verify(still, WatchedLog.NONE).findings()).isEmpty();
            assertThat(still.read())
                    .doesNotHaveDuplicates()
                    .contains("tile/0/255", "tile/0/256.p/3", "tile/1/000", "tile/2/000.p/1");
            for (String tile : List.of("tile/1/000", "tile/2/000.p/1")) {
                byte[] right = Files.readAllBytes(directory.resolve(tile));
                byte[] wrong = right.clone();
                wrong[31] ^= 1;
                Files.write(directory.resolve(tile), wrong);
                assertThat(WatchedLog.verify(WatchedLog.still(directory), WatchedLog.NONE)
                                .findings())
                        .containsExactly(Finding.of("tile", tile));
                Files.write(directory.resolve(tile), right);
            }
        }

        @Test
        void an_index_of_several_pages_is_read_to_its_end() throws IOException {
            PaperLog log = PaperLog.of(3);
            Path _ = log.writeTo(directory);
            List<LeafId> ids = new ArrayList<>(log.published.keySet());
            write("published", page(log, ids.get(0), ids.get(0).toString()));
            write(
                    "published-after-" + ids.get(0),
                    page(log, ids.get(1), ids.get(1).toString()));
            write("published-after-" + ids.get(1), page(log, ids.get(2), null));
            WatchedLog still = WatchedLog.still(directory);
            assertThat(WatchedLog.verify(still, WatchedLog.NONE).findings()).isEmpty();
            assertThat(still.read())
                    .contains("published", "published?after=" + ids.get(0), "published?after=" + ids.get(1));
        }

        private static String page(PaperLog log, LeafId id, @Nullable String next) {
            return "{\"records\":[{\"leaf\":\"" + id + "\",\"commitment\":\"" + log.published.get(id) + "\"}]"
                    + (next == null ? "" : ",\"next\":\"" + next + "\"") + "}";
        }
    }

    private void write(String path, String content) throws IOException {
        Files.writeString(directory.resolve(path), content);
    }

    private static String signed(Checkpoint checkpoint) {
        return new SignedNote(checkpoint.text(), List.of(PaperLog.KEY.sign(checkpoint.text()))).toString();
    }
}
