package org.jiannuo.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tiles, bundles, checkpoints, notes, cosignatures and proof files, by the worked examples of their specifications. */
class FormatsTest extends FormatsAtWork {
    private static int survives(java.util.function.BooleanSupplier parse) {
        try {
            assertThat(parse.getAsBoolean()).isTrue();
            return 1;
        } catch (IllegalArgumentException refused) {
            return 0;
        }
    }

    private static byte[] mutated(byte[] seed, Random random) {
        byte[] bytes = seed.clone();
        for (int change = random.nextInt(3); change >= 0; change--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) "\n +=/0A".charAt(random.nextInt(7));
                case 2 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                default -> bytes[at] ^= (byte) (1 << random.nextInt(7));
            }
        }
        return bytes;
    }

    private static OfflineProof proof(List<byte[]> entries, int index, byte... extra) {
        TileTree tree = MemoryTiles.of(entries).tree();
        String text = new Checkpoint("log.test/a", entries.size(), tree.root()).text();
        SignedNote note = new SignedNote(text, List.of(LOG.sign(text)));
        return extra.length == 0
                ? OfflineProof.of(index, tree.inclusion(index), note)
                : new OfflineProof(extra, index, tree.inclusion(index), note);
    }

    @Test
    void paths_of_tiles_are_those_of_the_specification() {
        assertThat(new TilePath(0, 1_234_067, 256)).hasToString("tile/0/x001/x234/067");
        assertThat(new TilePath(63, 7, 1)).hasToString("tile/63/007.p/1");
        assertThat(new TilePath(TilePath.ENTRIES, 273, 112)).hasToString("tile/entries/273.p/112");
        for (String path : List.of("tile/0/x001/x234/067", "tile/63/007.p/1", "tile/entries/x001/000.p/255")) {
            assertThat(TilePath.parse(path)).hasToString(path);
        }
    }

    @Test
    void a_tree_of_seventy_thousand_has_the_tiles_of_the_specification() {
        assertThat(TilePath.inTree(0, 272, 70_000).isFull()).isTrue();
        assertThat(TilePath.inTree(0, 273, 70_000)).hasToString("tile/0/273.p/112");
        assertThat(TilePath.inTree(1, 0, 70_000).isFull()).isTrue();
        assertThat(TilePath.inTree(1, 1, 70_000)).hasToString("tile/1/001.p/17");
        assertThat(TilePath.inTree(2, 0, 70_000)).hasToString("tile/2/000.p/1");
        assertThatIllegalArgumentException().isThrownBy(() -> TilePath.inTree(3, 0, 70_000));
        assertThatIllegalArgumentException().isThrownBy(() -> TilePath.inTree(0, 274, 70_000));
        assertThatIllegalArgumentException().isThrownBy(() -> TilePath.inTree(0, 1, 256));
        assertThat(TilePath.inTree(TilePath.ENTRIES, 273, 70_000)).hasToString("tile/entries/273.p/112");
        assertThat(TilePath.hashesAt(8, Long.MAX_VALUE)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/00/000",
                "tile/64/000",
                "tile/-1/000",
                "tile/0/0",
                "tile/0/1234",
                "tile/0/x000/001",
                "tile/0/001/002",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/01",
                "tile/0/000.p/",
                "tile/0/x001/x002",
                "tile/0/000/",
                "/tile/0/000",
                "tile/0/00０",
                "tile/entries/000.p/999",
                "tile/0/000.p/1\n"
            })
    void other_paths_are_no_tiles(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> TilePath.parse(path));
    }

    @Test
    void bundles_hold_their_entries_and_nothing_else() {
        List<byte[]> entries = List.of(new byte[0], new byte[] {1, 2, 3}, new byte[EntryBundle.LONGEST]);
        byte[] bundle = EntryBundle.write(entries);
        assertThat(Arrays.copyOf(bundle, 7)).isEqualTo(new byte[] {0, 0, 0, 3, 1, 2, 3});
        assertThat(EntryBundle.parse(bundle, 3)).containsExactlyElementsOf(entries);
        assertThatIllegalArgumentException().isThrownBy(() -> EntryBundle.parse(bundle, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> EntryBundle.parse(Arrays.copyOf(bundle, 8), 3));
        assertThatIllegalArgumentException().isThrownBy(() -> EntryBundle.parse(Arrays.copyOf(bundle, 6), 2));
        assertThatIllegalArgumentException().isThrownBy(() -> EntryBundle.parse(Arrays.copyOf(bundle, 3), 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EntryBundle.write(List.of(new byte[EntryBundle.LONGEST + 1])));
        assertThatIllegalArgumentException().isThrownBy(() -> EntryBundle.write(NaiveTree.entries(257)));
        assertThat(EntryBundle.parse(EntryBundle.write(NaiveTree.entries(256)), 256))
                .hasSize(256);
    }

    @Test
    void checkpoints_are_three_lines() {
        Checkpoint example = Checkpoint.parse(
                "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n");
        assertThat(example.size()).isEqualTo(20_852_163);
        assertThat(Checkpoint.parse(example.text())).isEqualTo(example).hasSameHashCodeAs(example);
        String root = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
        for (String wrong : List.of(
                "a\n1\n" + root,
                "a\n1\n" + root + "\nmore\n",
                "a\n01\n" + root + "\n",
                "a\n+1\n" + root + "\n",
                "a\n-1\n" + root + "\n",
                "a\n9223372036854775808\n" + root + "\n",
                "\n1\n" + root + "\n",
                "a\n1\n" + root.replace("=", "") + "\n",
                "a\n1\n" + root.replace("2I=", "2J=") + "\n",
                "a\n1\nAAAA\n",
                "a\n1\n")) {
            assertThatIllegalArgumentException().as(wrong).isThrownBy(() -> Checkpoint.parse(wrong));
        }
    }

    @Test
    void a_checkpoint_of_nothing_has_no_invented_root() {
        Checkpoint empty = new Checkpoint("a", 0, MerkleTree.emptyRoot());
        assertThat(Checkpoint.parse(empty.text())).isEqualTo(empty);
        assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("a", 0, new byte[32]));
        assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("a", 1, new byte[31]));
        assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("a\nb", 1, new byte[32]));
    }

    @Test
    void a_proof_taken_home_proves_its_entry_and_no_other() {
        List<byte[]> entries = NaiveTree.entries(9);
        OfflineProof proof = proof(entries, 7);
        assertThat(proof.toString()).startsWith("c2sp.org/tlog-proof@v1\nindex 7\n");
        OfflineProof read = OfflineProof.parse(proof.toString());
        assertThat(read).hasToString(proof.toString());
        assertThat(read.proves(entries.get(7), LOG.verifier())).isTrue();
        assertThat(read.proves(entries.get(6), LOG.verifier())).isFalse();
        assertThat(read.proves(entries.get(7), NEUMANN)).isFalse();
        assertThat(read.proves(
                        entries.get(7), SigningKey.ofLog("log.test/a", seed(9)).verifier()))
                .isFalse();
        assertThat(read.proves(
                        entries.get(7), SigningKey.ofLog("log.test/b", seed(1)).verifier()))
                .isFalse();
        OfflineProof extra =
                OfflineProof.parse(proof(entries, 8, (byte) 1, (byte) 2).toString());
        assertThat(extra.extra()).containsExactly(1, 2);
        assertThat(extra.proves(entries.get(8), LOG.verifier())).isTrue();
    }

    @Test
    void malformed_proofs_are_not_read() {
        String right = proof(NaiveTree.entries(3), 1, (byte) 1).toString();
        for (String wrong : List.of(
                right.replace("@v1", "@v2"),
                right.replace("index 1", "index 01"),
                right.replace("index 1\n", ""),
                right.replace("extra AQ==", "extra AQ"),
                right.replace("index 1\n", "index 1\nindex 1\n"),
                right.replace("index 1\n", "index 1\nAAAA\n"),
                right.replace("\n\n", "\n"),
                right.substring(1))) {
            assertThatIllegalArgumentException().as(wrong).isThrownBy(() -> OfflineProof.parse(wrong));
        }
    }

    /** Whatever is thrown at a parser, it says no in one way; what it takes, it writes back as it was. */
    @Test
    void parsers_survive_what_is_thrown_at_them() {
        Random random = new Random(20261123);
        List<String> seeds = List.of(
                NOTE,
                proof(NaiveTree.entries(5), 2, (byte) 7).toString(),
                "example.com/log\n5\n" + Base64.getEncoder().encodeToString(new byte[32]) + "\n",
                "tile/0/x001/067.p/12",
                LOG.verifier().toString(),
                new String(EntryBundle.write(NaiveTree.entries(4)), StandardCharsets.ISO_8859_1));
        int taken = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = mutated(seeds.get(round % seeds.size()).getBytes(StandardCharsets.UTF_8), random);
            String text = new String(bytes, StandardCharsets.UTF_8);
            taken += survives(() -> SignedNote.parse(bytes).toString().equals(text));
            taken += survives(() -> OfflineProof.parse(text).toString().equals(text));
            taken += survives(() -> Checkpoint.parse(text).text().equals(text));
            taken += survives(() -> TilePath.parse(text).toString().equals(text));
            taken += survives(() -> VerifierKey.parse(text).toString().equals(text));
            taken += survives(() -> Arrays.equals(EntryBundle.write(EntryBundle.parse(bytes, 4)), bytes));
        }
        assertThat(taken).as("mutants that are still well formed").isBetween(100, 100_000);
    }
}
