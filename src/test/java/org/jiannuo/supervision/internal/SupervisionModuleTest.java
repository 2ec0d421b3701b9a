package org.jiannuo.supervision.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jiannuo.evidence.EvidenceFiles;
import org.jiannuo.kernel.County;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.ObligationStatus;
import org.jiannuo.obligations.ObligationSummary;
import org.jiannuo.supervision.NoticeId;
import org.jiannuo.supervision.NoticeStatus;
import org.jiannuo.supervision.SupervisionNotices;
import org.jiannuo.supervision.internal.SupervisionPeople.Person;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notices from the draft to the bulletin. */
@JiannuoTest
class SupervisionModuleTest extends NoticeAtWork {
    @Autowired
    SupervisionNotices facade;

    @Autowired
    EvidenceFiles files;

    @Autowired
    OnObligations listener;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    County county;

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
