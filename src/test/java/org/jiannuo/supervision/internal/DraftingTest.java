package org.jiannuo.supervision.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.supervision.internal.SupervisionFixtures.TODAY;
import static org.jiannuo.supervision.internal.SupervisionFixtures.bulletin;
import static org.jiannuo.supervision.internal.SupervisionFixtures.chosen;
import static org.jiannuo.supervision.internal.SupervisionFixtures.obligation;
import static org.jiannuo.supervision.internal.SupervisionFixtures.text;

import java.util.List;
import java.util.Set;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.obligations.ObligationStatus;
import org.jiannuo.obligations.ObligationSummary;
import org.jiannuo.supervision.BulletinScope;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DraftingTest {
    private static final Notice.Text GOOD = text(new Notice.Limit("", 10));
    private static final ObligationSummary OVERDUE = obligation("test-unit", TODAY.minusDays(1), ObligationStatus.OPEN);

    private static List<String> codes(List<Refusal> reasons) {
        return reasons.stream().map(Refusal::code).distinct().toList();
    }

    private static List<String> notice(Notice.Text text, Drafting.Chosen chosen) {
        return codes(Drafting.notice(text, chosen, "test-unit", TODAY));
    }

    @Test
    void a_good_notice_is_not_refused() {
        assertThat(notice(GOOD, chosen(OVERDUE))).isEmpty();
    }

    @Nested
    class SUP_10 {
        @Test
        void the_due_day_itself_is_not_overdue() {
            assertThat(notice(GOOD, chosen(obligation("test-unit", TODAY, ObligationStatus.OPEN))))
                    .containsExactly("SUP-10");
        }

        @Test
        void what_was_kept_late_may_be_named_and_what_is_suspended_may_not() {
            assertThat(notice(GOOD, chosen(obligation("test-unit", TODAY, ObligationStatus.KEPT_LATE))))
                    .isEmpty();
            assertThat(notice(GOOD, chosen(obligation("test-unit", TODAY.minusDays(9), ObligationStatus.SUSPENDED))))
                    .containsExactly("SUP-10");
        }
    }

    @Nested
    class SUP_11 {
        @Test
        void at_least_one_obligation_all_of_the_unit() {
            assertThat(notice(GOOD, chosen())).containsExactly("SUP-11");
            assertThat(notice(GOOD, chosen(OVERDUE, obligation("other", TODAY.minusDays(1), ObligationStatus.OPEN))))
                    .containsExactly("SUP-11");
            assertThat(notice(GOOD, new Drafting.Chosen(List.of(OVERDUE), 1, Set.of())))
                    .containsExactly("SUP-11");
        }
    }

    @Nested
    class SUP_12 {
        @Test
        void every_empty_text_is_named_at_its_field() {
            Notice.Text empty = new Notice.Text(" ", "", "", "", List.of(), "", new Notice.Limit("", 10), List.of());
            assertThat(Drafting.notice(empty, chosen(OVERDUE), "test-unit", TODAY))
                    .extracting(Refusal::where)
                    .containsExactly("title", "addressee", "facts", "basis", "demand");
        }
    }

    @Nested
    class SUP_14 {
        @Test
        void an_obligation_stands_in_one_running_notice() {
            assertThat(notice(
                            GOOD,
                            new Drafting.Chosen(
                                    List.of(OVERDUE), 0, Set.of(OVERDUE.id().value()))))
                    .containsExactly("SUP-14");
        }
    }

    @Nested
    class SUP_15 {
        @Test
        void a_text_has_a_bounded_length() {
            assertThat(codes(Drafting.said(Rules.EMPTY_REPLY, "said", "长".repeat(Drafting.LONGEST_TEXT))))
                    .isEmpty();
            assertThat(codes(Drafting.said(Rules.EMPTY_REPLY, "said", "长".repeat(Drafting.LONGEST_TEXT + 1))))
                    .containsExactly("SUP-15");
        }
    }

    @Nested
    class SUP_30 {
        @Test
        void a_reply_of_blanks_says_nothing() {
            assertThat(codes(Drafting.said(Rules.EMPTY_REPLY, "said", " \n"))).containsExactly("SUP-30");
        }
    }

    @Nested
    class SUP_50 {
        private static final Bulletin.Row LATE = new Bulletin.Row("test-unit", 1, 2, 0, 2, 1);
        private static final Bulletin.Row EARLY = new Bulletin.Row("other", 1, 2, 0, 1, 0);

        @Test
        void only_units_whose_second_notice_is_overdue() {
            assertThat(codes(Drafting.bulletin(bulletin(""), List.of(LATE)))).isEmpty();
            assertThat(codes(Drafting.bulletin(bulletin(""), List.of(LATE, EARLY))))
                    .containsExactly("SUP-50");
        }

        @Test
        void or_a_stated_reason_for_the_exception() {
            assertThat(codes(Drafting.bulletin(bulletin("事关农民工工资，情况紧急。"), List.of(EARLY))))
                    .isEmpty();
        }
    }

    @Nested
    class SUP_51 {
        @Test
        void a_bulletin_says_what_and_names_somebody() {
            Bulletin.Text empty = new Bulletin.Text("", BulletinScope.PUBLIC, "", " ", "");
            assertThat(Drafting.bulletin(empty, List.of()))
                    .extracting(Refusal::where)
                    .containsExactly("title", "opening", "demand", "unit");
        }
    }
}
