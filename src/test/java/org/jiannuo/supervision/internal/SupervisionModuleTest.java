package org.jiannuo.supervision.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jiannuo.evidence.EvidenceFiles;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.ObligationStatus;
import org.jiannuo.obligations.ObligationSummary;
import org.jiannuo.supervision.BulletinId;
import org.jiannuo.supervision.NoticeId;
import org.jiannuo.supervision.NoticeStatus;
import org.jiannuo.supervision.SupervisionNotices;
import org.jiannuo.supervision.internal.SupervisionPeople.Person;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiannuoTest
class SupervisionModuleTest {
    @Autowired
    SupervisionPeople people;

    @Autowired
    SupervisionNotices facade;

    @Autowired
    EvidenceFiles files;

    @Autowired
    OnObligations listener;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BusinessClock clock;

    @Autowired
    County county;

    private String unit = "";

    @BeforeEach
    void a_unit_of_its_own() {
        clock.turnTo(SupervisionFixtures.TODAY);
        unit = people.unit();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    private static List<String> codes(Decision<?> decision) {
        return decision.reasons().stream().map(Refusal::code).distinct().toList();
    }

    @Test
    void a_signed_notice_has_a_number_a_paper_and_a_duty_to_reply() {
        Notice notice = people.issued(unit);
        assertThat(notice.paper().number()).matches("同信用督〔2026〕\\d+号");
        assertThat(files.filesOf(IssueNotice.owner(notice.id())).getFirst().name())
                .endsWith(".pdf");
        ObligationSummary reply = people.replyTo(notice);
        assertThat(reply.unit()).isEqualTo(unit);
        assertThat(reply.kind()).isEqualTo(NewObligation.Kind.REPLY);
        assertThat(reply.dueOn()).isEqualTo(LocalDate.of(2026, 6, 25));
        assertThat(facade.waitingForUnit(county, unit, 10)).hasSize(1);
    }

    @Test
    void an_issued_notice_is_found_by_its_number_by_those_who_may_see_its_unit() {
        String number = people.issued(unit).paper().number();
        assertThat(facade.search(county, number, null, 5)).hasSize(1);
        assertThat(facade.search(county, number, Set.of(unit), 5)).hasSize(1);
        assertThat(facade.search(county, number, Set.of("party-school"), 5)).isEmpty();
    }

    @Test
    void an_accepted_reply_closes_the_notice_and_fulfils_the_duty_on_the_day_it_was_sent() {
        Notice notice = people.replied(people.issued(unit));
        clock.turnTo(SupervisionFixtures.TODAY.plusDays(60));
        Notice closed = people.act(notice, Act.ACCEPT, "", Person.OFFICER).orThrow();
        assertThat(closed.summary().status()).isEqualTo(NoticeStatus.CLOSED);
        ObligationSummary reply = people.replyTo(notice);
        assertThat(reply.status()).isEqualTo(ObligationStatus.KEPT);
        assertThat(reply.performedOn()).isEqualTo(SupervisionFixtures.TODAY);
    }

    @Test
    void a_returned_reply_is_written_again_and_both_stay() {
        Notice returned = people.act(people.replied(people.issued(unit)), Act.RETURN, "未附付款凭证", Person.OFFICER)
                .orThrow();
        Notice again = people.replied(returned);
        assertThat(again.reply().seq()).isEqualTo(2);
        assertThat(people.history().replies(again.id())).hasSize(2);
    }

    @Test
    void the_duty_to_the_first_notice_is_fulfilled_late_with_the_second() {
        Notice first = people.issued(unit);
        Notice second = people.second(first);
        assertThat(facade.find(first.id()).orElseThrow().status()).isEqualTo(NoticeStatus.FOLLOWED);
        Notice closed = people.act(people.replied(second), Act.ACCEPT, "", Person.OFFICER)
                .orThrow();
        assertThat(closed.summary().status()).isEqualTo(NoticeStatus.CLOSED);
        assertThat(facade.find(first.id()).orElseThrow().status()).isEqualTo(NoticeStatus.CLOSED);
        assertThat(people.replyTo(first).status()).isEqualTo(ObligationStatus.KEPT_LATE);
    }

    @Test
    void a_withdrawn_notice_keeps_its_number_both_papers_and_owes_nothing() {
        Notice notice = people.issued(unit);
        Notice annulled = people.withdraw(notice, "责任单位有误").orThrow();
        assertThat(annulled.paper().number()).isEqualTo(notice.paper().number());
        assertThat(annulled.paper().document()).isEqualTo(notice.paper().document());
        assertThat(annulled.paper().marked()).isNotNull();
        assertThat(people.replyTo(notice).status()).isEqualTo(ObligationStatus.INVALID);
        assertThat(people.issued(people.unit()).paper().number())
                .isNotEqualTo(notice.paper().number());
    }

    @Test
    void a_withdrawn_second_notice_revives_the_first() {
        Notice first = people.issued(unit);
        Notice _ = people.withdraw(people.second(first), "二次督办有误").orThrow();
        assertThat(facade.find(first.id()).orElseThrow().status()).isEqualTo(NoticeStatus.TO_ANSWER);
    }

    @Test
    void the_register_tells_which_replies_are_overdue() {
        Notice notice = people.issued(unit);
        people.nightAfter(people.replyTo(notice).dueOn(), notice);
        assertThat(facade.find(notice.id()).orElseThrow().overdueSince()).isEqualTo(LocalDate.of(2026, 6, 26));
    }

    @Test
    void history_cannot_be_rewritten() {
        Notice notice = people.issued(unit);
        assertThat(people.history().moves(notice.id()))
                .extracting(NoticeHistory.Kept::act)
                .containsExactly(Act.DRAFT, Act.SUBMIT, Act.ISSUE);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> jdbc.sql("UPDATE supervision.notice_move SET person = 'x' WHERE notice = :id")
                                .param("id", notice.id().value())
                                .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void sending_the_same_form_twice_makes_one_notice() {
        UUID form = UUID.randomUUID();
        DraftNotice.Typed typed = people.typed(unit, null);
        NoticeId one = people.draft(typed, form).orThrow();
        assertThat(people.draft(typed, form).orThrow()).isEqualTo(one);
    }

    @Nested
    class SUP_02 {
        @Test
        void of_two_who_sign_at_once_one_signs_and_the_other_is_told() throws Exception {
            Notice submitted = people.submitted(unit);
            try (var threads = Executors.newFixedThreadPool(2)) {
                var one = threads.submit(() -> people.issue(submitted, Person.DIRECTOR));
                var other = threads.submit(() -> people.issue(submitted, Person.OTHER_DIRECTOR));
                List<Decision<Notice>> both = List.of(one.get(), other.get());
                assertThat(both.stream().filter(Decision::isAccepted)).hasSize(1);
                assertThat(both.stream().flatMap(decision -> codes(decision).stream()))
                        .containsExactly("SUP-02");
            }
        }
    }

    @Nested
    class SUP_03 {
        @Test
        void an_unknown_notice_is_refused() {
            Notice unknown = SupervisionFixtures.notice();
            assertThat(codes(people.act(unknown, Act.SUBMIT, "", Person.OFFICER)))
                    .containsExactly("SUP-03");
        }
    }

    @Nested
    class SUP_04 {
        @Test
        void another_unit_does_not_receive_it() {
            assertThat(codes(people.act(people.issued(unit), Act.RECEIVE, "", Person.STRANGER)))
                    .containsExactly("SUP-04");
        }
    }

    @Nested
    class SUP_13 {
        @Test
        void a_limit_lies_within_the_bounds_or_is_offered() {
            assertThat(codes(people.draftWithin(unit, new Notice.Limit("", 1)))).containsExactly("SUP-13");
            assertThat(codes(people.draftWithin(unit, new Notice.Limit("payment.sme", 0))))
                    .containsExactly("SUP-13");
            assertThat(people.draftWithin(unit, new Notice.Limit("rectification.plan", 0))
                            .isAccepted())
                    .isTrue();
        }
    }

    @Nested
    class SUP_20 {
        @Test
        void who_drafted_does_not_sign() {
            assertThat(codes(people.issue(people.submitted(unit), Person.OFFICER)))
                    .contains("SUP-20");
        }
    }

    @Nested
    class SUP_21 {
        @Test
        void a_second_notice_waits_for_the_day_after_the_reply_was_due() {
            Notice first = people.issued(unit);
            LocalDate due = people.replyTo(first).dueOn();
            clock.turnTo(due);
            assertThat(codes(people.draftSecond(first))).containsExactly("SUP-21");
            clock.turnTo(due.plusDays(1));
            assertThat(people.draftSecond(first).isAccepted()).isTrue();
        }

        @Test
        void nor_does_it_follow_a_reply_that_waits_to_be_looked_at() {
            Notice first = people.replied(people.issued(unit));
            clock.turnTo(SupervisionFixtures.TODAY.plusDays(60));
            assertThat(codes(people.draftSecond(first))).contains("SUP-21");
        }
    }

    @Nested
    class SUP_22 {
        @Test
        void there_is_one_second_notice() {
            Notice first = people.issued(unit);
            Notice _ = people.second(first);
            assertThat(codes(people.draftSecond(first))).contains("SUP-22");
        }
    }

    @Nested
    class SUP_23 {
        @Test
        void nobody_signs_an_order_to_his_own_unit() {
            assertThat(codes(people.issue(people.submitted("credit-office"), Person.DIRECTOR)))
                    .containsExactly("SUP-23");
        }
    }

    @Nested
    class SUP_31 {
        @Test
        void who_wrote_the_reply_does_not_sign_it() {
            Notice drafted = people.drafted(people.issued(unit));
            assertThat(codes(people.send(drafted, Person.CLERK))).containsExactly("SUP-31");
            assertThat(people.send(drafted, Person.HEAD).isAccepted()).isTrue();
        }
    }

    @Nested
    class SUP_32 {
        @Test
        void what_is_sent_back_says_what_is_missing() {
            assertThat(codes(people.act(people.submitted(unit), Act.SEND_BACK, " ", Person.DIRECTOR)))
                    .containsExactly("SUP-32");
        }
    }

    @Nested
    class SUP_40 {
        @Test
        void a_withdrawal_says_why() {
            assertThat(codes(people.withdraw(people.issued(unit), ""))).containsExactly("SUP-40");
        }
    }

    @Nested
    class SUP_41 {
        @Test
        void the_bulletin_is_withdrawn_first() {
            Notice notice = people.issued(unit);
            BulletinId id = people.bulletin(unit, "情况紧急，先行通报。").orThrow();
            Bulletin bulletin = people.issueBulletin(id, Person.DIRECTOR).orThrow();
            Notice named = people.now(notice);
            assertThat(named.trail().bulletin()).isEqualTo(id.value());
            assertThat(codes(people.withdraw(named, "有误"))).containsExactly("SUP-41");
            Bulletin _ = people.withdrawBulletin(bulletin, "有误").orThrow();
            assertThat(people.withdraw(named, "有误").isAccepted()).isTrue();
        }
    }

    @Nested
    class SUP_52 {
        @Test
        void who_drafted_a_bulletin_does_not_sign_it() {
            Notice _ = people.issued(unit);
            BulletinId id = people.bulletin(unit, "情况紧急，先行通报。").orThrow();
            assertThat(codes(people.issueBulletin(id, Person.OFFICER))).containsExactly("SUP-52");
        }
    }

    @Test
    void a_bulletin_follows_the_second_notice_and_keeps_its_figures() {
        Notice second = people.second(people.issued(unit));
        assertThat(codes(people.bulletin(unit, ""))).containsExactly("SUP-50");
        people.nightAfter(people.replyTo(second).dueOn(), second);
        Bulletin issued = people.issueBulletin(people.bulletin(unit, "").orThrow(), Person.DIRECTOR)
                .orThrow();
        assertThat(issued.paper().number()).matches("同信用通〔2026〕\\d+号");
        assertThat(issued.rows()).singleElement().satisfies(row -> {
            assertThat(row.notices()).isEqualTo(2);
            assertThat(row.secondOverdue()).isEqualTo(1);
        });
        assertThat(facade.bulletins(county, 5))
                .anyMatch(bulletin -> bulletin.id().equals(issued.id()));
    }

    @Test
    void a_notice_follows_the_successor_of_its_unit() {
        Notice notice = people.issued(unit);
        String successor = people.unit();
        listener.on(new org.jiannuo.obligations.ObligationsHandedOver(county, unit, successor, 1));
        await().untilAsserted(() ->
                assertThat(facade.find(notice.id()).orElseThrow().unit()).isEqualTo(successor));
    }

    @Test
    void an_obligation_knows_its_notices() {
        Notice notice = people.issued(unit);
        ObligationId obligation = notice.text().items().getFirst().obligation();
        assertThat(facade.ofObligation(obligation))
                .extracting(summary -> summary.id())
                .containsExactly(notice.id());
    }
}
