package org.jiannuo.plans;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a row of a plan. */
class RowProblemsTest extends RowAtWork {
    @Nested
    class PRG_20 {
        @Test
        void says_that_the_column_of_units_is_missing() {
            PlanDocument plan =
                    PlanFixtures.read("序号\t任务\t措施\t时限\n1\t公开。\t公开承诺\t2026年\n").orThrow();
            assertThat(PlanFixtures.codes(plan)).containsExactly("PRG-20");
        }
    }

    @Nested
    class PRG_34 {
        @Test
        void says_that_the_column_of_time_is_missing() {
            PlanDocument plan =
                    PlanFixtures.read("序号\t任务\t措施\t单位\n1\t公开。\t公开承诺\t财政局\n").orThrow();
            assertThat(PlanFixtures.codes(plan)).contains("PRG-34");
        }
    }

    @Nested
    class PRG_21 {
        @Test
        void marks_numbers_that_are_missing_or_used_twice() {
            PlanDocument plan = PlanFixtures.read(
                            "序号\t任务\t责任单位\t时限\n1\t甲。\t财政局\t2026年\n1\t乙。\t财政局\t2026年\n4\t丙。\t财政局\t2026年\n")
                    .orThrow();
            assertThat(PlanFixtures.codes(plan)).containsExactly("PRG-21", "PRG-21");
            assertThat(plan.rows()).hasSize(3);
        }
    }

    @Nested
    class PRG_22 {
        @Test
        void marks_a_row_without_a_task() {
            assertThat(PlanFixtures.codes(PlanFixtures.oneRow("", "公开", "财政局", "2026年")))
                    .containsExactly("PRG-22");
        }
    }

    @Nested
    class PRG_23 {
        @Test
        void marks_a_row_without_a_measure() {
            assertThat(PlanFixtures.codes(PlanFixtures.oneRow("公开。", "", "财政局", "2026年")))
                    .containsExactly("PRG-23");
        }
    }

    @Nested
    class PRG_24 {
        @Test
        void marks_a_row_without_a_unit() {
            assertThat(PlanFixtures.codes(PlanFixtures.oneRow("公开。", "公开", "", "2026年")))
                    .containsExactly("PRG-24");
        }
    }

    @Nested
    class PRG_25 {
        @Test
        void marks_an_unknown_unit_with_the_nearest_ones() {
            PlanDocument plan = PlanFixtures.oneRow("公开。", "公开", "财政局、交通运输管理局", "2026年");
            assertThat(PlanFixtures.codes(plan)).containsExactly("PRG-25");
            assertThat(plan.problems().getFirst().refusal().arguments().getLast())
                    .asString()
                    .contains("同心县交通运输局");
        }
    }

    @Nested
    class PRG_26 {
        @Test
        void marks_a_name_that_several_units_have() {
            PlanDocument plan = PlanFixtures.oneRow("公开。", "公开", "管委会", "2026年");
            assertThat(PlanFixtures.codes(plan)).containsExactly("PRG-26");
        }
    }

    @Nested
    class PRG_27 {
        @Test
        void counts_a_unit_once_that_stands_twice() {
            PlanDocument plan = PlanFixtures.oneRow("公开。", "公开", "财政局、同心县财政局", "2026年");
            assertThat(PlanFixtures.codes(plan)).containsExactly("PRG-27");
            assertThat(plan.rows().getFirst().units()).hasSize(1);
        }
    }

    @Nested
    class PRG_28 {
        @Test
        void marks_a_row_without_a_schedule() {
            assertThat(PlanFixtures.codes(PlanFixtures.oneRow("公开。", "公开", "财政局", "")))
                    .containsExactly("PRG-28");
        }

        @Test
        void needs_none_when_every_measure_says_its_time() {
            PlanDocument plan = PlanFixtures.oneRow("公开。", "1.建清单（2026年6月底前完成）；2.按月公开，长期坚持。", "财政局", "");
            assertThat(plan.problems()).isEmpty();
            PlanRow row = plan.rows().getFirst();
            assertThat(row.measures().getFirst().schedule().dueOn()).isEqualTo("2026-06-30");
            assertThat(row.measures().getLast().schedule().standing()).isTrue();
            assertThat(row.schedule().dueOn()).isEqualTo("2026-06-30");
        }
    }

    @Nested
    class PRG_29 {
        @ParameterizedTest
        @ValueSource(strings = {"2020年底前完成，视情况而定吧", "2026年13月底前", "2026年2月30日前", "9999年底前", "下个世纪", "???"})
        void gives_no_day_for_what_it_does_not_understand_in_every_part(String text) {
            Schedule schedule = schedules.read(text);
            assertThat(schedule.problems())
                    .extracting(problem -> problem.code())
                    .containsExactly("PRG-29");
            assertThat(schedule.dueOn()).isNull();
            assertThat(schedule.standing()).isFalse();
        }
    }

    @Nested
    class PRG_30 {
        @ParameterizedTest
        @ValueSource(strings = {"年底前", "12月底前", "6月30日前", "上半年", "第三季度"})
        void adds_no_year(String text) {
            assertThat(schedules.read(text).problems())
                    .extracting(problem -> problem.code())
                    .containsExactly("PRG-30");
            assertThat(schedules.read(text).dueOn()).isNull();
        }
    }

    @Nested
    class PRG_31 {
        @ParameterizedTest
        @ValueSource(strings = {"立即", "按时限要求", "按上级要求完成", "尽快完成"})
        void asks_for_the_day(String text) {
            assertThat(schedules.read(text).problems())
                    .extracting(problem -> problem.code())
                    .containsExactly("PRG-31");
        }
    }

    @Nested
    class PRG_32 {
        @Test
        void matches_numbered_times_with_numbered_measures() {
            PlanDocument plan = PlanFixtures.oneRow("公开。", "1.建清单；2.公开", "财政局", "1.2026年6月底前；2.长期坚持");
            assertThat(plan.problems()).isEmpty();
            assertThat(plan.rows().getFirst().measures().getFirst().schedule().dueOn())
                    .isEqualTo("2026-06-30");
            assertThat(plan.rows().getFirst().measures().getLast().schedule().standing())
                    .isTrue();
        }

        @Test
        void marks_times_that_are_more_than_the_measures() {
            PlanDocument plan = PlanFixtures.oneRow("公开。", "建清单", "财政局", "1.2026年6月底前；2.长期坚持");
            assertThat(PlanFixtures.codes(plan)).containsExactly("PRG-32");
        }
    }

    @Nested
    class PRG_33 {
        @Test
        void marks_a_row_with_lost_cells() {
            PlanDocument plan = PlanFixtures.read("序号\t任务\t措施\t责任单位\t时限\n1\t甲。\t公开\t财政局\n2\t乙。\t公开\t财政局\t2026年\n")
                    .orThrow();
            assertThat(PlanFixtures.codes(plan)).contains("PRG-33");
        }
    }
}
