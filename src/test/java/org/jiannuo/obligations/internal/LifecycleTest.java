package org.jiannuo.obligations.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.obligations.internal.ObligationsFixtures.CLERK;
import static org.jiannuo.obligations.internal.ObligationsFixtures.TODAY;

import java.util.Arrays;
import org.jiannuo.obligations.internal.Lifecycle.Act;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    @Test
    void every_stage_can_be_reached() {
        assertThat(Lifecycle.TABLE.unreachable()).isEmpty();
    }

    @Test
    void every_act_but_the_first_entry_stands_in_the_table() {
        assertThat(Arrays.stream(Act.values())
                        .filter(act -> Lifecycle.TABLE.moves().stream().noneMatch(move -> move.act() == act)))
                .containsExactly(Act.OWE);
    }

    @Test
    void nothing_leaves_a_lawful_change_or_a_nullity() {
        assertThat(Lifecycle.TABLE.isLast(Stage.CHANGED_LAWFULLY)).isTrue();
        assertThat(Lifecycle.TABLE.isLast(Stage.INVALID)).isTrue();
    }

    @Test
    void only_a_person_with_a_permission_or_the_owner_module_ends_an_obligation() {
        assertThat(Lifecycle.TABLE.moves())
                .filteredOn(move -> move.from().isLive()
                        && !move.to().isLive()
                        && move.permission().isEmpty())
                .allMatch(move -> move.act() == Act.SETTLE || move.act() == Act.SETTLE_LATE);
    }

    @Nested
    class OBL_01 {
        @Test
        void nothing_is_accepted_that_the_head_has_not_confirmed() {
            var reported = ObligationsFixtures.at(Stage.REPORTED, TODAY, Obligation.Reporting.NONE);
            assertThat(reported.after(Act.ACCEPT, Details.NONE, CLERK, TODAY).reasons())
                    .extracting(reason -> reason.code())
                    .containsExactly("OBL-01");
        }

        @Test
        void a_report_goes_from_clerk_to_head_to_office() {
            var done = ObligationsFixtures.due(TODAY)
                    .after(Act.REPORT_DONE, Details.of("已印发").on(TODAY), CLERK, TODAY)
                    .then(next -> next.after(Act.CONFIRM, Details.NONE, ObligationsFixtures.HEAD, TODAY))
                    .then(next -> next.after(Act.ACCEPT, Details.NONE, ObligationsFixtures.OFFICE, TODAY))
                    .orThrow();
            assertThat(done.stage()).isEqualTo(Stage.FULFILLED);
            assertThat(done.version()).isEqualTo(6);
            assertThat(done.trail().reporting().performedOn()).isEqualTo(TODAY);
        }
    }

    @Test
    void a_pause_moves_the_due_day_by_its_length() {
        var paused = ObligationsFixtures.at(Stage.SUSPENDED, TODAY.plusDays(10), Obligation.Reporting.NONE);
        var resumed = paused.after(Act.RESUME, Details.NONE, ObligationsFixtures.OFFICE, TODAY)
                .orThrow();
        assertThat(resumed.stage()).isEqualTo(Stage.ACTIVE);
        assertThat(resumed.term().due()).isEqualTo(TODAY.plusDays(15));
    }

    @Test
    void a_pause_after_the_due_day_gives_no_time_back() {
        var paused = ObligationsFixtures.at(Stage.SUSPENDED, TODAY.minusDays(30), Obligation.Reporting.NONE);
        var resumed = paused.after(Act.RESUME, Details.NONE, ObligationsFixtures.OFFICE, TODAY)
                .orThrow();
        assertThat(resumed.term().due()).isEqualTo(TODAY.minusDays(30));
    }
}
