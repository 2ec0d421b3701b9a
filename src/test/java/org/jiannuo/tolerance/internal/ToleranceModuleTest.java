package org.jiannuo.tolerance.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.Records;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.tolerance.ToleranceCases;
import org.jiannuo.tolerance.ToleranceStatus;
import org.jiannuo.tolerance.internal.Lifecycle.Act;
import org.jiannuo.tolerance.internal.Lifecycle.Stage;
import org.jiannuo.tolerance.internal.ToleranceCast.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rules of tolerance, each at its edge. */
@JiannuoTest
class ToleranceModuleTest {
    @Autowired
    ApplyForTolerance applying;

    @Autowired
    ActOnCase acting;

    @Autowired
    CaseStore store;

    @Autowired
    Criteria criteria;

    @Autowired
    Records records;

    @Autowired
    ToleranceCases cases;

    @Autowired
    Papers papers;

    @Autowired
    CaseHistory history;

    @Autowired
    BusinessClock clock;

    private ToleranceCast cast;

    @BeforeEach
    void people() {
        clock.turnTo(ToleranceCast.TODAY);
        cast = new ToleranceCast(applying, acting, store, criteria, records, clock);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    private static List<String> codes(Decision<?> decision) {
        return decision.reasons().stream().map(Refusal::code).toList();
    }

    private ActOnCase.Wish saying(ActOnCase.Wish wish, String text) {
        return new ActOnCase.Wish(
                wish.id(),
                wish.act(),
                text,
                wish.day(),
                wish.weighed(),
                wish.opinions(),
                wish.upload(),
                wish.form(),
                wish.version(),
                wish.actor());
    }

    @Nested
    class TOL_01 {
        @Test
        void nothing_is_done_outside_the_table() {
            assertThat(codes(cast.act(cast.applied(), Act.RECOGNISE, Person.HEAD)))
                    .containsExactly("TOL-01");
        }
    }

    @Nested
    class TOL_02 {
        @Test
        void who_saw_an_older_state_is_told() {
            ToleranceCase now = cast.applied();
            ActOnCase.Wish late = cast.wish(now, Act.REFUSE, Person.HEAD);
            cast.go(now, Act.ACCEPT);
            assertThat(codes(acting.act(late))).containsExactly("TOL-02");
        }
    }

    @Nested
    class TOL_03 {
        @Test
        void a_stranger_does_nothing() {
            assertThat(codes(cast.act(cast.applied(), Act.ACCEPT, Person.STRANGER)))
                    .containsExactly("TOL-03");
        }
    }

    @Nested
    class TOL_04 {
        @Test
        void a_finding_has_reasons() {
            ToleranceCase now = cast.consulted();
            assertThat(codes(acting.act(saying(cast.wish(now, Act.REJECT, Person.HEAD), " "))))
                    .containsExactly("TOL-04");
        }
    }

    @Nested
    class TOL_05 {
        @Test
        void who_applied_for_the_accountable_body_does_not_weigh_it() {
            ToleranceCase now = cast.apply(cast.record(), Person.HANDLER, "org-department", "主动提出容错。")
                    .orThrow();
            assertThat(now.asked().by()).isEqualTo(ToleranceCase.Applicant.BODY);
            assertThat(codes(cast.act(now, Act.ACCEPT, Person.HANDLER))).contains("TOL-05");
            assertThat(cast.act(now, Act.ACCEPT, Person.HEAD).isAccepted()).isTrue();
        }
    }

    @Nested
    class TOL_06 {
        @Test
        void the_recorder_is_no_member_even_with_every_permission() {
            ToleranceCase now = cast.applied();
            ActOnCase.Wish wish = cast.wish(now, Act.ACCEPT, Person.RECORDER);
            ApplyForTolerance.Actor anywhere = new ApplyForTolerance.Actor(cast.by(Person.RECORDER), (_, _) -> true);
            assertThat(acting.against(now, wish.act(), anywhere).stream().map(Refusal::code))
                    .containsExactly("TOL-06");
        }
    }

    @Nested
    class TOL_07 {
        @Test
        void who_weighed_does_not_find() {
            ToleranceCase now = cast.applied();
            for (Act step : List.of(Act.ACCEPT, Act.ASSESS, Act.REPORT, Act.CONSULT)) {
                cast.act(now, step, Person.HEAD).orThrow();
            }
            assertThat(codes(cast.act(now, Act.RECOGNISE, Person.HEAD))).containsExactly("TOL-07");
        }
    }

    @Nested
    class TOL_10 {
        @Test
        void a_record_that_is_kept_apart_is_final() {
            RecordId record = cast.at(Stage.RECOGNISED).about().record();
            assertThat(codes(cast.apply(record, Person.CONCERNED, "org-department", "再次申请。")))
                    .containsExactly("TOL-10");
        }
    }

    @Nested
    class TOL_11 {
        @Test
        void another_unit_does_not_apply() {
            assertThat(codes(cast.apply(cast.record(), Person.STRANGER, "org-department", "代为申请。")))
                    .containsExactly("TOL-11");
        }
    }

    @Nested
    class TOL_12 {
        @Test
        void the_recording_unit_and_the_unit_concerned_do_not_decide() {
            for (String body : List.of("finance-bureau", "town-yuhai", "town-hexi", "")) {
                assertThat(codes(cast.apply(cast.record(), Person.CONCERNED, body, "申请。")))
                        .containsExactly("TOL-12");
            }
        }
    }

    @Nested
    class TOL_13 {
        @Test
        void one_record_has_one_open_case() {
            RecordId record = cast.applied().about().record();
            assertThat(codes(cast.apply(record, Person.CONCERNED, "org-department", "再次申请。")))
                    .containsExactly("TOL-13");
        }
    }

    @Nested
    class TOL_31 {
        @Test
        void the_time_is_extended_once() {
            ToleranceCase longer = cast.go(cast.applied(), Act.ACCEPT, Act.EXTEND);
            assertThat(codes(cast.act(longer, Act.EXTEND, Person.HEAD))).containsExactly("TOL-31");
        }
    }

    @Nested
    class TOL_40 {
        @Test
        void a_correction_has_a_plan_and_a_day_ahead() {
            ToleranceCase told = cast.at(Stage.FED_BACK);
            assertThat(codes(acting.act(saying(cast.wish(told, Act.PLAN_CORRECTION, Person.HANDLER), ""))))
                    .containsExactly("TOL-40");
        }
    }

    @Nested
    class TOL_41 {
        @Test
        void partly_tolerated_is_not_closed_without_a_correction() {
            ToleranceCase told = cast.go(cast.at(Stage.PARTLY), Act.FEED_BACK);
            assertThat(codes(cast.act(told, Act.CLOSE, Person.HANDLER))).containsExactly("TOL-41");
        }
    }

    @Nested
    class TOL_42 {
        @Test
        void a_correction_is_closed_with_its_proof() {
            ToleranceCase planned = cast.go(cast.at(Stage.FED_BACK), Act.PLAN_CORRECTION);
            assertThat(codes(cast.act(planned, Act.CLOSE, Person.HANDLER))).containsExactly("TOL-42");
        }
    }

    @Test
    void finding_and_notice_are_papers() {
        ToleranceCase told = cast.at(Stage.FED_BACK);
        long papersMade = history.moves(told.id()).stream()
                .filter(move -> !move.document().isEmpty())
                .map(move -> papers.paper(told, move.seq()).orElseThrow().orThrow())
                .filter(pdf -> pdf.length > 1000)
                .count();
        assertThat(papersMade).isEqualTo(2);
    }

    @Test
    void other_modules_learn_what_was_found_and_how_many() {
        ToleranceCase told = cast.at(Stage.FED_BACK);
        assertThat(cases.find(told.id()).orElseThrow().status()).isEqualTo(ToleranceStatus.RECOGNISED);
        assertThat(cases.ofRecord(told.about().record())).hasSize(1);
        assertThat(cases.waitingFor(told.id().county(), "org-department", 1000))
                .anyMatch(one -> one.id().equals(told.id()));
        assertThat(cases.counts(told.id().county(), 2026))
                .anyMatch(count -> count.body().equals("org-department") && count.recognised() > 0);
    }
}
