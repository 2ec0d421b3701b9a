package org.jiannuo.obligations.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.obligations.internal.ObligationsFixtures.OFFICE;
import static org.jiannuo.obligations.internal.ObligationsFixtures.TODAY;
import static org.jiannuo.obligations.internal.ObligationsFixtures.at;
import static org.jiannuo.obligations.internal.ObligationsFixtures.due;

import java.time.LocalDate;
import java.util.List;
import org.jiannuo.calendars.Term;
import org.jiannuo.calendars.TermUnit;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.obligations.NewObligation.Condition;
import org.jiannuo.obligations.NewObligation.When;
import org.jiannuo.obligations.internal.Lifecycle.Act;
import org.jiannuo.obligations.internal.Rules.Completeness;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** OBL-7x. Terms that wait for a condition. */
class ConditionRulesTest {
    private static final Term TEN_DAYS = Term.deadline(10, TermUnit.WORKING_DAY);
    private static final Obligation WAITING =
            at(Stage.CONDITION_PENDING, TODAY.plusDays(40), Obligation.Reporting.NONE);
    private static final Details PROVEN = Details.NONE.on(TODAY).files(List.of("0190b0a0-0000-7000-8000-000000000001"));

    @Nested
    class OBL_70 {
        @Test
        void a_condition_says_what_must_come_about() {
            assertThat(owing(" ", TODAY, TEN_DAYS)).containsExactly("OBL-70");
            assertThat(owing("项目通过竣工验收", TODAY, TEN_DAYS)).isEmpty();
            assertThat(said(due(TODAY), Act.AWAIT, Details.NONE.on(TODAY).with("同政函〔2026〕1号")))
                    .containsExactly("OBL-70");
        }
    }

    @Nested
    class OBL_71 {
        @Test
        void it_is_expected_on_a_day_not_before_it_may_come_about() {
            assertThat(owing("项目通过竣工验收", TODAY.minusDays(1), TEN_DAYS)).containsExactly("OBL-71");
            Details yesterday = Details.of("项目通过竣工验收").on(TODAY.minusDays(1)).with("同政函〔2026〕1号");
            assertThat(said(due(TODAY), Act.AWAIT, yesterday)).containsExactly("OBL-71");
        }
    }

    @Nested
    class OBL_72 {
        @Test
        void it_is_followed_by_a_term() {
            assertThat(owing("项目通过竣工验收", TODAY, Term.deadline(0, TermUnit.DAY))).containsExactly("OBL-72");
        }
    }

    @Nested
    class OBL_73 {
        @Test
        void it_comes_about_on_a_day_between_its_start_and_today() {
            LocalDate start = WAITING.term().start();
            assertThat(said(WAITING, Act.BEGIN, PROVEN)).isEmpty();
            assertThat(said(WAITING, Act.BEGIN, PROVEN.on(start))).isEmpty();
            assertThat(said(WAITING, Act.BEGIN, PROVEN.on(start.minusDays(1)))).containsExactly("OBL-73");
            assertThat(said(WAITING, Act.BEGIN, PROVEN.on(TODAY.plusDays(1)))).containsExactly("OBL-73");
            assertThat(said(WAITING, Act.BEGIN, PROVEN.on(null))).containsExactly("OBL-73");
        }
    }

    @Nested
    class OBL_74 {
        @Test
        void that_it_came_about_is_proven_by_a_file_or_a_document() {
            assertThat(said(WAITING, Act.BEGIN, Details.NONE.on(TODAY))).containsExactly("OBL-74");
            assertThat(said(WAITING, Act.BEGIN, Details.NONE.on(TODAY).with("竣工验收报告〔2026〕3号")))
                    .isEmpty();
        }
    }

    @Nested
    class OBL_75 {
        @Test
        void after_the_due_day_no_condition_stops_the_term() {
            assertThat(before(due(TODAY.minusDays(1)))).containsExactly("OBL-75");
            assertThat(before(due(TODAY))).isEmpty();
        }
    }

    @Nested
    class OBL_76 {
        @Test
        void that_a_condition_is_pending_is_found_on_a_document() {
            assertThat(said(due(TODAY), Act.AWAIT, Details.of("项目通过竣工验收").on(TODAY)))
                    .containsExactly("OBL-76");
        }
    }

    @Test
    void what_waits_for_a_condition_counts_as_nothing_and_shows_no_warning() {
        Warning late = Warning.of(TODAY.minusDays(300), TODAY.minusDays(200), ObligationsFixtures.LEAD);
        assertThat(Stage.Outcome.of(Stage.CONDITION_PENDING, TODAY.minusDays(200), TODAY))
                .isEqualTo(Stage.Outcome.LEFT_OUT);
        assertThat(Stage.Outcome.colour(Stage.CONDITION_PENDING, late, TODAY))
                .isEqualTo(org.jiannuo.obligations.ObligationStatus.Colour.NONE);
        assertThat(Stage.CONDITION_PENDING.runs()).isFalse();
        assertThat(Stage.CONDITION_PENDING.isLive()).isTrue();
    }

    @Test
    void a_term_that_turns_out_to_wait_keeps_its_length() {
        Condition condition =
                due(TODAY.plusDays(5)).waitingFor(Details.of("项目通过竣工验收").on(TODAY.plusDays(60)));
        assertThat(condition.expectedOn()).isEqualTo(TODAY.plusDays(60));
        assertThat(condition.term()).isEqualTo(Term.deadline(100, TermUnit.DAY));
    }

    private static List<String> owing(String said, LocalDate expected, Term term) {
        var duty = ObligationsFixtures.duty(
                "990000",
                "credit-office",
                "conditional",
                new When.Conditional(TODAY, Condition.within(said, expected, term)));
        return codes(Completeness.of(duty, "", "credit-office"::equals));
    }

    private static List<String> before(Obligation obligation) {
        return codes(ActRules.beforehand(obligation, Act.AWAIT, OFFICE, TODAY));
    }

    private static List<String> said(Obligation obligation, Act act, Details details) {
        return codes(ActRules.said(obligation, act, details, TODAY));
    }

    private static List<String> codes(List<Refusal> reasons) {
        return reasons.stream().map(Refusal::code).toList();
    }
}
