package org.jiannuo.records.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiannuo.records.internal.Lifecycle.Act;
import org.jiannuo.records.internal.Lifecycle.Stage;
import org.junit.jupiter.api.Test;

/** The table of a record. */
class LifecycleTest {
    @Test
    void every_stage_is_reached() {
        assertThat(Lifecycle.TABLE.unreachable()).isEmpty();
    }

    @Test
    void nobody_decides_before_the_subject_was_heard() {
        assertThat(Lifecycle.TABLE.moves().stream()
                        .filter(move -> move.act() == Act.DECIDE)
                        .map(org.jiannuo.kernel.Lifecycle.Move::from))
                .containsExactly(Stage.HEARD);
    }

    @Test
    void the_question_of_tolerance_comes_before_the_notice() {
        assertThat(Lifecycle.TABLE.moves().stream()
                        .filter(move -> move.act() == Act.NOTIFY)
                        .map(org.jiannuo.kernel.Lifecycle.Move::from))
                .containsExactly(Stage.NOT_TOLERABLE);
    }
}
