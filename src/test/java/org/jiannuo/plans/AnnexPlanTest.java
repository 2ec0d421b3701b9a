package org.jiannuo.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The county's own plan, as it was taken from its table. */
@EnabledIf(
        value = "org.jiannuo.testing.FoundingPlan#isThere",
        disabledReason = "The founding plan is not beside the project.")
class AnnexPlanTest {
    private final PlanDocument plan = PlanFixtures.annexPlan();

    @Test
    void has_fifteen_rows_in_their_order_and_no_problem() {
        assertThat(plan.rows())
                .extracting(PlanRow::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.heading()).isEqualTo("重点任务分工及进度安排表");
    }

    @Test
    void gives_each_row_the_first_sentence_as_its_title() {
        assertThat(plan.rows().getFirst().title()).isEqualTo("加强公务员诚信教育");
        assertThat(plan.rows().getLast().title()).isEqualTo("建立政务诚信横向监督机制");
        assertThat(plan.rows()).allSatisfy(row -> assertThat(row.title()).hasSizeBetween(8, 30));
    }

    @Test
    void understands_every_schedule_as_the_reference_data_has_it() {
        for (Map<String, String> expected : Vocabulary.rows("programme/plan_2019.csv")) {
            Schedule schedule = row(expected).schedule();
            String due = schedule.dueOn() == null ? "" : schedule.dueOn().toString();
            assertThat(due).as("row %s", expected.get("row")).isEqualTo(expected.get("due_on"));
            assertThat(schedule.standing()).isEqualTo("yes".equals(expected.get("recurring")));
        }
    }

    @Test
    void finds_every_measure_of_the_reference_data() {
        Map<String, Long> expected = Vocabulary.rows("programme/plan_2019_measures.csv").stream()
                .collect(Collectors.groupingBy(row -> Vocabulary.cell(row, "row"), Collectors.counting()));
        Map<String, Long> found = plan.rows().stream()
                .collect(Collectors.toMap(row -> String.valueOf(row.number()), row ->
                        (long) row.measures().size()));
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void finds_every_unit_of_the_reference_data_in_its_order() {
        Map<String, List<String>> expected = Vocabulary.rows("programme/plan_2019_units.csv").stream()
                .collect(Collectors.groupingBy(
                        row -> Vocabulary.cell(row, "row"),
                        Collectors.mapping(
                                row -> Vocabulary.cell(row, "unit_id").replace('_', '-'), Collectors.toList())));
        Map<String, List<String>> found = plan.rows().stream()
                .collect(Collectors.toMap(
                        row -> String.valueOf(row.number()),
                        row -> row.units().stream()
                                .map(unit -> unit.found().getFirst().slug())
                                .toList()));
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void keeps_the_text_as_it_stands_and_puts_the_corrected_text_beside_it() {
        PlanRow fifth = plan.rows().get(4);
        assertThat(fifth.task()).contains("机遇限制和惩戒");
        assertThat(fifth.correctedTask()).contains("给予限制和惩戒").doesNotContain("机遇限制");
        PlanRow first = plan.rows().getFirst();
        assertThat(first.task()).contains("宣传引导作用,树立");
        assertThat(first.correctedTask()).contains("宣传引导作用，树立");
    }

    @Test
    void changes_nothing_where_the_text_is_right() {
        assertThat(plan.rows())
                .filteredOn(row -> !row.task().equals(row.correctedTask()))
                .extracting(PlanRow::number)
                .containsExactly(1, 2, 4, 5, 8);
        assertThat(plan.rows().stream().flatMap(row -> row.measures().stream()))
                .filteredOn(measure -> !measure.text().equals(measure.corrected()))
                .extracting(PlanMeasure::text)
                .singleElement()
                .asString()
                .contains("做出书面承诺");
    }

    @Test
    void reads_the_same_from_other_encodings_and_line_ends() {
        String text = new String(PlanFixtures.annex(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(PlanFixtures.READER
                        .read(text.getBytes(Charset.forName("GB18030")))
                        .orThrow())
                .isEqualTo(plan);
        assertThat(PlanFixtures.read("\ufeff" + text.replace("\n", "\r\n")).orThrow())
                .isEqualTo(plan);
        assertThat(PlanFixtures.READER
                        .read(("\ufeff" + text).getBytes(java.nio.charset.StandardCharsets.UTF_16LE))
                        .orThrow())
                .isEqualTo(plan);
    }

    @Test
    void reads_the_same_when_every_tab_was_lost() {
        String text = new String(PlanFixtures.annex(), java.nio.charset.StandardCharsets.UTF_8).replace("\t", "");
        PlanDocument loose = PlanFixtures.read(text).orThrow();
        assertThat(loose.rows()).hasSize(15);
        assertThat(loose.rows())
                .extracting(PlanRow::title)
                .isEqualTo(plan.rows().stream().map(PlanRow::title).toList());
        assertThat(loose.rows())
                .extracting(PlanRow::units)
                .isEqualTo(plan.rows().stream().map(PlanRow::units).toList());
        assertThat(loose.rows())
                .extracting(row -> row.schedule().dueOn())
                .isEqualTo(
                        plan.rows().stream().map(row -> row.schedule().dueOn()).toList());
        assertThat(loose.rows())
                .extracting(row -> row.measures().size())
                .isEqualTo(
                        plan.rows().stream().map(row -> row.measures().size()).toList());
    }

    private PlanRow row(Map<String, String> expected) {
        return plan.rows().get(Integer.parseInt(Vocabulary.cell(expected, "row")) - 1);
    }
}
