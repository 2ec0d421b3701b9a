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
import java.util.List;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.records.LegalityGate.Judged;
import org.jiannuo.records.RecordDraft.Adjustment;
import org.jiannuo.records.RecordDraft.Effect;
import org.jiannuo.records.RecordDraft.Severity;
import org.jiannuo.records.RecordDraft.Standing;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.internal.RecordsFixtures.Drafted;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of the gate: of each rule one draft that passes at the edge and one just past it. */
class GateTest {
    private static final Gate GATE = RecordsFixtures.gate(TODAY);

    private static List<String> codes(Drafted draft) {
        return GATE.judge(draft.draft()).reasons().stream().map(Refusal::code).toList();
    }

    private static void passes(Drafted draft) {
        assertThat(codes(draft)).isEmpty();
    }

    private static void fails(Drafted draft, String code) {
        assertThat(codes(draft)).containsExactly(code);
    }

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
    class REC_14 {
        @Test
        void a_lead_is_no_document() {
            fails(penalty().document("kind", "lead"), "REC-14");
            fails(penalty().document("kind", "permit_decision"), "REC-14");
        }
    }

    @Nested
    class REC_15 {
        @Test
        void a_document_is_not_of_tomorrow() {
            passes(penalty().date(TODAY));
            fails(penalty().date(TODAY.plusDays(1)), "REC-15");
        }

        @Test
        void it_takes_effect_not_before_its_day() {
            passes(penalty().date(TODAY).effectiveOn(TODAY));
            fails(penalty().date(TODAY).effectiveOn(TODAY.minusDays(1)), "REC-15");
        }
    }

    @Nested
    class REC_16 {
        @Test
        void a_document_has_a_number() {
            fails(penalty().document("number", " "), "REC-16");
            fails(penalty().document("number", "无"), "REC-16");
        }
    }

    @Nested
    class REC_17 {
        @Test
        void a_firm_issues_no_penalty() {
            passes(penalty().document("organCode", "11640324MB0000019Y"));
            fails(penalty().document("organCode", FIRM), "REC-17");
        }

        @Test
        void a_judgment_is_of_a_court() {
            Drafted judgment = breach().category("U30")
                    .document("kind", "judgment")
                    .document("organ", "测试县人民法院")
                    .basis("admin_litigation_law", "94")
                    .graded(Severity.GENERAL, "败诉")
                    .reporter("court");
            passes(judgment);
            fails(judgment.document("organ", "测试县政府"), "REC-17");
        }
    }

    @Nested
    class REC_18 {
        @Test
        void effect_begins_today_at_the_latest() {
            passes(penalty().date(TODAY).effectiveOn(TODAY));
            fails(penalty().date(TODAY).effectiveOn(TODAY.plusDays(1)), "REC-18");
        }

        @ParameterizedTest
        @ValueSource(strings = {"NOT_SERVED", "UNDER_REVIEW", "SUSPENDED", "ANNULLED"})
        void what_is_contested_is_held(String standing) {
            fails(penalty().standing(Standing.valueOf(standing)), "REC-18");
        }
    }

    @Nested
    class REC_19 {
        @Test
        void law_and_article_are_named() {
            passes(penalty().basis("", "《虚构管理办法》第一条"));
            fails(penalty().basis("", "《虚构管理办法》"), "REC-19");
            fails(penalty().basis("", "建筑法第六十五条"), "REC-19");
        }

        @Test
        void a_statute_is_named_with_its_article() {
            passes(permit().basis("admin_licence_law", "40"));
            fails(permit().basis("admin_licence_law", " "), "REC-19");
            fails(permit().basis("no_such_law", "1"), "REC-19");
        }
    }

    @Nested
    class REC_20 {
        @Test
        void the_basis_was_in_force_on_that_day() {
            passes(penalty().basis("", "《中华人民共和国行政处罚法》第九条").date(LocalDate.of(2021, 7, 15)));
            fails(
                    penalty()
                            .basis("admin_penalty_law", "9")
                            .date(LocalDate.of(2021, 7, 15))
                            .basis("ndrc_order_36", "3"),
                    "REC-20");
        }
    }

