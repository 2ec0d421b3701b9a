package org.jiannuo.obligations.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.obligations.internal.ObligationsFixtures.CLERK;
import static org.jiannuo.obligations.internal.ObligationsFixtures.HEAD;
import static org.jiannuo.obligations.internal.ObligationsFixtures.OFFICE;
import static org.jiannuo.obligations.internal.ObligationsFixtures.TODAY;
import static org.jiannuo.obligations.internal.ObligationsFixtures.due;

import java.time.LocalDate;
import java.util.List;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.ObligationStatus.Colour;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.obligations.internal.Lifecycle.Act;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** OBL-8x and OBL-9x. Breach of faith, answers to warnings, corrections of text. */
class BreachRulesTest {
    private static final Obligation LATE = due(TODAY.minusDays(40));
    private static final LocalDate UNTIL = TODAY.plusDays(7);
    private static final Obligation NAMED =
            done(LATE, Act.NAME_CANDIDATE, Details.of("二次督办未答复").on(UNTIL), OFFICE);
    private static final Details FINDING = Details.of("逾期四十日，无正当理由").with("同信办认〔2026〕1号");

    @Nested
    class OBL_80 {
        @Test
        void what_is_not_overdue_is_no_candidate() {
            assertThat(before(due(TODAY), Act.NAME_CANDIDATE, OFFICE, TODAY)).containsExactly("OBL-80");
            assertThat(before(LATE, Act.NAME_CANDIDATE, OFFICE, TODAY)).isEmpty();
        }
    }

    @Nested
    class OBL_81 {
        @Test
        void naming_finding_and_dismissing_have_reasons() {
            assertThat(said(LATE, Act.NAME_CANDIDATE, Details.NONE)).containsExactly("OBL-81");
            assertThat(said(NAMED, Act.DISMISS_BREACH, Details.NONE)).containsExactly("OBL-81");
            assertThat(said(NAMED, Act.CONFIRM_BREACH, Details.NONE.with("同信办认〔2026〕1号")))
                    .containsExactly("OBL-81");
        }
    }

    @Nested
    class OBL_82 {
        @Test
        void a_finding_is_a_document() {
            assertThat(said(NAMED, Act.CONFIRM_BREACH, Details.of("逾期四十日"))).containsExactly("OBL-82");
            assertThat(said(NAMED, Act.CONFIRM_BREACH, FINDING)).isEmpty();
        }
    }

    @Nested
    class OBL_83 {
        @Test
        void whoever_named_the_candidate_decides_nothing_about_it() {
            LocalDate after = UNTIL.plusDays(1);
            assertThat(before(NAMED, Act.CONFIRM_BREACH, OFFICE, after)).containsExactly("OBL-83");
            assertThat(before(NAMED, Act.DISMISS_BREACH, OFFICE, after)).containsExactly("OBL-83");
            assertThat(before(NAMED, Act.CONFIRM_BREACH, HEAD, after)).isEmpty();
        }
    }

    @Nested
    class OBL_84 {
        @Test
        void the_unit_is_heard_before_a_finding() {
            assertThat(before(NAMED, Act.CONFIRM_BREACH, HEAD, UNTIL)).containsExactly("OBL-84");
            assertThat(before(NAMED, Act.CONFIRM_BREACH, HEAD, UNTIL.plusDays(1)))
                    .isEmpty();
            Obligation stated = done(NAMED, Act.STATE, Details.of("因洪灾停工"), CLERK);
            assertThat(before(stated, Act.CONFIRM_BREACH, HEAD, TODAY)).isEmpty();
            assertThat(before(NAMED, Act.DISMISS_BREACH, HEAD, TODAY)).isEmpty();
        }
    }

    @Nested
    class OBL_85 {
        @Test
        void a_statement_says_something() {
            assertThat(said(NAMED, Act.STATE, Details.of(" "))).containsExactly("OBL-85");
        }
    }

    @Nested
    class OBL_90 {
        @Test
        void only_a_warning_is_answered() {
            assertThat(before(LATE, Act.ANSWER_WARNING, CLERK, TODAY)).containsExactly("OBL-90");
            assertThat(before(warned(), Act.ANSWER_WARNING, CLERK, TODAY)).isEmpty();
        }
    }

    @Nested
    class OBL_91 {
        @Test
        void an_answer_says_why() {
            assertThat(said(warned(), Act.ANSWER_WARNING, Details.NONE.on(TODAY)))
                    .containsExactly("OBL-91");
        }
    }

