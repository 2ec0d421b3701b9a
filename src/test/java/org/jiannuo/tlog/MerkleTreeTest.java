package org.jiannuo.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
    private static final HexFormat HEX = HexFormat.of();

    /** The eight entries and their roots with which every implementation of Certificate Transparency is tested. */
    private static final List<String> ENTRIES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void has_the_roots_of_the_worked_example() {
        MemoryTiles tiles = new MemoryTiles();
        List<String> roots = new ArrayList<>();
        for (String entry : ENTRIES) {
            tiles.add(HEX.parseHex(entry));
            roots.add(HEX.formatHex(tiles.edge.root()));
            assertThat(tiles.tree().root()).isEqualTo(tiles.edge.root());
        }
        assertThat(roots).isEqualTo(ROOTS);
    }

    @Test
    void the_empty_tree_is_the_hash_of_nothing() {
        assertThat(HEX.formatHex(MerkleTree.emptyRoot()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(TreeEdge.empty().root()).isEqualTo(MerkleTree.emptyRoot());
    }

    @Test
    void splits_at_the_largest_power_of_two_below() {
        assertThat(List.of(
                        MerkleTree.split(2),
                        MerkleTree.split(3),
                        MerkleTree.split(4),
                        MerkleTree.split(5),
                        MerkleTree.split(256)))
                .containsExactly(1L, 2L, 2L, 4L, 128L);
        assertThatIllegalArgumentException().isThrownBy(() -> MerkleTree.split(1));
    }

    @Test
    void hashes_nothing_but_hashes() {
        assertThatIllegalArgumentException().isThrownBy(() -> MerkleTree.nodeHash(new byte[31], new byte[32]));
        assertThatIllegalArgumentException().isThrownBy(() -> MerkleTree.nodeHash(new byte[32], new byte[0]));
    }

    @Test
    void the_edge_is_kept_and_taken_up_again_at_every_size() {
        TreeEdge edge = TreeEdge.empty();
        TreeEdge resumed = TreeEdge.empty();
        int size = 0;
        for (byte[] entry : NaiveTree.entries(70_000)) {
            edge.add(MerkleTree.leafHash(entry), (_, _, _) -> {});
            size++;
            if (size % 251 == 0) {
                resumed = TreeEdge.of(resumed.size(), resumed.bytes());
            }
            resumed.add(MerkleTree.leafHash(entry), (_, _, _) -> {});
        }
        assertThat(resumed.root()).isEqualTo(edge.root());
        assertThat(resumed.bytes()).isEqualTo(edge.bytes());
        assertThat(edge.partial(0)).hasSize(112 * MerkleTree.HASH);
        assertThat(edge.partial(1)).hasSize(17 * MerkleTree.HASH);
        assertThat(edge.partial(2)).hasSize(MerkleTree.HASH);
        assertThat(edge.partial(3)).isEmpty();
    }

    @Test
    void an_edge_of_another_length_is_not_taken() {
        byte[] edge = MemoryTiles.of(NaiveTree.entries(300)).edge.bytes();
        assertThatIllegalArgumentException().isThrownBy(() -> TreeEdge.of(301, edge));
        assertThatIllegalArgumentException().isThrownBy(() -> TreeEdge.of(299, edge));
        assertThatIllegalArgumentException().isThrownBy(() -> TreeEdge.of(0, edge));
        assertThat(TreeEdge.of(300, edge).root()).isEqualTo(NaiveTree.root(NaiveTree.entries(300)));
    }
}
