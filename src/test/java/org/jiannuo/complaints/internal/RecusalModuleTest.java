package org.jiannuo.complaints.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jiannuo.complaints.internal.ComplaintHistory.Words;
import org.jiannuo.complaints.internal.ComplaintPeople.Person;
import org.jiannuo.kernel.Decision;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who may not handle, verify or decide. */
@JiannuoTest
class RecusalModuleTest extends ComplaintAtWork {
    @Nested
    class CMP_30 {
        @Test
        void nobody_of_the_body_complained_of_handles_verifies_or_decides() {
            accused = "finance-bureau";
            Complaint transferred = people.act(
                            at(Stage.ACCEPTED),
                            Act.TRANSFER,
                            new Words("转办。", "", "county-government", null, ""),
                            Person.DIRECTOR)
                    .orThrow();
            assertThat(codes(people.act(transferred, Act.START, Words.NONE, Person.VERIFIER)))
                    .containsExactly("CMP-30");
        }

        @Test
        void a_complaint_about_the_office_itself_is_handled_above_it() {
            Complaint about = people.now(people.lodge("credit-office", false));
            assertThat(about.way().handling()).isEqualTo("county-government");
            assertThat(codes(people.act(about, Act.TAKE, Words.NONE, Person.OFFICER)))
                    .containsExactly("CMP-30");
            assertThat(people.act(about, Act.TAKE, Words.NONE, Person.OTHER_OFFICER)
                            .isAccepted())
                    .isTrue();
        }
    }

    @Nested
    class CMP_31 {
        @Test
        void who_decided_before_does_not_take_the_next_level() {
            LodgeComplaint.Receipt receipt = people.lodge(accused, false);
            Complaint _ = people.at(Stage.NOT_ACCEPTED, accused, receipt);
            Complaint raised = correspondence.escalate(receipt.code()).orThrow();
            assertThat(codes(people.act(raised, Act.TAKE, Words.NONE, Person.OFFICER)))
                    .containsExactly("CMP-31");
        }
    }

    @Nested
    class CMP_32 {
        @Test
        void only_the_named_handler_handles() {
            assertThat(codes(saying(at(Stage.RECEIVED), Act.ACCEPT, "", "", Person.OTHER_OFFICER)))
                    .containsExactly("CMP-32");
        }

        @Test
        void who_steps_out_can_open_the_case_no_longer() {
            Complaint taken = at(Stage.RECEIVED);
            assertThat(keys.holds(taken.id(), CaseKeys.person(Person.OFFICER.account())))
                    .isTrue();
            Complaint _ = people.go(taken, Act.RECUSE);
            assertThat(keys.holds(taken.id(), CaseKeys.person(Person.OFFICER.account())))
                    .isFalse();
            Complaint next = people.act(taken, Act.TAKE, Words.NONE, Person.OTHER_OFFICER)
                    .orThrow();
            assertThat(keys.open(next.id(), CaseKeys.person(Person.OTHER_OFFICER.account())))
                    .isPresent();
        }
    }

    @Nested
    class CMP_33 {
        @Test
        void a_case_is_taken_once() {
            assertThat(codes(people.act(at(Stage.RECEIVED), Act.TAKE, Words.NONE, Person.OTHER_OFFICER)))
                    .containsExactly("CMP-33");
        }
    }

    @Nested
    class CMP_34 {
        @Test
        void who_gave_notice_does_not_sign_the_finding() {
            Complaint stated = people.go(at(Stage.NOTICED), Act.STATE);
            Decision<Complaint> own = acts.act(new CaseDesk.Wish(
                    stated.id(),
                    Act.CONFIRM,
                    ComplaintPeople.good(Act.CONFIRM),
                    List.of(),
                    new CaseDesk.Sheet(UUID.randomUUID(), stated.trail().version()),
                    new CaseDesk.Actor(people.by(Person.OFFICER, accused), (_, _) -> true)));
            assertThat(codes(own)).containsExactly("CMP-34");
        }
    }
}
