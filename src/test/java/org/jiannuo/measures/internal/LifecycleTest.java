package org.jiannuo.measures.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.jiannuo.measures.internal.Lifecycle.Act;
import org.jiannuo.measures.internal.Lifecycle.Stage;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    @Nested
    class MEA_01 {
        @Test
        void no_stage_is_out_of_reach() {
            assertThat(Lifecycle.TABLE.unreachable()).isEmpty();
        }

        @Test
        void every_act_but_the_first_is_in_the_table() {
            EnumSet<Act> acts = EnumSet.allOf(Act.class);
            Lifecycle.TABLE.moves().forEach(move -> acts.remove(move.act()));
            assertThat(acts).containsExactly(Act.PROPOSE);
        }

        @Test
        void nothing_takes_effect_by_itself() {
            assertThat(Lifecycle.TABLE.moves().stream()
                            .filter(move -> move.to() == Stage.DECIDED
                                    && move.from() != Stage.SUSPENDED
                                    && move.from() != move.to()))
                    .isNotEmpty()
                    .allSatisfy(move -> assertThat(move.permission()).isEqualTo(Lifecycle.DECIDES));
        }

        @Test
        void what_has_effect_can_end_with_its_cause_and_on_its_day() {
            for (Stage stage : new Stage[] {Stage.DECIDED, Stage.IN_FORCE, Stage.SUSPENDED}) {
                assertThat(Lifecycle.TABLE.find(stage, Act.CEASE)).isPresent();
                assertThat(Lifecycle.TABLE.find(stage, Act.EXPIRE)).isPresent();
            }
        }
    }
}
