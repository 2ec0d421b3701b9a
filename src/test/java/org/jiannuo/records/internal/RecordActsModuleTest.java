package org.jiannuo.records.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.records.internal.Lifecycle.Act;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The rules of acts on a record. */
@JiannuoTest
class RecordActsModuleTest extends RecordAtWork {
    private static List<String> codes(Decision<?> decision) {
        return decision.reasons().stream().map(Refusal::code).toList();
    }

    @Nested
    class REC_02 {
        @Test
        void an_old_sheet_is_refused() {
            CreditRecord before = checked();
            assertThat(act(before, Act.ASK_TOLERANCE, "", OFFICER, "credit-office")
                            .isAccepted())
                    .isTrue();
            assertThat(codes(act(before, Act.ASK_TOLERANCE, "", OFFICER, "credit-office")))
                    .containsExactly("REC-02");
        }
    }

    @Nested
    class REC_04 {
        @Test
        void the_permission_reaches_the_unit() {
            assertThat(codes(act(submitted(), Act.CHECK, "", "周八测", "credit-office")))
                    .containsExactly("REC-04");
        }
    }

    @Nested
    class REC_05 {
        @Test
        void entry_check_and_decision_are_three_people() {
            assertThat(codes(act(submitted(), Act.CHECK, "", CLERK, "credit-office")))
                    .containsExactly("REC-05");
            assertThat(codes(act(heard(), Act.DECIDE, "清楚", "答复", "", List.of(), OFFICER, "credit-office")))
                    .containsExactly("REC-05");
        }
    }

    @Nested
    class REC_06 {
        @Test
        void nobody_checks_what_is_said_of_his_own_unit() {
            assertThat(codes(act(submitted(), Act.CHECK, "", OFFICER, "town-yuhai")))
                    .containsExactly("REC-06");
        }
    }

    @Nested
    class REC_40 {
        @Test
        void tolerance_is_asked_of_another_body() {
            for (String body : List.of("finance-bureau", "town-yuhai", "credit-office", "", "nobody-known")) {
                assertThat(codes(act(checked(), Act.ASK_TOLERANCE, "", "", body, List.of(), OFFICER, "credit-office")))
                        .as(body)
                        .containsExactly("REC-40");
            }
        }
    }

    @Nested
    class REC_41 {
        @Test
        void tolerance_names_reasons_and_conditions() {
            CreditRecord asked = asked();
            assertThat(codes(act(asked, Act.TOLERATE, "", HEAD_OF_BODY, "org-department")))
                    .containsExactly("REC-41");
            assertThat(codes(act(asked, Act.TOLERATE, "理由", "", "", List.of("ZZ9"), HEAD_OF_BODY, "org-department")))
                    .containsExactly("REC-41");
        }
    }

    @Nested
    class REC_42 {
        @Test
        void an_exclusion_forbids_tolerance() {
            assertThat(codes(act(
                            asked(),
                            Act.TOLERATE,
                            "理由",
                            "",
                            "",
                            List.of("TC1", "TX4"),
                            HEAD_OF_BODY,
                            "org-department")))
                    .containsExactly("REC-42");
        }
    }

    @Nested
    class REC_43 {
        @Test
        void a_notice_says_what_is_meant() {
            assertThat(codes(act(notTolerable(), Act.NOTIFY, " ", OFFICER, "credit-office")))
                    .containsExactly("REC-43");
        }
    }

    @Nested
    class REC_45 {
        @Test
        void a_decision_answers_the_reply() {
            assertThat(codes(act(heard(), Act.DECIDE, "清楚", DIRECTOR, "credit-office")))
                    .containsExactly("REC-45");
        }
    }

    @Nested
    class REC_46 {
        @Test
        void a_reply_says_something() {
            assertThat(codes(act(noticed(), Act.REPLY, "", SUBJECT, "town-yuhai")))
                    .containsExactly("REC-46");
        }
    }
}
