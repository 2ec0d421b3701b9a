package org.jiannuo.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiannuo.plans.NamedUnit.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one row says, and the rules by which a row is doubtful. */
class RowReadingTest extends RowAtWork {
    private final Wording wording = new Wording(words);

    private List<String> names(String cell) {
        return units.read(cell, Role.RESPONSIBLE).stream()
                .map(unit -> unit.resolved() ? unit.found().getFirst().slug() : "?" + unit.text())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2020年底前完成，持续实施, 2020-12-31, true,",
        "2020年底前完成并持续推进, 2020-12-31, true,",
        "持续实施, , true,",
        "长期坚持, , true,",
        "2021年6月底前, 2021-06-30, false,",
        "2021年6月底前完成, 2021-06-30, false,",
        "2024年2月底前, 2024-02-29, false,",
        "2022年12月31日前, 2022-12-31, false,",
        "２０２２年１２月３１日前, 2022-12-31, false,",
        "2022 年 12 月 31 日 前, 2022-12-31, false,",
        "2022-12-31, 2022-12-31, false,",
        "2022.6, 2022-06-30, false,",
        "2019-2020年, 2020-12-31, false,",
        "2019—2020年, 2020-12-31, false,",
        "2019年至2020年，长期坚持, 2020-12-31, true,",
        "2026年第三季度, 2026-09-30, false,",
        "2026年上半年, 2026-06-30, false,",
        "2026年, 2026-12-31, false,",
        "2026年1-6月, 2026-06-30, false,",
        "每年11月底前, , true, YEARLY",
        "每年12月20日前完成, , true, YEARLY",
        "每年年底前, , true, YEARLY",
        "每季度, , true, QUARTERLY",
        "每季度末, , true, QUARTERLY",
        "每半年一次, , true, HALF_YEARLY",
        "每月, , true, MONTHLY",
        "每月10日前, , true, MONTHLY",
        "2026年6月底前建成；每年至少一次, 2026-06-30, true, YEARLY",
    })
    void understands_time(String text, String dueOn, boolean standing, String cycle) {
        Schedule schedule = schedules.read(text);
        assertThat(schedule.problems()).isEmpty();
        assertThat(String.valueOf(schedule.dueOn())).isEqualTo(String.valueOf(dueOn));
        assertThat(schedule.standing()).isEqualTo(standing);
        assertThat(schedule.cycle() == null ? null : schedule.cycle().name()).isEqualTo(cycle);
    }

    @Test
    void keeps_the_day_on_which_a_yearly_duty_falls_due() {
        assertThat(schedules.read("每年11月底前").onDay()).hasToString("--11-30");
        assertThat(schedules.read("每年12月20日前完成").onDay()).hasToString("--12-20");
        assertThat(schedules.read("每季度").onDay()).isNull();
    }

    @Test
    void splits_measures_by_their_own_numbers() {
        assertThat(measures.read("1.公开\n\n2.兑现；\n3．检查。")).containsExactly("公开", "兑现", "检查。");
        assertThat(measures.read("1、公开；2、兑现")).containsExactly("公开", "兑现");
        assertThat(measures.read("（1）公开；（2）兑现")).containsExactly("公开", "兑现");
        assertThat(measures.read("(一)公开。(二)兑现。")).containsExactly("公开。", "兑现。");
        assertThat(measures.read("①公开②兑现③检查")).containsExactly("公开②兑现③检查");
        assertThat(measures.read("①公开；②兑现；③检查")).containsExactly("公开", "兑现", "检查");
        assertThat(measures.read("一、公开\n二、兑现\n十、检查")).containsExactly("公开", "兑现\n十、检查");
    }

    @Test
    void keeps_a_single_measure_whole_and_parts_unnumbered_ones_at_semicolons_and_sentences() {
        assertThat(measures.read("建立机制，明确责任（含采购；含招标）。")).hasSize(1);
        assertThat(measures.read("建立机制；明确责任")).containsExactly("建立机制", "明确责任");
        assertThat(measures.read("建立机制。\n明确责任。")).containsExactly("建立机制。", "明确责任。");
        assertThat(measures.read("建立机制\n明确责任。")).hasSize(1);
        assertThat(measures.read("达到3.5分以上，1.2倍以内。")).hasSize(1);
        assertThat(measures.read("主要做好以下工作：\n1.公开；\n2.兑现。")).containsExactly("公开", "兑现。");
        assertThat(measures.read("  \n")).isEmpty();
    }

    @Test
    void counts_sub_items_of_another_style_as_part_of_their_measure() {
        assertThat(measures.read("1.公开：（1）清单；（2）进度。\n2.兑现。")).hasSize(2);
    }

    @Test
    void splits_units_outside_brackets_and_across_line_breaks() {
        assertThat(names("各乡镇（管委会）、财政局，住建局；水务局\n交通局"))
                .containsExactly(
                        "all-townships-committees",
                        "finance-bureau",
                        "housing-bureau",
                        "water-bureau",
                        "transport-bureau");
        assertThat(names("县社会信用体系建设领\n导小组办公室、人 社 局")).containsExactly("credit-office", "hr-bureau");
        assertThat(names("中共同心县纪律检查委员会、同心县监察委员会、法院")).containsExactly("discipline-supervision", "court");
        assertThat(names("财政局等部门按职责分工负责")).containsExactly("finance-bureau");
        assertThat(names("县财政局、公安局。")).containsExactly("finance-bureau", "public-security");
    }

    @Test
    void knows_who_leads() {
        assertThat(units.read("牵头单位：财政局；配合单位：住建局、水务局", Role.RESPONSIBLE))
                .extracting(NamedUnit::role)
                .containsExactly(Role.LEAD, Role.CO, Role.CO);
        assertThat(units.read("财政局（牵头）、住建局", Role.RESPONSIBLE))
                .extracting(NamedUnit::role)
                .containsExactly(Role.LEAD, Role.RESPONSIBLE);
    }

    @Test
    void joins_the_two_halves_of_an_unknown_name() {
        assertThat(units.read("幸福县大数据\n发展中心、财政局", Role.RESPONSIBLE))
                .extracting(NamedUnit::text)
                .containsExactly("幸福县大数据发展中心", "财政局");
    }

    @Test
    void offers_the_nearest_units() {
        assertThat(units.nearest("交通运输管理局", 3).getFirst()).isEqualTo("同心县交通运输局");
        assertThat(units.nearest("豫海镇", 3).getFirst()).isEqualTo("豫海镇人民政府");
        assertThat(units.nearest("☃☃", 3)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "优化 营商 环境, 优化营商环境",
        "'公开,透明', 公开，透明",
        "标准(如期限等)公开, 标准（如期限等）公开",
        "兑现的的承诺, 兑现的承诺",
        "落实落实责任, 落实责任",
        "按 GB/T 2260 执行, 按 GB/T 2260 执行",
        "办理Office 2019授权, 办理Office 2019授权",
    })
    void corrects(String text, String corrected) {
        assertThat(wording.correct(text)).isEqualTo(corrected);
    }

    @Test
    void marks_exactly_what_differs() {
        assertThat(Difference.of("机遇限制", "给予限制"))
                .containsExactly(new Difference.Piece("机遇", true), new Difference.Piece("限制", false));
        assertThat(Difference.of("相同", "相同")).containsExactly(new Difference.Piece("相同", false));
        assertThat(Difference.of("", "增加")).isEmpty();
    }
}