    @Nested
    class OBL_92 {
        @Test
        void an_answer_says_when_it_will_be_done() {
            assertThat(said(warned(), Act.ANSWER_WARNING, Details.of("设备未到货"))).containsExactly("OBL-92");
            assertThat(said(warned(), Act.ANSWER_WARNING, Details.of("设备未到货").on(TODAY.minusDays(1))))
                    .containsExactly("OBL-92");
            assertThat(said(warned(), Act.ANSWER_WARNING, Details.of("设备未到货").on(TODAY)))
                    .isEmpty();
        }
    }

    @Nested
    class OBL_96 {
        @Test
        void a_correction_has_a_reason_and_leaves_a_complete_text() {
            Details.Wording incomplete = new Details.Wording(" ", "", "", "");
            assertThat(said(LATE, Act.CORRECT, Details.NONE.correcting(incomplete)))
                    .containsExactly("OBL-96", "OBL-10", "OBL-11", "OBL-12");
        }
    }

    @Test
    void only_a_person_with_the_permission_finds_a_breach() {
        assertThat(Lifecycle.TABLE.moves())
                .filteredOn(move -> move.to() == Stage.BREACH_CONFIRMED && move.from() != Stage.BREACH_CONFIRMED)
                .allMatch(move -> move.permission().equals("obligations:judge"));
    }

    @Test
    void a_finding_turns_black_and_is_told_and_the_duty_is_still_owed() {
        Obligation found = done(NAMED, Act.CONFIRM_BREACH, FINDING, HEAD);
        Warning warning = Warning.of(LATE.term().start(), LATE.term().due(), ObligationsFixtures.LEAD);
        assertThat(Stage.Outcome.colour(Stage.BREACH_CANDIDATE, warning, TODAY)).isEqualTo(Colour.RED);
        assertThat(Stage.Outcome.colour(found.stage(), warning, TODAY)).isEqualTo(Colour.BLACK);
        assertThat(warning.blackFrom(TODAY).on(TODAY)).isEqualTo(Colour.BLACK);
        assertThat(found.stage().isLive()).isTrue();
        assertThat(found.trail().counted()).isEqualTo(Stage.Outcome.OVERDUE);
        assertThat(found.told(Act.CONFIRM_BREACH, NAMED, FINDING, HEAD))
                .singleElement()
                .isInstanceOfSatisfying(Obligations.BreachFound.class, event -> {
                    assertThat(event.document()).isEqualTo("同信办认〔2026〕1号");
                    assertThat(event.on()).isEqualTo(TODAY);
                });
        Obligation reported = done(found, Act.REPORT_DONE, Details.of("已付清").on(TODAY), CLERK);
        assertThat(reported.trail().breach().on()).isEqualTo(TODAY);
    }

    @Test
    void a_dismissal_remembers_the_due_day_and_nothing_else() {
        Obligation dismissed = done(NAMED, Act.DISMISS_BREACH, Details.of("洪灾"), HEAD);
        assertThat(dismissed.stage()).isEqualTo(Stage.ACTIVE);
        assertThat(dismissed.trail().breach())
                .isEqualTo(new Obligation.Breach(
                        null, null, null, null, LATE.term().due(), null));
    }

    @Test
    void a_report_answers_the_warnings_that_wait() {
        assertThat(done(warned(), Act.REPORT_PROGRESS, Details.of("已完成八成"), CLERK)
                        .trail()
                        .answerDue())
                .isNull();
        assertThat(done(warned(), Act.ENTRUST, Details.NONE.approvedBy("钱七测"), OFFICE)
                        .trail()
                        .answerDue())
                .isEqualTo(UNTIL);
    }

    private static Obligation warned() {
        Obligation.Trail trail = LATE.trail();
        return new Obligation(
                LATE.id(),
                LATE.number(),
                LATE.source(),
                LATE.debt(),
                LATE.term(),
                new Obligation.Trail(
                        trail.stage(),
                        trail.counted(),
                        trail.version(),
                        trail.reporting(),
                        null,
                        trail.breach(),
                        UNTIL,
                        trail.last()));
    }

    private static Obligation done(Obligation before, Act act, Details said, Signature by) {
        return before.after(act, said, by, TODAY).orThrow();
    }

    private static List<String> before(Obligation obligation, Act act, Signature by, LocalDate today) {
        return ActRules.beforehand(obligation, act, by, today).stream()
                .map(Refusal::code)
                .toList();
    }

    private static List<String> said(Obligation obligation, Act act, Details details) {
        return ActRules.said(obligation, act, details, TODAY).stream()
                .map(Refusal::code)
                .toList();
    }
}
