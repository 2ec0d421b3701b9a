package org.jiannuo.records.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.records.internal.RecordsFixtures.CITIZEN;
import static org.jiannuo.records.internal.RecordsFixtures.FIRM;
import static org.jiannuo.records.internal.RecordsFixtures.TODAY;
import static org.jiannuo.records.internal.RecordsFixtures.breach;
import static org.jiannuo.records.internal.RecordsFixtures.discipline;
import static org.jiannuo.records.internal.RecordsFixtures.penalty;
import static org.jiannuo.records.internal.RecordsFixtures.permit;

import java.time.LocalDate;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.internal.RecordsFixtures.Drafted;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The table of the gate: of each rule one draft that passes at the edge and one just past it. */
class GateTest extends GateTable {
    @Test
    void plain_drafts_pass() {
        passes(penalty());
        passes(permit());
        passes(breach());
        passes(discipline());
    }

    @Test
    void all_reasons_are_told_at_once() {
        Drafted wrong = penalty()
                .document("number", "")
                .date(null)
                .basis("", "依法")
                .facts("")
                .reporter("nobody");
        assertThat(codes(wrong)).containsExactly("REC-15", "REC-16", "REC-19", "REC-28", "REC-24");
    }

    @Nested
    class REC_10 {
        @Test
        void an_item_holds_from_its_first_day() {
            // U56 came with the order of 1 April 2026
            Drafted repair = permit().category("U56")
                    .subject(SubjectKind.UNIT, "测试镇政府", "", "", "town-yuhai")
                    .document("kind", "repair_decision")
                    .basis("founding_plan", "6");
            passes(repair.date(LocalDate.of(2026, 4, 1)));
            fails(repair.date(LocalDate.of(2026, 3, 31)), "REC-10");
        }

        @Test
        void outside_the_catalogue_is_nothing() {
            assertThat(codes(penalty().category("U99"))).containsExactly("REC-10");
            assertThat(codes(penalty().category("X28"))).contains("REC-10");
        }
    }

    @Nested
    class REC_11 {
        @Test
        void an_item_is_open_to_its_kinds_of_subject() {
            passes(breach());
            Drafted person = breach().subject(SubjectKind.PERSON, "张三测", CITIZEN, "", "");
            fails(person, "REC-11");
        }
    }

    @Nested
    class REC_12 {
        @Test
        void a_placeholder_is_no_name() {
            passes(penalty().subject(SubjectKind.ENTERPRISE, "无名氏商店", FIRM, "", ""));
            fails(penalty().subject(SubjectKind.ENTERPRISE, "无", FIRM, "", ""), "REC-12");
        }
    }

    @Nested
    class REC_13 {
        @Test
        void the_placeholder_code_needs_a_second_number() {
            passes(penalty().subject(SubjectKind.ENTERPRISE, "虚构小卖部", "00000000000000000X", "640324600012345", ""));
            fails(penalty().subject(SubjectKind.ENTERPRISE, "虚构小卖部", "00000000000000000X", "", ""), "REC-13");
        }

        @Test
        void an_identity_number_is_checked() {
            passes(penalty().subject(SubjectKind.PERSON, "张三测", CITIZEN, "", ""));
            fails(penalty().subject(SubjectKind.PERSON, "张三测", "640324200002290026", "", ""), "REC-13");
        }
    }

    @Nested
    class REC_24 {
        @Test
        void the_organ_reports_its_own_decisions() {
            passes(penalty().reporter("housing-bureau"));
            fails(penalty().reporter("town-yuhai"), "REC-24");
        }
    }

    @Nested
    class REC_29 {
        @Test
        void an_item_waits_until_the_county_has_decided_how_it_is_collected() {
            Gate undecided = RecordsFixtures.gate(TODAY, "U04");
            assertThat(undecided.judge(permit().draft()).reasons())
                    .extracting(Refusal::code)
                    .containsExactly("REC-29");
            assertThat(undecided.judge(penalty().draft()).reasons()).isEmpty();
            passes(permit());
        }
    }
}
