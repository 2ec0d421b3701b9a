package org.jiannuo.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of tiles, bundles, checkpoints, proofs and edges the last value that is taken and the first that is not. */
class FormatLimitsTest {
    private static final SigningKey LOG = SigningKey.ofLog("log.test/a", seed(1));

    @Nested
    class Tiles {
        @ParameterizedTest
        @CsvSource({"-2,0,1", "64,0,1", "0,-1,1", "0,0,0", "0,0,257"})
        void outside_of_levels_numbers_and_widths_there_is_none(int level, long number, int width) {
            assertThatIllegalArgumentException().isThrownBy(() -> new TilePath(level, number, width));
        }

        @ParameterizedTest
        @CsvSource({"-1,0,1", "63,0,1", "0,0,256", "0,999999999999999999,255"})
        void at_the_limits_there_is_one(int level, long number, int width) {
            TilePath path = new TilePath(level, number, width);
            assertThat(path.isFull()).isEqualTo(width == 256);
            assertThat(TilePath.parse(path.toString()).level()).isEqualTo(level);
        }

        @Test
        void numbers_of_every_length_are_read_as_they_are_written() {
            for (long number : new long[] {0, 999, 1000, 999_999, 1_000_000, 999_999_999_999L}) {
                TilePath path = new TilePath(3, number, 17);
                assertThat(TilePath.parse(path.toString())).isEqualTo(path);
            }
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 255, 256, 257, 511, 512, 513, 65_535, 65_536, 65_537})
        void a_tree_has_exactly_the_tiles_that_hold_its_hashes(int size) {
            for (int level = 0; level < 4; level++) {
                long hashes = size;
                for (int below = 0; below < level; below++) {
                    hashes /= 256;
                }
                assertThat(TilePath.hashesAt(level, size)).isEqualTo(hashes);
                long found = 0;
                for (long number = 0; number * 256 < hashes; number++) {
                    found += TilePath.inTree(level, number, size).width();
                }
                assertThat(found).isEqualTo(hashes);
                int at = level;
                long beyond = Math.ceilDiv(hashes, 256);
                assertThatIllegalArgumentException().isThrownBy(() -> TilePath.inTree(at, beyond, size));
            }
        }
    }

    @Nested
    class Bundles {
        @Test
        void an_empty_entry_may_be_the_last() {
            List<byte[]> entries = List.of(new byte[] {5}, new byte[0]);
            byte[] bundle = EntryBundle.write(entries);
            assertThat(bundle).containsExactly(0, 1, 5, 0, 0);
            assertThat(EntryBundle.parse(bundle, 2)).containsExactlyElementsOf(entries);
        }

        @Test
        void a_bundle_of_nothing_is_empty() {
            assertThat(EntryBundle.write(List.of())).isEmpty();
            assertThat(EntryBundle.parse(new byte[0], 0)).isEmpty();
            assertThatIllegalArgumentException().isThrownBy(() -> EntryBundle.parse(new byte[0], 1));
        }

        @Test
        void lengths_have_two_bytes_the_higher_one_first() {
            byte[] bundle = EntryBundle.write(List.of(new byte[0x1234]));
            assertThat(Arrays.copyOf(bundle, 2)).containsExactly(0x12, 0x34);
            assertThat(EntryBundle.parse(bundle, 1).getFirst()).hasSize(0x1234);
        }

        @Test
        void two_hundred_and_fifty_seven_entries_are_no_bundle() {
            ByteArrayOutputStream bundle = new ByteArrayOutputStream();
            bundle.writeBytes(EntryBundle.write(NaiveTree.entries(256)));
            bundle.writeBytes(EntryBundle.write(NaiveTree.entries(1)));
            assertThatIllegalArgumentException().isThrownBy(() -> EntryBundle.parse(bundle.toByteArray(), 257));
        }
    }

    @Nested
    class Checkpoints {
        private static final byte[] ROOT = MerkleTree.leafHash(new byte[] {1});

        @Test
        void an_origin_is_one_line_that_is_not_empty() {
            for (String wrong : List.of("", "\na", "a\n", "\n")) {
                assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint(wrong, 1, ROOT));
            }
            assertThat(new Checkpoint("a", 1, ROOT).origin()).isEqualTo("a");
        }

        @Test
        void a_size_is_not_negative_and_four_lines_are_too_many() {
            assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("a", -1, ROOT));
            String text = new Checkpoint("a", 1, ROOT).text();
            assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.parse(text + "more"));
            assertThat(Checkpoint.parse("a\n9223372036854775807\n" + text.split("\n")[2] + "\n")
                            .size())
                    .isEqualTo(Long.MAX_VALUE);
        }

        @Test
        void one_is_another_when_origin_size_or_root_differ() {
            Checkpoint one = new Checkpoint("a", 1, ROOT);
            byte[] other = MerkleTree.leafHash(new byte[] {2});
            assertThat(one)
                    .isNotEqualTo(new Checkpoint("b", 1, ROOT))
                    .isNotEqualTo(new Checkpoint("a", 2, ROOT))
                    .isNotEqualTo(new Checkpoint("a", 1, other))
                    .isNotEqualTo("a");
            assertThat(one.hashCode()).isNotEqualTo(new Checkpoint("a", 2, ROOT).hashCode());
            assertThat(one.isSameTree(new Checkpoint("b", 1, ROOT))).isTrue();
            assertThat(one.isSameTree(new Checkpoint("a", 2, ROOT))).isFalse();
            assertThat(one.isSameTree(new Checkpoint("a", 1, other))).isFalse();
            assertThat(one).hasToString(one.text());
        }

        @Test
        void nobody_alters_it_from_outside() {
            byte[] given = ROOT.clone();
            Checkpoint checkpoint = new Checkpoint("a", 1, given);
            given[0] ^= 1;
            checkpoint.root()[0] ^= 1;
            assertThat(checkpoint.root()).isEqualTo(ROOT);
        }
    }

    @Nested
    class Proofs {
        private static final SignedNote NOTE = new SignedNote("a\n", List.of(LOG.sign("a\n")));

        @Test
        void the_first_leaf_is_proved_and_a_tree_of_one_needs_no_hash() {
            byte[] entry = {9};
            String text = new Checkpoint("log.test/a", 1, MerkleTree.leafHash(entry)).text();
            OfflineProof proof = OfflineProof.of(0, List.of(), new SignedNote(text, List.of(LOG.sign(text))));
            assertThat(OfflineProof.parse(proof.toString()).proves(entry, LOG.verifier()))
                    .isTrue();
        }

        @Test
        void an_index_is_not_negative_and_a_path_not_longer_than_a_tree_is_high() {
            List<byte[]> longest = Collections.nCopies(63, new byte[32]);
            assertThat(OfflineProof.of(0, longest, NOTE).hashes()).hasSize(63);
            List<byte[]> longer = Collections.nCopies(64, new byte[32]);
            assertThatIllegalArgumentException().isThrownBy(() -> OfflineProof.of(0, longer, NOTE));
            assertThatIllegalArgumentException().isThrownBy(() -> OfflineProof.of(-1, longest, NOTE));
            assertThatIllegalArgumentException().isThrownBy(() -> OfflineProof.of(0, List.of(new byte[31]), NOTE));
        }

        @Test
        void what_is_no_checkpoint_of_the_log_proves_nothing() {
            byte[] entry = {9};
            assertThat(OfflineProof.of(0, List.of(), NOTE).proves(entry, LOG.verifier()))
                    .as("signed, and no checkpoint")
                    .isFalse();
            String other = new Checkpoint("log.test/b", 1, MerkleTree.leafHash(entry)).text();
            OfflineProof signedForAnother =
                    OfflineProof.of(0, List.of(), new SignedNote(other, List.of(LOG.sign(other))));
            assertThat(signedForAnother.proves(entry, LOG.verifier())).isFalse();
        }

        @Test
        void a_file_without_its_lines_is_no_proof() {
            String first = "c2sp.org/tlog-proof@v1";
            for (String head : List.of(first, first + "\nextra AQ==", first + "\nextra AQ==\nindex", "", first + " ")) {
                assertThatIllegalArgumentException()
                        .as(head)
                        .isThrownBy(() -> OfflineProof.parse(head + "\n\n" + NOTE));
            }
            List<byte[]> hashes = new ArrayList<>(List.of(MerkleTree.emptyRoot()));
            OfflineProof proof = OfflineProof.of(3, hashes, NOTE);
            hashes.clear();
            OfflineProof read = OfflineProof.parse(proof.toString());
            assertThat(read.index()).isEqualTo(3);
            assertThat(read.extra()).isNull();
            assertThat(read.checkpoint()).isEqualTo(NOTE);
            assertThat(read.hashes()).containsExactly(MerkleTree.emptyRoot());
        }
    }

    @Nested
    class Edges {
        @Test
        void there_is_none_of_a_negative_size_and_an_empty_one_of_zero() {
            assertThatIllegalArgumentException().isThrownBy(() -> TreeEdge.of(-1, new byte[0]));
            TreeEdge empty = TreeEdge.of(0, new byte[0]);
            assertThat(empty.size()).isZero();
            assertThat(empty.bytes()).isEmpty();
            assertThat(empty.partial(0)).isEmpty();
            assertThat(empty.root()).isEqualTo(MerkleTree.emptyRoot());
        }

        @Test
        void full_tiles_go_out_once_in_their_order_and_with_their_number() {
            List<String> out = new ArrayList<>();
            TreeEdge edge = TreeEdge.empty();
            for (byte[] entry : NaiveTree.entries(65_537)) {
                edge.add(
                        MerkleTree.leafHash(entry),
                        (level, number, hashes) -> out.add(level + "/" + number + " " + hashes.length));
            }
            List<String> wanted = new ArrayList<>();
            for (int number = 0; number < 256; number++) {
                wanted.add("0/" + number + " 8192");
            }
            wanted.add("1/0 8192");
            assertThat(out).isEqualTo(wanted);
            assertThat(edge.size()).isEqualTo(65_537);
            assertThat(edge.partial(0)).hasSize(32);
            assertThat(edge.partial(1)).isEmpty();
            assertThat(edge.partial(2)).hasSize(32);
            assertThat(edge.partial(3)).isEmpty();
        }

        @Test
        void a_hash_of_another_length_is_not_added() {
            TreeEdge edge = TreeEdge.empty();
            assertThatIllegalArgumentException().isThrownBy(() -> edge.add(new byte[31], (_, _, _) -> {}));
            assertThat(edge.size()).isZero();
        }

        @Test
        void every_tile_is_read_once() {
            MemoryTiles tiles = MemoryTiles.of(NaiveTree.entries(600));
            List<TilePath> read = new ArrayList<>();
            TileTree tree = new TileTree(
                    path -> {
                        read.add(path);
                        return tiles.read(path);
                    },
                    600);
            for (int round = 0; round < 2; round++) {
                assertThat(tree.root()).isEqualTo(tiles.edge.root());
                assertThat(tree.inclusion(555)).hasSize(8);
            }
            assertThat(read).doesNotHaveDuplicates();
        }
    }

    private static byte[] seed(int number) {
        byte[] seed = new byte[32];
        seed[0] = (byte) number;
        return seed;
    }
}
