package org.jiannuo.complaints.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiannuo.complaints.internal.ComplaintHistory.Words;
import org.jiannuo.complaints.internal.ComplaintPeople.Person;
import org.jiannuo.kernel.Decision;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Acceptance, completion and transfer. */
@JiannuoTest
class AcceptanceModuleTest extends ComplaintAtWork {
    private Decision<Complaint> silently(Complaint now, Act act) {
        String permission = Lifecycle.TABLE.find(now.stage(), act).orElseThrow().permission();
        return people.act(now, act, Words.NONE, ComplaintPeople.usual(permission));
    }

    @Nested
    class CMP_20 {
        @Test
        void an_act_says_why() {
            assertThat(codes(silently(at(Stage.RECEIVED), Act.ACCEPT))).containsExactly("CMP-20");
            assertThat(codes(silently(at(Stage.VERIFYING), Act.FIND_UNFOUNDED))).containsExactly("CMP-20");
        }
    }

    @Nested
    class CMP_21 {
        @Test
        void a_refusal_cites_a_reason_of_the_table() {
            assertThat(codes(saying(at(Stage.RECEIVED), Act.REFUSE, "TIRED", "", Person.OFFICER)))
                    .containsExactly("CMP-21");
        }
    }

    @Nested
    class CMP_22 {
        @Test
        void a_body_that_is_not_competent_gets_nothing() {
            assertThat(codes(saying(at(Stage.ACCEPTED), Act.TRANSFER, "", "party-school", Person.DIRECTOR)))
                    .containsExactly("CMP-22");
        }
    }

    @Nested
    class CMP_23 {
        @Test
        void a_complaint_is_never_handed_to_the_body_complained_of() {
            assertThat(codes(saying(at(Stage.ACCEPTED), Act.TRANSFER, "", accused, Person.DIRECTOR)))
                    .containsExactly("CMP-23");
        }
    }

    @Nested
    class CMP_24 {
        @Test
        void a_transfer_past_the_limit_is_refused() {
            Complaint back = people.go(at(Stage.TRANSFERRED), Act.SEND_BACK);
            Complaint again = saying(back, Act.TRANSFER, "", "county-government", Person.DIRECTOR)
                    .orThrow();
            Complaint twice = people.go(again, Act.SEND_BACK);
            assertThat(codes(saying(twice, Act.TRANSFER, "", "county-government", Person.DIRECTOR)))
                    .contains("CMP-24");
        }
    }

    @Nested
    class CMP_25 {
        @Test
        void completion_is_asked_once() {
            LodgeComplaint.Receipt receipt = people.lodge(accused, false);
            Complaint _ = people.at(Stage.RETURNED, accused, receipt);
            Complaint complete =
                    correspondence.write(receipt.code(), "补充。", List.of()).orThrow();
            assertThat(codes(saying(complete, Act.ASK_COMPLETION, "", "", Person.OFFICER)))
                    .containsExactly("CMP-25");
        }
    }

    @Nested
    class CMP_26 {
        @Test
        void a_lead_is_forwarded_and_a_complaint_is_accepted() {
            Complaint lead = people.go(people.now(people.lodge(accused, true)), Act.TAKE);
            assertThat(codes(saying(lead, Act.ACCEPT, "", "", Person.OFFICER))).containsExactly("CMP-26");
            assertThat(codes(saying(at(Stage.RECEIVED), Act.FORWARD, "", "county-government", Person.OFFICER)))
                    .contains("CMP-26");
            assertThat(people.go(lead, Act.FORWARD).way().verifying()).isEqualTo("county-government");
        }
    }
}
