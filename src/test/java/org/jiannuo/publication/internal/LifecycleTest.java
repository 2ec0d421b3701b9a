package org.jiannuo.publication.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LifecycleTest {
    @Nested
    class PUB_01 {
        @Test
        void every_stage_can_be_reached_and_what_has_ended_stays_ended() {
            assertThat(Lifecycle.TABLE.unreachable()).isEmpty();
            assertThat(Lifecycle.TABLE.isLast(Stage.EXPIRED)).isTrue();
            assertThat(Lifecycle.TABLE.isLast(Stage.REPAIRED)).isTrue();
            assertThat(Lifecycle.TABLE.isLast(Stage.WITHDRAWN)).isTrue();
            assertThat(Lifecycle.TABLE.isLast(Stage.REFUSED)).isTrue();
        }

        @Test
        void nothing_is_shown_without_a_proposal_and_an_approval() {
            assertThat(Lifecycle.TABLE.moves().stream()
                            .filter(move -> move.to() == Stage.SCHEDULED)
                            .map(move -> move.from() + " " + move.permission()))
                    .containsExactly("PROPOSED publication:approve");
            assertThat(Lifecycle.TABLE.moves().stream()
                            .filter(move -> move.to() == Stage.PUBLISHED && move.from() != Stage.PUBLISHED)
                            .map(move -> move.from()))
                    .containsExactly(Stage.SCHEDULED);
        }
    }
}
