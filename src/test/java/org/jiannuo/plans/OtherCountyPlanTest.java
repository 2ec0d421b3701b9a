package org.jiannuo.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A plan of another county: other rows, other units, another order of columns. */
class OtherCountyPlanTest {
    private static final List<List<String>> CELLS = List.of(
            List.of("完成时限", "牵头部门", "配合部门", "重点任务", "工作措施", "编号", "备注"),
            List.of("2026年6月底前", "幸福县发展和改革局", "县财政局、幸福县大数据中心", "建立政务诚信监测机制。定期监测。", "①制定办法；\n②按季通报。", "1", ""),
            List.of("每年11月底前", "幸福县司法局", "公安局", "开展行政败诉案件评查。", "组织一次评查。", "2", "重点"),
            List.of("2026年12月31日前，长期坚持", "人社局", "各乡镇（管委会）", "治理拖欠账款。", "（1）清理台账；（2）分期清偿；（3）公开结果。", "3", ""));

    private final PlanReader reader = PlanFixtures.READER;

    @Test
    void is_read_alike_from_text_word_and_sheet() {
        PlanDocument fromText = PlanFixtures.read("幸福县任务清单\n" + lines("\t")).orThrow();
        PlanDocument fromWord = reader.read(OfficeFiles.word("幸福县任务清单", CELLS)).orThrow();
        PlanDocument fromSheet =
                reader.read(OfficeFiles.sheet("幸福县任务清单", "", CELLS)).orThrow();
        assertThat(fromSheet.rows()).hasSize(3).isEqualTo(fromWord.rows());
        assertThat(fromText.rows())
                .extracting(PlanRow::measures)
                .isEqualTo(fromWord.rows().stream().map(PlanRow::measures).toList());
        assertThat(fromText.rows())
                .extracting(PlanRow::units)
                .isEqualTo(fromWord.rows().stream().map(PlanRow::units).toList());
        assertThat(fromText.rows())
                .extracting(PlanRow::schedule)
                .isEqualTo(fromWord.rows().stream().map(PlanRow::schedule).toList());
        assertThat(fromText.heading()).isEqualTo("幸福县任务清单").isEqualTo(fromWord.heading());
    }

    @Test
    void is_read_from_cells_that_begin_with_tabs() {
        StringBuilder text = new StringBuilder("附件\n");
        CELLS.forEach(row -> row.forEach(cell -> text.append('\t').append(cell).append("\n\n")));
        assertThat(PlanFixtures.read(text.toString()).orThrow().rows())
                .isEqualTo(reader.read(OfficeFiles.word("", CELLS)).orThrow().rows());
    }

    @Test
    void is_read_from_bars() {
        assertThat(PlanFixtures.read(lines("|")).orThrow().rows()).hasSize(3);
    }

    @Test
    void gives_rows_units_and_days_and_names_what_is_unknown() {
        PlanDocument plan = reader.read(OfficeFiles.word("", CELLS)).orThrow();
        assertThat(plan.rows()).extracting(PlanRow::title).containsExactly("建立政务诚信监测机制", "开展行政败诉案件评查", "治理拖欠账款");
        assertThat(plan.rows()).extracting(row -> row.measures().size()).containsExactly(2, 1, 3);
        assertThat(plan.rows().get(0).schedule().dueOn()).isEqualTo("2026-06-30");
        assertThat(plan.rows().get(1).schedule().cycle()).isEqualTo(Schedule.Cycle.YEARLY);
        assertThat(plan.rows().get(2).schedule().standing()).isTrue();
        assertThat(plan.problems())
                .allMatch(problem -> problem.code().equals("PRG-25"))
                .extracting(problem -> problem.refusal().arguments().getFirst())
                .containsExactly("幸福县发展和改革局", "幸福县大数据中心", "幸福县司法局");
    }

    private static String lines(String separator) {
        return String.join(
                "\n",
                CELLS.stream()
                        .map(row -> String.join(
                                separator,
                                row.stream().map(cell -> cell.replace("\n", "")).toList()))
                        .toList());
    }
}
