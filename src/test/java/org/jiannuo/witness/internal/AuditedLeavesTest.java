package org.jiannuo.witness.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiannuo.ledger.Commitment;
import org.jiannuo.ledger.EndGround;
import org.jiannuo.ledger.Leaf;
import org.jiannuo.ledger.LeafAct;
import org.jiannuo.ledger.LeafDraft;
import org.jiannuo.ledger.LeafId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditedLeavesTest {
    private static final LeafId WRONG = LeafId.named("wrong");
    private static final LeafId RIGHT = LeafId.named("right");

    private final List<Finding> findings = new ArrayList<>();
    private final AuditedLeaves leaves = new AuditedLeaves(findings);
    private long next;

    private void add(LeafDraft draft) {
        leaves.add(next, new Leaf(draft, Instant.parse("2026-11-23T01:00:00Z").plusSeconds(next)));
        next++;
    }

    private void shown() {
        add(LeafDraft.shown(WRONG, LeafAct.PUBLISHED, "test", commitment("wrong")));
    }

    private void ended(EndGround ground) {
        add(LeafDraft.ended(LeafId.named("end"), WRONG, ground, "test"));
    }

    private void corrected(LeafId by) {
        add(LeafDraft.corrected(by, WRONG, "test", commitment(by.toString())));
    }

    private static Commitment commitment(String content) {
        return Commitment.of(new byte[] {1}, content);
    }

    @Test
    void what_is_shown_may_be_replaced() {
        shown();
        corrected(RIGHT);

        assertThat(findings).isEmpty();
        assertThat(leaves.compare(Map.of(RIGHT, commitment(RIGHT.toString()).value()), next))
                .isEmpty();
    }

    /** The wrong thing is taken down at once; that the right one is shown in its place is decided later. */
    @Test
    void what_was_taken_down_because_it_was_wrong_may_be_replaced_later() {
        shown();
        ended(EndGround.OBJECTION_UPHELD);
        corrected(RIGHT);

        assertThat(findings).isEmpty();
        assertThat(leaves.shownNow()).isEqualTo(1);
    }

    @Test
    void nothing_is_replaced_twice() {
        shown();
        ended(EndGround.OBJECTION_UPHELD);
        corrected(RIGHT);
        corrected(LeafId.named("once more"));

        assertThat(findings).containsExactly(Finding.of("reference", 3L, WRONG));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OBJECTION_UPHELD")
    void what_ended_for_another_reason_is_not_replaced(EndGround ground) {
        shown();
        ended(ground);
        corrected(RIGHT);

        assertThat(findings).containsExactly(Finding.of("reference", 2L, WRONG));
    }

    @Test
    void what_was_taken_down_does_not_end_again() {
        shown();
        ended(EndGround.OBJECTION_UPHELD);
        add(LeafDraft.ended(LeafId.named("end again"), WRONG, EndGround.OBJECTION_UPHELD, "test"));

        assertThat(findings).containsExactly(Finding.of("reference", 2L, WRONG));
    }

    @Test
    void what_was_never_there_cannot_be_taken_down_and_replaced() {
        ended(EndGround.OBJECTION_UPHELD);
        corrected(RIGHT);

        assertThat(findings).containsExactly(Finding.of("reference", 0L, WRONG), Finding.of("reference", 1L, WRONG));
    }
}
