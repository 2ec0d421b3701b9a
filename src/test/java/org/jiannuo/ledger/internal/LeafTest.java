package org.jiannuo.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jiannuo.ledger.Commitment;
import org.jiannuo.ledger.EndGround;
import org.jiannuo.ledger.Leaf;
import org.jiannuo.ledger.LeafAct;
import org.jiannuo.ledger.LeafDraft;
import org.jiannuo.ledger.LeafId;
import org.jiannuo.tlog.CanonicalJson;
import org.junit.jupiter.api.Test;

class LeafTest {
    private static final LeafId ONE = LeafId.parse("01890000-0000-7000-8000-000000000001");
    private static final LeafId TWO = LeafId.parse("01890000-0000-7000-8000-000000000002");
    private static final Instant TIME = Instant.parse("2026-11-23T01:00:00Z");
    private static final Commitment SHOWN = new Commitment("{}", "00", "ab".repeat(32));

    @Test
    void a_leaf_is_written_in_canonical_json() {
        LeafDraft draft = LeafDraft.shown(ONE, LeafAct.PUBLISHED, "instrument 第3条 \"a\"", SHOWN);
        byte[] leaf = Leaf.stamped(Leaf.draft(draft), TIME);
        assertThat(new String(leaf, StandardCharsets.UTF_8))
                .isEqualTo("{\"act\":\"published\",\"basis\":\"instrument 第3条 \\\"a\\\"\",\"commitment\":\""
                        + "ab".repeat(32) + "\",\"id\":\"" + ONE + "\",\"time\":\"2026-11-23T01:00:00Z\"}");
        assertThat(CanonicalJson.of(new String(leaf, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8))
                .isEqualTo(leaf);
        assertThat(Leaf.parse(leaf)).isEqualTo(new Leaf(draft, TIME));
    }

    @Test
    void an_end_names_its_ground_and_what_it_ends() {
        LeafDraft draft = LeafDraft.ended(TWO, ONE, EndGround.OBJECTION_UPHELD, "b");
        byte[] leaf = Leaf.stamped(Leaf.draft(draft), TIME);
        assertThat(new String(leaf, StandardCharsets.UTF_8))
                .contains("\"ground\":\"objection-upheld\"")
                .contains("\"refers\":\"" + ONE + "\"")
                .doesNotContain("commitment");
        assertThat(Leaf.parse(leaf).draft()).isEqualTo(draft);
        LeafDraft corrected = LeafDraft.corrected(TWO, ONE, "b", SHOWN);
        assertThat(Leaf.parse(Leaf.stamped(Leaf.draft(corrected), TIME)).draft())
                .isEqualTo(corrected);
    }

    @Test
    void what_does_not_fit_its_act_is_no_leaf() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LeafDraft(TWO, LeafAct.ENDED, "b", null, ONE, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LeafDraft(TWO, LeafAct.ENDED, "b", null, null, EndGround.EXPIRY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LeafDraft(TWO, LeafAct.PUBLISHED, "b", null, null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LeafDraft(TWO, LeafAct.PUBLISHED, "b", SHOWN.value(), ONE, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LeafDraft(TWO, LeafAct.PUBLISHED, "b", "abc", null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> LeafDraft.shown(ONE, LeafAct.PUBLISHED, " ", SHOWN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeafDraft.shown(ONE, LeafAct.PUBLISHED, "b".repeat(201), SHOWN));
        assertThatIllegalArgumentException().isThrownBy(() -> LeafDraft.ended(ONE, ONE, EndGround.ORDER, "b"));
    }

    @Test
    void entries_written_otherwise_are_not_read() {
        String right = new String(
                Leaf.stamped(Leaf.draft(LeafDraft.shown(ONE, LeafAct.PUBLISHED, "b", SHOWN)), TIME),
                StandardCharsets.UTF_8);
        for (String wrong : List.of(
                right.replace("published", "deleted"),
                right.replace("\"act\"", " \"act\""),
                right.replace("\"basis\":\"b\"", "\"basis\":1"),
                right.replace("\"basis\":\"b\",", ""),
                right.replace("\"basis\":\"b\"", "\"basis\":\"b\",\"name\":\"x\""),
                right.replace("01:00:00Z", "01:00:00.5Z"),
                right.replace("01:00:00Z", "09:00:00+08:00"),
                right.replace("01890000", "0189000A")
                        .replace("0189000A", "0189000a")
                        .toUpperCase(java.util.Locale.ROOT),
                right.replace("-7000-", "-700-"),
                "[]",
                "")) {
            assertThatIllegalArgumentException()
                    .as(wrong)
                    .isThrownBy(() -> Leaf.parse(wrong.getBytes(StandardCharsets.UTF_8)));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Leaf.parse(new byte[] {(byte) 0xFF}));
    }

    @Test
    void a_name_has_one_identity() {
        assertThat(LeafId.named("publication:1")).isEqualTo(LeafId.named("publication:1"));
        assertThat(LeafId.named("publication:1")).isNotEqualTo(LeafId.named("publication:2"));
        assertThat(LeafId.named("publication:1").value().version()).isEqualTo(8);
        assertThat(LeafId.named("publication:1").value().variant()).isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> LeafId.parse("1-1-1-1-1"));
    }

    @Test
    void a_commitment_is_the_hash_of_salt_and_content() {
        assertThat(Commitment.of(HexFormat.of().parseHex("00"), "{}").value())
                .isEqualTo("28a3a18f6cd6406b086e9ffda1f9b8a13dbcf44b0f3f32cb9031a11fd053acf9");
    }
}