    @Nested
    class REC_21 {
        @ParameterizedTest
        @CsvSource({
            "X01,宗教信仰情况",
            "X02,基因检测结果",
            "X03,采集指纹",
            "X04,血型为甲型",
            "X05,患有某病",
            "X06,家庭收入较高",
            "X07,名下房产三套",
            "X08,纳税数额",
            "X09,个人有关事项报告内容",
            "X10,多次信访",
            "X11,根据举报信反映",
            "X12,问题线索尚在核实",
            "X13,闯红灯",
            "X14,不配合拆迁",
            "X15,未参加志愿服务",
            "X18,配偶姓名为",
            "X19,行踪轨迹",
            "X20,系未成年人",
            "X21,含有国家秘密",
            "X23,举报人姓名",
            "X24,民族成份",
            "X25,在微信朋友圈发布",
            "X26,芝麻信用较低",
            "X27,个人征信报告显示",
            "X30,满意度答卷写明"
        })
        void excluded_matters_are_refused(String code, String facts) {
            List<Refusal> reasons = GATE.judge(penalty()
                            .subject(SubjectKind.PERSON, "张三测", CITIZEN, "", "")
                            .facts(facts)
                            .draft())
                    .reasons();
            assertThat(reasons).hasSize(1);
            assertThat(reasons.getFirst().code()).isEqualTo("REC-21");
            assertThat(reasons.getFirst().arguments()).containsExactly(code);
        }

        @Test
        void hidden_debt_of_a_unit_is_refused() {
            fails(breach().facts("隐性债务明细见附表"), "REC-21");
        }

        @Test
        void the_remaining_exclusions_are_refused_by_their_own_rules() {
            // X16 documents without effect, X22 of persons, X28 outside the catalogue
            fails(penalty().standing(Standing.ANNULLED), "REC-18");
            assertThat(codes(penalty().category("X28"))).contains("REC-10");
        }

        @Test
        void what_only_sounds_alike_passes() {
            passes(penalty().subject(SubjectKind.PERSON, "张三测", CITIZEN, "", "").facts("向未成年人出售烟酒，泄露国家秘密以外的信息。"));
        }
    }

    @Nested
    class REC_22 {
        @Test
        void full_age_is_reached_on_the_birthday() {
            // born on 7 March 1990
            passes(penalty()
                    .subject(SubjectKind.PERSON, "张三测", CITIZEN, "", "")
                    .basis("", "《虚构条例》第一条")
                    .date(LocalDate.of(2022, 3, 7)));
            Drafted young = penalty()
                    .subject(SubjectKind.PERSON, "张三测", "640324200002290025", "", "")
                    .basis("", "《虚构条例》第一条");
            passes(young.date(LocalDate.of(2021, 7, 15)));
            assertThat(codes(young.date(LocalDate.of(2018, 2, 27)))).contains("REC-22");
        }
    }

