package org.jiannuo.supervision.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.supervision.internal.SupervisionFixtures.DRAFTER;
import static org.jiannuo.supervision.internal.SupervisionFixtures.notice;

import java.util.EnumSet;
import java.util.List;
import org.jiannuo.kernel.Refusal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    @Nested
    class SUP_01 {
        @Test
        void no_stage_is_out_of_reach() {
            assertThat(Lifecycle.TABLE.unreachable()).isEmpty();
        }

        @Test
        void every_act_but_the_first_is_in_the_table() {
            EnumSet<Act> acts = EnumSet.allOf(Act.class);
            Lifecycle.TABLE.moves().forEach(move -> acts.remove(move.act()));
            assertThat(acts).containsExactly(Act.DRAFT);
        }

        @Test
        void a_notice_ends_closed_withdrawn_or_discarded_and_nowhere_else() {
            assertThat(EnumSet.allOf(Stage.class).stream()
                            .filter(stage -> Lifecycle.TABLE.isLast(stage))
                            .toList())
                    .containsExactly(Stage.DISCARDED, Stage.ANNULLED);
            assertThat(Lifecycle.TABLE.from(Stage.CLOSED))
                    .extracting(move -> move.act())
                    .containsExactly(Act.ANNUL);
        }

        @Test
        void what_is_not_in_the_table_is_refused() {
            assertThat(notice().after(Act.ISSUE, DRAFTER).reasons())
                    .extracting(Refusal::code)
                    .containsExactly("SUP-01");
        }

        @Test
        void a_reply_is_written_signed_and_accepted_by_three_permissions() {
            assertThat(List.of(Act.DRAFT_REPLY, Act.SEND_REPLY, Act.ACCEPT).stream()
                            .map(act -> Lifecycle.TABLE.moves().stream()
                                    .filter(move -> move.act() == act)
                                    .findFirst()
                                    .orElseThrow()
                                    .permission())
                            .distinct())
                    .hasSize(3);
        }

        @Test
        void a_withdrawn_second_notice_revives_the_first() {
            assertThat(Lifecycle.TABLE
                            .find(Stage.FOLLOWED, Act.RESUME)
                            .orElseThrow()
                            .to()
                            .owesReply())
                    .isTrue();
        }
    }

    @Nested
    class SUP_05 {
        @Test
        void no_stage_of_a_bulletin_is_out_of_reach() {
            assertThat(BulletinLifecycle.TABLE.unreachable()).isEmpty();
        }

        @Test
        void a_bulletin_is_not_issued_from_a_draft() {
            assertThat(BulletinLifecycle.TABLE
                            .allow(BulletinLifecycle.Stage.DRAFT, BulletinLifecycle.Act.ISSUE)
                            .reasons())
                    .extracting(Refusal::code)
                    .containsExactly("SUP-05");
        }
    }
}
