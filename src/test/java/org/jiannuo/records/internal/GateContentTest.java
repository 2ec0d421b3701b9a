package org.jiannuo.records.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.records.internal.RecordsFixtures.CITIZEN;
import static org.jiannuo.records.internal.RecordsFixtures.breach;
import static org.jiannuo.records.internal.RecordsFixtures.penalty;

import java.time.LocalDate;
import java.util.List;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.records.RecordDraft.Standing;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.internal.RecordsFixtures.Drafted;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said, and what must never be recorded. */
class GateContentTest extends GateTable {
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
    class REC_28 {
        @Test
        void facts_fit_their_field() {
            passes(penalty().facts("违".repeat(4000)));
            fails(penalty().facts("违".repeat(4001)), "REC-28");
            fails(penalty().facts(" "), "REC-28");
        }
    }
}
