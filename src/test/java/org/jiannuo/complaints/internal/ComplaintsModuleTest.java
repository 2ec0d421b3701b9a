package org.jiannuo.complaints.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiannuo.complaints.internal.ComplaintHistory.Words;
import org.jiannuo.complaints.internal.ComplaintPeople.Person;
import org.jiannuo.kernel.Decision;
import org.jiannuo.obligations.ObligationStatus;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Stages, who owes the next step, and the next level. */
@JiannuoTest
class ComplaintsModuleTest extends ComplaintAtWork {
    @Autowired
    SealedFiles files;

    @Autowired
    Obligations obligations;

    @Test
    void every_stage_has_somebody_who_owes_the_next_step() {
        Complaint received = people.now(people.lodge(accused, false));
        assertThat(received.term().waitsFor()).isEqualTo("credit-office");
        assertThat(received.term().dueOn()).isEqualTo(LocalDate.of(2026, 6, 15));
        assertThat(at(Stage.VERIFYING).term().waitsFor()).isEqualTo("finance-bureau");
        Complaint rectifying = at(Stage.RECTIFYING);
        assertThat(rectifying.term().waitsFor()).isEqualTo(accused);
        assertThat(obligations.find(
                        java.util.Objects.requireNonNull(rectifying.term().obligation())))
                .hasValueSatisfying(owed -> assertThat(owed.status()).isEqualTo(ObligationStatus.OPEN));
        assertThat(at(Stage.CLOSED).term().waitsFor()).isEmpty();
        assertThat(at(Stage.CLOSED).result().inTime()).isTrue();
    }

    @Test
    void a_breach_is_confirmed_after_the_body_was_heard() {
        Complaint confirmed = at(Stage.CONFIRMED);
        assertThat(confirmed.result().breach()).isTrue();
        assertThat(confirmed.term().waitsFor()).isEqualTo("credit-office");
    }

    @Test
    void who_is_not_satisfied_opens_the_next_level_with_other_people() {
        LodgeComplaint.Receipt receipt = people.lodge(accused, false);
        Complaint closed = people.at(Stage.CLOSED, accused, receipt);
        Complaint raised = correspondence.rate(receipt.code(), "NOT_SATISFIED").orThrow();
        assertThat(raised.stage()).isEqualTo(Stage.ESCALATED);
        assertThat(raised.way().level()).isEqualTo(2);
        assertThat(raised.way().handling()).isEqualTo("county-government");
        assertThat(raised.way().handler()).isNull();
        assertThat(keys.holds(closed.id(), CaseKeys.person(Person.OFFICER.account())))
                .isFalse();
        Complaint taken =
                people.act(raised, Act.TAKE, Words.NONE, Person.OTHER_OFFICER).orThrow();
        assertThat(keys.holds(taken.id(), CaseKeys.person(Person.OTHER_OFFICER.account())))
                .isTrue();
    }

    @Test
    void completion_starts_the_time_to_accept_anew() {
        LodgeComplaint.Receipt receipt = people.lodge(accused, false);
        Complaint returned = people.at(Stage.RETURNED, accused, receipt);
        assertThat(returned.term().dueOn()).isNull();
        clock.turnTo(LocalDate.of(2026, 6, 24));
        Complaint complete =
                correspondence.write(receipt.code(), "补充合同编号。", List.of()).orThrow();
        assertThat(complete.stage()).isEqualTo(Stage.RECEIVED);
        assertThat(complete.term().dueOn()).isEqualTo(LocalDate.of(2026, 6, 29));
    }

    @Test
    void a_suspended_term_stands_still_and_an_extension_is_told() {
        Complaint verifying = at(Stage.VERIFYING);
        LocalDate due = java.util.Objects.requireNonNull(verifying.term().dueOn());
        people.go(verifying, Act.ASK_TIME, Act.SUSPEND);
        clock.turnTo(ComplaintPeople.TODAY.plusDays(14));
        Complaint running = people.go(people.now(receiptOf(verifying)), Act.RESUME);
        assertThat(running.term().dueOn()).isAfter(due);
        Complaint longer = people.go(running, Act.ASK_TIME, Act.EXTEND);
        assertThat(longer.term().dueOn()).isAfter(running.term().dueOn());
    }

