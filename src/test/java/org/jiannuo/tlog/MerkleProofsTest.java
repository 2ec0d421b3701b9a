package org.jiannuo.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every proof against a tree that is computed by the definitions alone. */
class MerkleProofsTest {
    private static final int MOST = 300;
    private static final List<byte[]> ENTRIES = NaiveTree.entries(MOST);
    private static final List<byte[]> ROOTS = new ArrayList<>();

    @BeforeAll
    static void roots() {
        for (int size = 0; size <= MOST; size++) {
            ROOTS.add(NaiveTree.root(ENTRIES.subList(0, size)));
        }
    }

    @Test
    void tiles_give_the_roots_and_proofs_of_the_definitions() {
        MemoryTiles tiles = new MemoryTiles();
        Random random = new Random(1);
        for (int size = 1; size <= MOST; size++) {
            tiles.add(ENTRIES.get(size - 1));
            TileTree tree = tiles.tree();
            List<byte[]> entries = ENTRIES.subList(0, size);
            assertThat(tree.root()).isEqualTo(ROOTS.get(size));
            assertThat(tiles.edge.root()).isEqualTo(ROOTS.get(size));
            for (int index : some(random, size)) {
                assertThat(tree.inclusion(index)).containsExactlyElementsOf(NaiveTree.path(index, entries));
                assertThat(tree.leaf(index)).isEqualTo(MerkleTree.leafHash(ENTRIES.get(index)));
                int older = index + 1;
                assertThat(tree.consistency(older)).containsExactlyElementsOf(NaiveTree.proof(older, entries));
                assertThat(tree.rootAt(older)).isEqualTo(ROOTS.get(older));
            }
        }
    }

    @Test
    void right_proofs_prove_for_every_leaf_and_every_older_size() {
        for (int size = 1; size <= 70; size++) {
            List<byte[]> entries = ENTRIES.subList(0, size);
            for (int index = 0; index < size; index++) {
                byte[] leaf = MerkleTree.leafHash(ENTRIES.get(index));
                assertThat(MerkleProofs.includes(index, size, leaf, NaiveTree.path(index, entries), ROOTS.get(size)))
                        .isTrue();
                int older = index + 1;
                assertThat(MerkleProofs.extend(
                                older, ROOTS.get(older), size, ROOTS.get(size), NaiveTree.proof(older, entries)))
                        .isTrue();
            }
        }
    }

    @Test
    void a_proof_of_inclusion_proves_nothing_else() {
        for (int size = 1; size <= 40; size++) {
            List<byte[]> entries = ENTRIES.subList(0, size);
            for (int index = 0; index < size; index++) {
                byte[] leaf = MerkleTree.leafHash(ENTRIES.get(index));
                List<byte[]> path = NaiveTree.path(index, entries);
                for (List<byte[]> spoilt : spoilt(path)) {
                    assertThat(MerkleProofs.includes(index, size, leaf, spoilt, ROOTS.get(size)))
                            .isFalse();
                }
                for (int other = -1; other <= size + 1; other++) {
                    assertThat(MerkleProofs.includes(other, size, leaf, path, ROOTS.get(size)))
                            .isEqualTo(other == index);
                }
                assertThat(MerkleProofs.includes(index, size, leaf, path, ROOTS.get(size + 1)))
                        .isFalse();
                assertThat(MerkleProofs.includes(
                                index, size, MerkleTree.leafHash(ENTRIES.get(index + 1)), path, ROOTS.get(size)))
                        .isFalse();
            }
        }
    }

    @Test
    void a_proof_of_consistency_proves_nothing_else() {
        for (int size = 1; size <= 40; size++) {
            for (int older = 1; older <= size; older++) {
                List<byte[]> proof = NaiveTree.proof(older, ENTRIES.subList(0, size));
                for (List<byte[]> spoilt : spoilt(proof)) {
                    assertThat(MerkleProofs.extend(older, ROOTS.get(older), size, ROOTS.get(size), spoilt))
                            .isFalse();
                }
                assertThat(MerkleProofs.extend(older, ROOTS.get(older), size, ROOTS.get(size + 1), proof))
                        .isFalse();
                assertThat(MerkleProofs.extend(older, ROOTS.get(older - 1), size, ROOTS.get(size), proof))
                        .isFalse();
            }
        }
    }

    @Test
    void an_empty_leaf_hash_is_no_leaf_of_a_tree_of_one() {
        byte[] root = MerkleTree.leafHash(new byte[0]);
        assertThat(MerkleProofs.includes(0, 1, root, List.of(), root)).isTrue();
        assertThat(MerkleProofs.includes(0, 1, new byte[0], List.of(), new byte[0]))
                .isFalse();
        assertThat(MerkleProofs.includes(0, 1, new byte[0], List.of(), root)).isFalse();
        assertThat(MerkleProofs.includes(0, 1, root, List.of(), new byte[0])).isFalse();
    }

