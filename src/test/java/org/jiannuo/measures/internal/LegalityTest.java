package org.jiannuo.measures.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.measures.internal.Thought.CAUSE_ENDS;
import static org.jiannuo.measures.internal.Thought.ITEMS;
import static org.jiannuo.measures.internal.Thought.TODAY;

import java.util.List;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.records.LegalityGate.Polarity;
import org.jiannuo.records.RecordDraft.Severity;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.RecordStates;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a lawful measure is: of each rule one case that passes at the edge and one just past it. */
class LegalityTest {
    private static Thought plain() {
        return new Thought();
    }

    @Test
    void a_plain_case_passes() {
        assertThat(plain().codes()).isEmpty();
    }

    @Test
    void every_reason_is_told_at_once() {
        Thought wrong = plain().item("B11").bodies("town-hexi", "town-hexi").until(null);
        wrong.disputed = true;
        wrong.second = "同信用惩决〔2026〕1号";
        assertThat(wrong.codes()).contains("MEA-11", "MEA-24", "MEA-13", "MEA-15", "MEA-19", "MEA-20");
    }

    @Test
    void every_item_of_the_list_is_known() {
        assertThat(ITEMS.all(TODAY)).hasSizeGreaterThan(70).allSatisfy(item -> {
            assertThat(item.kind()).as(item.code()).isNotEmpty();
            assertThat(item.subjects()).as(item.code()).isNotEmpty();
            assertThat(item.nature()).isNotNull();
            assertThat(item.effect()).isNotNull();
            assertThat(ITEMS.uses()).containsAll(item.uses());
        });
    }

    @Nested
    class MEA_10 {
        @Test
        void what_the_list_does_not_have_is_not_taken() {
            assertThat(plain().item("B99").codes()).containsExactly("MEA-10");
        }
    }

    @Nested
    class MEA_11 {
        @Test
        void a_county_does_not_decide_what_belongs_above_it() {
            assertThat(plain().item("B10").codes()).contains("MEA-11");
            assertThat(plain().item("B12").codes()).contains("MEA-11");
        }
    }

    @Nested
    class MEA_12 {
        @Test
        void a_law_of_another_place_and_an_open_proposal_do_not_bind() {
            assertThat(plain().item("B26").codes()).contains("MEA-12");
            assertThat(plain().item("B27").kind(SubjectKind.OFFICIAL).codes()).contains("MEA-12");
        }
    }

    @Nested
    class MEA_13 {
        @Test
        void only_a_body_of_the_list_executes() {
            assertThat(plain().bodies("credit-office", "court").codes()).containsExactly("MEA-13");
        }
    }

    @Nested
    class MEA_14 {
        @Test
        void an_ended_record_and_one_past_its_term_carry_nothing() {
            Thought ended = plain();
            ended.standing = RecordStates.Standing.ENDED;
            assertThat(ended.codes()).containsExactly("MEA-14");
            Thought past = plain();
            past.causeEnds = TODAY.minusDays(1);
            assertThat(past.codes()).contains("MEA-14");
            Thought last = plain();
            last.causeEnds = TODAY;
            assertThat(last.codes()).isEmpty();
        }
    }

    @Nested
    class MEA_15 {
        @Test
        void a_disputed_record_carries_no_sanction() {
            Thought disputed = plain();
            disputed.disputed = true;
            assertThat(disputed.codes()).containsExactly("MEA-15");
        }
    }

    @Nested
    class MEA_16 {
        @Test
        void an_official_is_sanctioned_by_who_manages_him() {
            Thought official =
                    plain().item("B02").kind(SubjectKind.OFFICIAL).bodies("org-department", "org-department");
            assertThat(official.codes()).containsExactly("MEA-16");
            official.managed = true;
            assertThat(official.codes()).isEmpty();
        }
    }

    @Nested
    class MEA_17 {
        @Test
        void the_grade_carries_the_measure() {
            Thought honour = plain().item("B02").bodies("org-department", "org-department");
            assertThat(honour.codes()).isEmpty();
            assertThat(honour.severity(Severity.MINOR).codes()).containsExactly("MEA-17");
        }
    }

    @Nested
    class MEA_18 {
        @Test
        void the_length_lies_within_the_list() {
            Thought ban = plain().item("A09")
                    .kind(SubjectKind.ENTERPRISE)
                    .severity(Severity.SERIOUS)
                    .bodies("finance-bureau", "finance-bureau");
            ban.causeEnds = TODAY.plusYears(9);
            assertThat(ban.until(TODAY.plusYears(1)).codes()).isEmpty();
            assertThat(ban.until(TODAY.plusYears(3)).codes()).isEmpty();
            assertThat(ban.until(TODAY.plusMonths(6)).codes()).containsExactly("MEA-18");
            assertThat(ban.until(TODAY.plusYears(3).plusDays(1)).codes()).containsExactly("MEA-18");
        }
    }

    @Nested
    class MEA_19 {
        @Test
        void one_fact_bears_one_measure_of_a_kind() {
            Thought second = plain();
            second.second = "同信用惩决〔2026〕1号";
            assertThat(second.codes()).containsExactly("MEA-19");
        }
    }

    @Nested
    class MEA_20 {
        @Test
        void an_end_is_stated_and_lies_within_its_cause() {
            assertThat(plain().until(null).codes()).containsExactly("MEA-20");
            assertThat(plain().until(TODAY.minusDays(1)).codes()).containsExactly("MEA-20");
            Thought funds = plain().item("B09").bodies("finance-bureau", "finance-bureau");
            assertThat(funds.until(CAUSE_ENDS).codes()).isEmpty();
            assertThat(funds.until(CAUSE_ENDS.plusDays(1)).codes()).containsExactly("MEA-20");
        }
    }

    @Nested
    class MEA_21 {
        @Test
        void an_item_is_meant_for_some_subjects() {
            assertThat(plain().kind(SubjectKind.ENTERPRISE).codes()).containsExactly("MEA-21");
        }
    }

    @Nested
    class MEA_22 {
        @Test
        void sanctions_follow_from_adverse_records_and_incentives_from_positive_ones() {
            Thought positive = plain().severity(null);
            positive.polarity = Polarity.POSITIVE;
            assertThat(positive.codes()).containsExactly("MEA-22");
            assertThat(positive.item("I01").codes()).isEmpty();
            assertThat(plain().item("I01").codes()).containsExactly("MEA-22");
        }
    }

    @Nested
    class MEA_23 {
        @Test
        void a_repealed_instrument_is_no_basis() {
            ItemList.Item item = ITEMS.find("B04", TODAY).orElseThrow();
            ItemList.Item repealed = new ItemList.Item(item.row(), item.more(), item.confirmed(), false);
            assertThat(Legality.faults(
                            new Legality.Case(repealed, null, new Legality.Plan("a", "b", null), TODAY, "", false)))
                    .extracting(Refusal::code)
                    .containsExactly("MEA-03");
            Thought old = plain();
            assertThat(old.codes()).doesNotContain("MEA-23");
            assertThat(faultsOf(repealed)).contains("MEA-23");
        }

        private List<String> faultsOf(ItemList.Item item) {
            return Legality.basis(item).stream().map(Refusal::code).toList();
        }
    }

    @Nested
    class MEA_24 {
        @Test
        void the_competent_body_is_named_and_not_the_subject() {
            assertThat(plain().bodies("finance-bureau", "credit-office").codes())
                    .containsExactly("MEA-24");
            Thought self = plain().item("B06").bodies("town-hexi", "credit-office");
            assertThat(self.codes()).containsExactly("MEA-24");
        }
    }
}