    @Nested
    class REC_23 {
        @ParameterizedTest
        @CsvSource({
            "联系电话13800000000,REC-23",
            "身份证640324199003070010,REC-23",
            "账号6222020000000000000,REC-23",
            "编号12345678901,''",
            "金额1380000000元,''"
        })
        void numbers_of_persons_stay_outside(String facts, String code) {
            assertThat(codes(penalty().facts(facts))).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
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
    class REC_25 {
        @Test
        void loss_and_effect_are_stated() {
            passes(breach().loss("0", Effect.SMALL, ""));
            fails(breach().loss(null, Effect.SMALL, ""), "REC-25");
            fails(breach().loss("1", null, ""), "REC-25");
            fails(discipline().sanction(""), "REC-25");
        }
    }

    @Nested
    class REC_26 {
        @ParameterizedTest
        @CsvSource({
            "99999.99,SMALL,MINOR",
            "100000,SMALL,GENERAL",
            "99999.99,WIDER,GENERAL",
            "999999.99,WIDER,GENERAL",
            "1000000,WIDER,SERIOUS",
            "1000000,SMALL,GENERAL",
            "0,GRAVE,SERIOUS"
        })
        void the_grade_of_a_breach_follows_from_loss_and_effect(String loss, Effect effect, Severity grade) {
            Drafted draft = breach().loss(loss, effect, "");
            assertThat(GATE.judge(draft.draft()).outcome().severity()).isEqualTo(grade);
            passes(draft.graded(grade, ""));
            fails(draft.graded(grade == Severity.MINOR ? Severity.SERIOUS : Severity.MINOR, ""), "REC-26");
        }

        @Test
        void a_warning_is_never_general() {
            passes(penalty().penalties("1").graded(Severity.MINOR, ""));
            fails(penalty().penalties("1").graded(Severity.GENERAL, "影响大"), "REC-26");
        }
    }

    @Nested
    class REC_27 {
        @Test
        void another_grade_than_the_usual_has_a_reason() {
            passes(penalty().penalties("3").graded(Severity.SERIOUS, "巨额罚款"));
            fails(penalty().penalties("3").graded(Severity.SERIOUS, " "), "REC-27");
            passes(breach().loss("5", Effect.SMALL, "两年内重复违约", Adjustment.REPEATED));
            fails(breach().loss("5", Effect.SMALL, "", Adjustment.REPEATED), "REC-27");
        }
    }

    @Nested
    class REC_28 {
        @Test
        void facts_fit_their_field() {
            passes(penalty().facts("违".repeat(4000)));
            fails(penalty().facts("违".repeat(4001)), "REC-28");
            fails(penalty().facts(" "), "REC-28");
        }
    }

    @Nested
    class Terms {
        @ParameterizedTest
        @CsvSource(
                nullValues = "-",
                value = {
                    // general under the order of 2026, and the day before it under the older one: the shorter holds
                    "3,false,2026-04-15,2026-07-15,2027-04-15,2026-07-16",
                    "3,false,2026-03-31,2026-06-30,2027-03-31,2026-07-01",
                    "8,false,2026-05-20,2027-05-20,2029-05-20,2027-05-21",
                    "8,false,2026-03-31,2026-06-30,2029-03-31,2026-07-01",
                    "8,true,2026-03-31,2027-03-31,2029-03-31,2027-04-01",
                    "1,false,2026-04-15,-,2026-07-15,-",
                    "1,false,2026-03-31,-,-,-"
                })
        void run_from_the_document(
                String penalty, boolean special, LocalDate date, LocalDate least, LocalDate until, LocalDate repair) {
            Drafted draft = penalty().penalties(penalty).date(date);
            Judged judged = GATE.judge((special ? draft.special() : draft).draft());
            assertThat(judged.reasons()).isEmpty();
            assertThat(judged.outcome().term().leastUntil()).isEqualTo(least);
            assertThat(judged.outcome().term().until()).isEqualTo(until);
            assertThat(judged.outcome().term().repairFrom()).isEqualTo(repair);
        }

        @ParameterizedTest
        @CsvSource({
            "public.warning,2026-09-30",
            "public.demerit,2027-03-31",
            "public.major_demerit,2027-09-30",
            "public.removal,2028-03-31"
        })
        void sanctions_end_on_the_corresponding_day(String sanction, LocalDate end) {
            assertThat(GATE.judge(discipline()
                                    .sanction(sanction)
                                    .date(LocalDate.of(2026, 3, 31))
                                    .draft())
                            .outcome()
                            .endsOn())
                    .isEqualTo(end);
        }

        @Test
        void an_institution_is_released_in_writing() {
            assertThat(GATE.judge(discipline().sanction("institution.warning").draft())
                            .outcome()
                            .endsOn())
                    .isNull();
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
