package org.jiannuo.obligations.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.obligations.internal.ObligationsFixtures.CLERK;
import static org.jiannuo.obligations.internal.ObligationsFixtures.HEAD;
import static org.jiannuo.obligations.internal.ObligationsFixtures.OFFICE;
import static org.jiannuo.obligations.internal.ObligationsFixtures.TODAY;
import static org.jiannuo.obligations.internal.ObligationsFixtures.confirmed;
import static org.jiannuo.obligations.internal.ObligationsFixtures.due;

import java.time.LocalDate;
import java.util.List;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.internal.Lifecycle.Act;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ActRulesTest {
    private static final Obligation RUNNING = due(TODAY.plusDays(20));
    private static final Details PROVEN =
            Details.of("已印发").on(TODAY).files(List.of("0190b0a0-0000-7000-8000-000000000001"));

    @Nested
    class OBL_05 {
        @Test
        void whoever_reported_does_not_confirm() {
            Obligation reported =
                    RUNNING.after(Act.REPORT_DONE, PROVEN, CLERK, TODAY).orThrow();
            assertThat(before(reported, Act.CONFIRM, CLERK)).containsExactly("OBL-05");
            assertThat(before(reported, Act.CONFIRM, HEAD)).isEmpty();
        }
    }

    @Nested
    class OBL_06 {
        @Test
        void whoever_reported_or_confirmed_does_not_accept() {
            Obligation waiting = confirmed(TODAY, TODAY);
            assertThat(before(waiting, Act.ACCEPT, CLERK)).containsExactly("OBL-06");
            assertThat(before(waiting, Act.ACCEPT_PARTLY, HEAD)).containsExactly("OBL-06");
            assertThat(before(waiting, Act.ACCEPT, OFFICE)).isEmpty();
        }
    }

    @Nested
    class OBL_20 {
        @Test
        void a_report_says_what_was_done() {
            assertThat(said(RUNNING, Act.REPORT_PROGRESS, Details.of("  "))).containsExactly("OBL-20");
            assertThat(said(RUNNING, Act.REPORT_PROGRESS, Details.of("字".repeat(4000))))
                    .isEmpty();
            assertThat(said(RUNNING, Act.REPORT_PROGRESS, Details.of("字".repeat(4001))))
                    .containsExactly("OBL-20");
        }
    }

    @Nested
    class OBL_21 {
        @Test
        void completion_needs_proof_and_progress_does_not() {
            assertThat(said(RUNNING, Act.REPORT_DONE, PROVEN.files(List.of()))).containsExactly("OBL-21");
            assertThat(said(RUNNING, Act.REPORT_DONE, PROVEN)).isEmpty();
            assertThat(said(RUNNING, Act.REPORT_PROGRESS, Details.of("正在编写"))).isEmpty();
        }
    }

    @Nested
    class OBL_22 {
        @Test
        void nothing_is_performed_before_the_term_or_after_today() {
            LocalDate start = RUNNING.term().start();
            assertThat(said(RUNNING, Act.REPORT_DONE, PROVEN.on(start))).isEmpty();
            assertThat(said(RUNNING, Act.REPORT_DONE, PROVEN.on(start.minusDays(1))))
                    .containsExactly("OBL-22");
            assertThat(said(RUNNING, Act.REPORT_DONE, PROVEN.on(TODAY.plusDays(1))))
                    .containsExactly("OBL-22");
            assertThat(said(RUNNING, Act.REPORT_DONE, PROVEN.on(null))).containsExactly("OBL-22");
        }
    }

    @Nested
    class OBL_23 {
        @Test
        void a_return_says_what_is_missing() {
            assertThat(said(confirmed(TODAY, TODAY), Act.RETURN, Details.NONE)).containsExactly("OBL-23");
            assertThat(said(confirmed(TODAY, TODAY), Act.RETURN, Details.of("缺少印发文件")))
                    .isEmpty();
        }
    }

    @Nested
    class OBL_24 {
        @Test
        void partial_fulfilment_says_what_is_missing() {
            assertThat(said(confirmed(TODAY, TODAY), Act.ACCEPT_PARTLY, Details.of("已印发")))
                    .containsExactly("OBL-24");
            assertThat(said(confirmed(TODAY, TODAY), Act.ACCEPT_PARTLY, Details.NONE.missing("尚未上网")))
                    .isEmpty();
        }
    }

    @Nested
    class OBL_30 {
        @Test
        void the_new_due_day_is_later() {
            LocalDate old = RUNNING.term().due();
            assertThat(said(RUNNING, Act.EXTEND, extension(old))).containsExactly("OBL-30");
            assertThat(said(RUNNING, Act.EXTEND, extension(null))).containsExactly("OBL-30");
            assertThat(said(RUNNING, Act.EXTEND, extension(old.plusDays(1)))).isEmpty();
        }
    }

    @Nested
    class OBL_31 {
        @Test
        void an_extension_has_a_reason() {
            Details silent = Details.NONE.approvedBy("赵六测").on(TODAY.plusDays(60));
            assertThat(said(RUNNING, Act.EXTEND, silent)).containsExactly("OBL-31");
        }
    }

    @Nested
    class OBL_32 {
        @Test
        void an_extension_has_an_approver() {
            assertThat(said(RUNNING, Act.EXTEND, extension(TODAY.plusDays(60)).approvedBy(" ")))
                    .containsExactly("OBL-32");
        }
    }

    @Nested
    class OBL_33 {
        @Test
        void nothing_is_extended_after_the_due_day() {
            assertThat(before(due(TODAY), Act.EXTEND, OFFICE)).isEmpty();
            assertThat(before(due(TODAY.minusDays(1)), Act.EXTEND, OFFICE)).containsExactly("OBL-33");
        }
    }

    @Nested
    class OBL_34 {
        @Test
        void nothing_is_extended_twice() {
            Obligation longer = RUNNING.after(Act.EXTEND, extension(TODAY.plusDays(60)), OFFICE, TODAY)
                    .orThrow();
            assertThat(longer.term().due()).isEqualTo(TODAY.plusDays(60));
            assertThat(before(longer, Act.EXTEND, OFFICE)).containsExactly("OBL-34");
        }
    }

    @Nested
    class OBL_40 {
        @Test
        void a_pause_has_a_ground_and_a_document() {
            assertThat(said(RUNNING, Act.SUSPEND, Details.NONE)).containsExactly("OBL-40", "OBL-40");
            assertThat(said(RUNNING, Act.SUSPEND, Details.of("涉诉").with("（2026）宁0324民初1号")))
                    .isEmpty();
        }
    }

    @Nested
    class OBL_41 {
        @Test
        void a_lawful_change_or_nullity_has_a_ground_and_a_document() {
            assertThat(said(RUNNING, Act.CHANGE_LAWFULLY, Details.of("职能调整"))).containsExactly("OBL-41");
            assertThat(said(RUNNING, Act.VOID, Details.NONE.with("同政发〔2026〕1号")))
                    .containsExactly("OBL-41");
        }
    }

    @Nested
    class OBL_42 {
        @Test
        void reopening_has_a_new_finding() {
            assertThat(said(confirmed(TODAY, TODAY), Act.REOPEN, Details.NONE)).containsExactly("OBL-42");
        }
    }

    @Nested
    class OBL_50 {
        @Test
        void closing_of_past_deliverables_has_a_reason() {
            assertThat(said(due(TODAY.minusDays(1)), Act.CLOSE_PAST, PROVEN)).isEmpty();
            assertThat(said(due(TODAY.minusDays(1)), Act.CLOSE_PAST, Details.NONE.files(PROVEN.files())))
                    .containsExactly("OBL-50");
        }
    }

    @Nested
    class OBL_51 {
        @Test
        void closing_of_past_deliverables_has_evidence() {
            assertThat(said(due(TODAY.minusDays(1)), Act.CLOSE_PAST, Details.of("已于2020年完成")))
                    .containsExactly("OBL-51");
        }
    }

    @Nested
    class OBL_52 {
        @Test
        void what_is_not_past_is_not_closed_with_past_ones() {
            assertThat(before(due(TODAY), Act.CLOSE_PAST, OFFICE)).containsExactly("OBL-52");
            assertThat(before(due(TODAY.minusDays(1)), Act.CLOSE_PAST, OFFICE)).isEmpty();
        }
    }

    @Nested
    class OBL_60 {
        @Test
        void somebody_is_named() {
            assertThat(said(RUNNING, Act.ENTRUST, Details.NONE)).containsExactly("OBL-60");
            assertThat(RUNNING.after(Act.ENTRUST, Details.NONE.approvedBy("钱七测"), OFFICE, TODAY)
                            .orThrow()
                            .debt()
                            .responsible())
                    .isEqualTo("钱七测");
        }
    }

    private static Details extension(@org.jspecify.annotations.Nullable LocalDate day) {
        return Details.of("印刷厂停产").approvedBy("赵六测").on(day);
    }

    private static List<String> before(Obligation obligation, Act act, Signature by) {
        return ActRules.beforehand(obligation, act, by, TODAY).stream()
                .map(Refusal::code)
                .toList();
    }

    private static List<String> said(Obligation obligation, Act act, Details details) {
        return ActRules.said(obligation, act, details, TODAY).stream()
                .map(Refusal::code)
                .toList();
    }
}
