package org.jiannuo.complaints.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jiannuo.complaints.internal.ComplaintHistory.Words;
import org.jiannuo.complaints.internal.ComplaintPeople.Person;
import org.jiannuo.kernel.Decision;
import org.jiannuo.records.RecordDraft;
import org.jiannuo.records.Records;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Terms, rectification and findings. */
@JiannuoTest
class FindingModuleTest extends ComplaintAtWork {
    @Autowired
    Records records;

    @Nested
    class CMP_40 {
        @Test
        void a_term_is_extended_once() {
            Complaint longer = people.go(at(Stage.VERIFYING), Act.ASK_TIME, Act.EXTEND, Act.ASK_TIME);
            assertThat(codes(saying(longer, Act.EXTEND, "", "", Person.DIRECTOR)))
                    .containsExactly("CMP-40");
        }
    }

    @Nested
    class CMP_41 {
        @Test
        void nobody_extends_what_nobody_asked_for() {
            assertThat(codes(saying(at(Stage.VERIFYING), Act.EXTEND, "", "", Person.DIRECTOR)))
                    .containsExactly("CMP-41");
        }
    }

    @Nested
    class CMP_42 {
        @Test
        void a_term_stands_still_for_a_listed_reason_only() {
            Complaint asked = people.go(at(Stage.VERIFYING), Act.ASK_TIME);
            assertThat(codes(saying(asked, Act.SUSPEND, "HOLIDAY", "", Person.DIRECTOR)))
                    .containsExactly("CMP-42");
        }
    }

    @Nested
    class CMP_50 {
        @Test
        void the_day_of_rectification_lies_ahead() {
            Words yesterday = new Words("属实。", "", "", ComplaintPeople.TODAY.minusDays(1), "");
            assertThat(codes(people.act(at(Stage.VERIFYING), Act.FIND_FOUNDED, yesterday, Person.VERIFIER)))
                    .containsExactly("CMP-50");
        }
    }

    @Nested
    class CMP_51 {
        @Test
        void silence_refuses_nothing_before_the_day_is_over() {
            Complaint rectifying = at(Stage.RECTIFYING);
            assertThat(codes(saying(rectifying, Act.FIND_REFUSED, "", "", Person.VERIFIER)))
                    .containsExactly("CMP-51");
            clock.turnTo(
                    java.util.Objects.requireNonNull(rectifying.term().dueOn()).plusDays(1));
            assertThat(people.now(receiptOf(rectifying)).stage()).isEqualTo(Stage.RECTIFYING);
            assertThat(people.go(rectifying, Act.FIND_REFUSED).stage()).isEqualTo(Stage.REFUSED);
        }
    }

    @Nested
    class CMP_52 {
        @Test
        void a_report_is_sent_back_once() {
            Complaint again = people.go(at(Stage.REPORTED), Act.FAIL_CHECK, Act.REPORT);
            assertThat(codes(saying(again, Act.FAIL_CHECK, "", "", Person.VERIFIER)))
                    .containsExactly("CMP-52");
            assertThat(people.go(again, Act.FIND_REFUSED).stage()).isEqualTo(Stage.REFUSED);
        }
    }

    @Nested
    class CMP_53 {
        @Test
        void reorganisation_and_a_new_leader_excuse_nothing() {
            for (String excuse : List.of("REORGANISED", "LEADER_CHANGED")) {
                Complaint refused = saying(at(Stage.RECTIFYING), Act.DECLINE, excuse, "", Person.ACCUSED)
                        .orThrow();
                Complaint stated = people.go(refused, Act.NOTICE, Act.STATE);
                assertThat(codes(saying(stated, Act.DROP, "", "", Person.DIRECTOR)))
                        .containsExactly("CMP-53");
                assertThat(codes(saying(stated, Act.RELENT, "", "", Person.DIRECTOR)))
                        .containsExactly("CMP-53");
                assertThat(people.go(stated, Act.CONFIRM).result().excuse()).isTrue();
            }
        }
    }

    @Nested
    class CMP_54 {
        @Test
        void a_body_is_heard_before_the_finding_or_lets_its_time_go_by() {
            Complaint noticed = at(Stage.NOTICED);
            assertThat(codes(saying(noticed, Act.CONFIRM, "", "", Person.DIRECTOR)))
                    .containsExactly("CMP-54");
            clock.turnTo(ComplaintPeople.TODAY.plusDays(15));
            assertThat(people.go(noticed, Act.CONFIRM).stage()).isEqualTo(Stage.CONFIRMED);
        }
    }

    @Nested
    class CMP_55 {
        @Test
        void rectification_is_proved() {
            Complaint now = at(Stage.RECTIFYING);
            Decision<Complaint> bare = acts.act(new CaseDesk.Wish(
                    now.id(),
                    Act.REPORT,
                    ComplaintPeople.good(Act.REPORT),
                    List.of(),
                    new CaseDesk.Sheet(UUID.randomUUID(), now.trail().version()),
                    new CaseDesk.Actor(people.by(Person.ACCUSED, accused), (_, _) -> true)));
            assertThat(codes(bare)).containsExactly("CMP-55");
        }
    }

    @Nested
    class CMP_56 {
        @Test
        void a_record_says_what_loss_it_caused() {
            Complaint confirmed = at(Stage.CONFIRMED);
            assertThat(codes(saying(confirmed, Act.RECORD, "SMALL", "", Person.OFFICER)))
                    .containsExactly("CMP-56");
            assertThat(people.go(confirmed, Act.RECORD).stage()).isEqualTo(Stage.RECORDED);
            assertThat(records.ofSubject(confirmed.id().county(), RecordDraft.SubjectKind.UNIT, accused, 5))
                    .hasSize(1)
                    .allSatisfy(record -> assertThat(record.category()).isEqualTo("U36"));
        }
    }
}
