package org.jiannuo.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiannuo.kernel.Lifecycle.move;

import org.junit.jupiter.api.Test;

class LifecycleTest {
    private enum Stage {
        OPEN,
        SENT,
        DONE,
        LOST
    }

    private enum Act {
        SEND,
        ACCEPT,
        RETURN
    }

    private static final Rule RULE = Rule.of("TST-01");
    private static final Lifecycle<Stage, Act> TABLE = Lifecycle.of(
            RULE,
            Stage.OPEN,
            move(Stage.OPEN, Act.SEND, Stage.SENT).by("tests:send").within("tests.limit"),
            move(Stage.SENT, Act.ACCEPT, Stage.DONE),
            move(Stage.SENT, Act.RETURN, Stage.OPEN));

    @Test
    void allows_what_stands_in_the_table() {
        assertThat(TABLE.allow(Stage.OPEN, Act.SEND).orThrow())
                .isEqualTo(
                        move(Stage.OPEN, Act.SEND, Stage.SENT).by("tests:send").within("tests.limit"));
    }

    @Test
    void refuses_what_does_not_stand_in_the_table_and_names_stage_and_act() {
        assertThat(TABLE.allow(Stage.DONE, Act.SEND).reasons()).containsExactly(RULE.broken("DONE", "SEND"));
    }

    @Test
    void finds_stages_that_no_move_reaches() {
        assertThat(TABLE.unreachable()).containsExactly(Stage.LOST);
    }

    @Test
    void draws_every_move_and_every_end() {
        assertThat(TABLE.drawing())
                .contains("[*] --> OPEN", "OPEN --> SENT: SEND", "SENT --> OPEN: RETURN", "DONE --> [*]")
                .doesNotContain("OPEN --> [*]");
    }

    @Test
    void refuses_a_table_with_two_moves_for_one_act() {
        assertThatThrownBy(() -> Lifecycle.of(
                        RULE,
                        Stage.OPEN,
                        move(Stage.OPEN, Act.SEND, Stage.SENT),
                        move(Stage.OPEN, Act.SEND, Stage.DONE)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