    @Nested
    class CMP_02 {
        @Test
        void the_second_of_two_is_told_who_was_first() {
            Complaint now = at(Stage.RECEIVED);
            people.go(now, Act.ACCEPT);
            Decision<Complaint> late = acts.act(new CaseDesk.Wish(
                    now.id(),
                    Act.ACCEPT,
                    ComplaintPeople.good(Act.ACCEPT),
                    List.of(),
                    new CaseDesk.Sheet(UUID.randomUUID(), now.trail().version()),
                    new CaseDesk.Actor(people.by(Person.OFFICER, accused), (_, _) -> true)));
            assertThat(codes(late)).containsExactly("CMP-02");
        }
    }

    @Nested
    class CMP_03 {
        @Test
        void an_unknown_matter_is_refused() {
            Decision<Complaint> decision = acts.act(new CaseDesk.Wish(
                    new org.jiannuo.complaints.ComplaintId(new org.jiannuo.kernel.County("990000"), new UUID(1, 1)),
                    Act.ACCEPT,
                    ComplaintPeople.good(Act.ACCEPT),
                    List.of(),
                    new CaseDesk.Sheet(UUID.randomUUID(), 1),
                    new CaseDesk.Actor(people.by(Person.OFFICER, accused), (_, _) -> true)));
            assertThat(codes(decision)).containsExactly("CMP-03");
        }
    }

    @Nested
    class CMP_04 {
        @Test
        void a_stranger_may_do_nothing() {
            assertThat(codes(saying(at(Stage.VERIFYING), Act.FIND_UNFOUNDED, "", "", Person.STRANGER)))
                    .contains("CMP-04");
        }
    }

    @Nested
    class CMP_60 {
        @Test
        void the_next_level_is_asked_within_the_term() {
            LodgeComplaint.Receipt receipt = people.lodge(accused, false);
            Complaint _ = people.at(Stage.CLOSED, accused, receipt);
            clock.turnTo(ComplaintPeople.TODAY.plusDays(40));
            assertThat(codes(correspondence.escalate(receipt.code()))).containsExactly("CMP-60");
        }
    }

    @Nested
    class CMP_61 {
        @Test
        void the_next_level_is_asked_once() {
            LodgeComplaint.Receipt receipt = people.lodge(accused, false);
            Complaint _ = people.at(Stage.NOT_ACCEPTED, accused, receipt);
            Complaint raised = correspondence.escalate(receipt.code()).orThrow();
            Complaint taken = people.act(raised, Act.TAKE, Words.NONE, Person.OTHER_OFFICER)
                    .orThrow();
            Complaint _ = saying(taken, Act.REFUSE, "NO_FACTS", "", Person.OTHER_OFFICER)
                    .orThrow();
            assertThat(codes(correspondence.escalate(receipt.code()))).containsExactly("CMP-61");
        }
    }

    @Nested
    class CMP_62 {
        @Test
        void an_answer_is_one_of_three() {
            assertThat(codes(correspondence.rate("ANY", "PERHAPS"))).containsExactly("CMP-62");
        }
    }

    @Nested
    class CMP_70 {
        @Test
        void files_are_counted() {
            Complaint now = at(Stage.RECEIVED);
            List<SealedFiles.Clean> many = new ArrayList<>();
            for (int i = 0; i < 41; i++) {
                many.add(ComplaintPeople.proof());
            }
            assertThat(codes(files.keep(now.id(), many, new SealedFiles.Keeping(null, "report", null, clock.now()))))
                    .containsExactly("CMP-70");
        }
    }
}
