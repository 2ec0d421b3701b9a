package org.jiannuo.complaints.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    @Nested
    class CMP_01 {
        @Test
        void no_stage_is_out_of_reach() {
            assertThat(Lifecycle.TABLE.unreachable()).isEmpty();
        }

        @Test
        void every_act_but_the_first_is_in_the_table() {
            EnumSet<Act> acts = EnumSet.allOf(Act.class);
            Lifecycle.TABLE.moves().forEach(move -> acts.remove(move.act()));
            assertThat(acts).containsExactly(Act.LODGE);
        }

        @Test
        void only_a_referral_ends_the_way_for_good() {
            assertThat(EnumSet.allOf(Stage.class).stream()
                            .filter(stage -> Lifecycle.TABLE.isLast(stage))
                            .toList())
                    .containsExactly(Stage.REDIRECTED);
        }

        @Test
        void silence_moves_nothing() {
            assertThat(Lifecycle.TABLE.moves().stream()
                            .filter(move -> move.permission().isEmpty())
                            .map(move -> move.act())
                            .distinct())
                    .containsExactlyInAnyOrder(Act.COMPLETE, Act.ESCALATE, Act.RATE);
        }

        @Test
        void the_body_complained_of_only_answers() {
            assertThat(Lifecycle.TABLE.moves().stream()
                            .filter(move -> move.permission().equals(Lifecycle.ANSWERS))
                            .map(move -> move.act())
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(List.of(Act.REPORT, Act.DECLINE, Act.ASK_TIME, Act.STATE));
        }
    }
}