    @Test
    void a_tree_without_leaves_proves_nothing() {
        byte[] empty = MerkleTree.emptyRoot();
        byte[] invented = MerkleTree.leafHash(new byte[] {1});
        assertThat(MerkleProofs.includes(0, 0, invented, List.of(), empty)).isFalse();
        assertThat(MerkleProofs.extend(0, empty, 1, ROOTS.get(1), List.of())).isFalse();
        assertThat(MerkleProofs.extend(0, empty, 2, ROOTS.get(2), List.of(invented)))
                .isFalse();
        assertThat(MerkleProofs.extend(0, invented, 0, invented, List.of())).isFalse();
        assertThat(MerkleProofs.extend(-1, invented, 1, invented, List.of())).isFalse();
        assertThat(MerkleProofs.extend(3, ROOTS.get(3), 2, ROOTS.get(2), List.of()))
                .isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new TileTree(_ -> new byte[0], 0));
    }

    @Test
    void equal_sizes_want_equal_roots_and_no_proof() {
        assertThat(MerkleProofs.extend(3, ROOTS.get(3), 3, ROOTS.get(3), List.of()))
                .isTrue();
        assertThat(MerkleProofs.extend(3, ROOTS.get(3), 3, ROOTS.get(4), List.of()))
                .isFalse();
        assertThat(MerkleProofs.extend(3, ROOTS.get(3), 3, ROOTS.get(3), List.of(ROOTS.get(3))))
                .isFalse();
        assertThat(MerkleProofs.extend(4, ROOTS.get(4), 5, ROOTS.get(5), List.of()))
                .isFalse();
    }

    @Test
    void hashes_of_another_length_and_endless_proofs_prove_nothing() {
        List<byte[]> path = NaiveTree.path(0, ENTRIES.subList(0, 2));
        byte[] leaf = MerkleTree.leafHash(ENTRIES.getFirst());
        assertThat(MerkleProofs.includes(0, 2, leaf, path, ROOTS.get(2))).isTrue();
        assertThat(MerkleProofs.includes(0, 2, leaf, List.of(new byte[31]), ROOTS.get(2)))
                .isFalse();
        List<byte[]> endless = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            endless.add(ROOTS.get(1));
        }
        assertThat(MerkleProofs.includes(0, Long.MAX_VALUE, leaf, endless, ROOTS.get(2)))
                .isFalse();
        assertThat(MerkleProofs.extend(1, ROOTS.get(1), Long.MAX_VALUE, ROOTS.get(2), endless))
                .isFalse();
    }

    @Test
    void proofs_outside_the_tree_are_not_made() {
        TileTree tree = MemoryTiles.of(ENTRIES.subList(0, 5)).tree();
        assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusion(5));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusion(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.consistency(0));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.consistency(6));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.rootAt(0));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.rootAt(6));
        assertThatIllegalArgumentException().isThrownBy(() -> new TileTree(_ -> new byte[MerkleTree.HASH], 5).root());
    }

    @Test
    void large_trees_of_several_levels_prove() {
        MemoryTiles tiles = MemoryTiles.of(NaiveTree.entries(70_000));
        TileTree tree = tiles.tree();
        byte[] root = tree.root();
        assertThat(root).isEqualTo(tiles.edge.root());
        for (int index : List.of(0, 255, 256, 65_535, 65_536, 69_888, 69_999)) {
            assertThat(MerkleProofs.includes(index, 70_000, tree.leaf(index), tree.inclusion(index), root))
                    .isTrue();
            assertThat(MerkleProofs.extend(
                            index + 1, tree.rootAt(index + 1), 70_000, root, tree.consistency(index + 1)))
                    .isTrue();
        }
    }

    private static List<Integer> some(Random random, int size) {
        return List.of(0, size - 1, random.nextInt(size), random.nextInt(size));
    }

    /** The proof with each hash altered or left out, two exchanged, and one too many at either end. */
    private static List<List<byte[]>> spoilt(List<byte[]> proof) {
        List<List<byte[]>> all = new ArrayList<>();
        for (int i = 0; i < proof.size(); i++) {
            List<byte[]> altered = new ArrayList<>(proof);
            altered.set(i, altered.get(i).clone());
            altered.get(i)[i % MerkleTree.HASH] ^= 1;
            all.add(altered);
            List<byte[]> shorter = new ArrayList<>(proof);
            shorter.remove(i);
            all.add(shorter);
        }
        if (proof.size() > 1) {
            List<byte[]> exchanged = new ArrayList<>(proof);
            exchanged.addFirst(exchanged.remove(1));
            all.add(exchanged);
        }
        List<byte[]> before = new ArrayList<>(proof);
        before.addFirst(MerkleTree.emptyRoot());
        all.add(before);
        List<byte[]> behind = new ArrayList<>(proof);
        behind.add(MerkleTree.emptyRoot());
        all.add(behind);
        return all;
    }
}
