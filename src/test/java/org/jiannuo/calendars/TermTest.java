package org.jiannuo.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jiannuo.calendars.CalendarDay.Scope;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TermTest {
    private final WorkCalendar calendar = WorkCalendar.bundled();

    @Nested
    class CAL_01 {
        private final LocalDate last = LocalDate.parse("2026-12-31");

        @Test
        void names_the_missing_year_in_every_question_that_needs_it() {
            assertThat(calendar.isWorkingDay(last.plusDays(1), Scope.NATIONAL).reasons())
                    .extracting(Refusal::code)
                    .containsExactly("CAL-01");
            assertThat(calendar.nextWorkingDay(last, Scope.NATIONAL).reasons())
                    .extracting(refusal -> refusal.arguments().getFirst())
                    .containsExactly("2027");
            assertThat(calendar.workingDaysBetween(last.minusDays(3), last.plusDays(2), Scope.NATIONAL)
                            .isAccepted())
                    .isFalse();
            assertThat(calendar.workingDaysBetween(last.plusDays(2), last.minusDays(3), Scope.NATIONAL)
                            .isAccepted())
                    .isFalse();
            assertThat(refusedYear(Term.deadline(1, TermUnit.WORKING_DAY), last))
                    .isEqualTo("2027");
            assertThat(refusedYear(Term.deadline(1, TermUnit.MONTH), last)).isEqualTo("2027");
            assertThat(refusedYear(Term.yearlyBy(MonthDay.of(3, 31)), last)).isEqualTo("2027");
            assertThat(refusedYear(Term.before(5, TermUnit.WORKING_DAY), LocalDate.parse("2025-01-02")))
                    .isEqualTo("2024");
        }

        @Test
        void does_not_ask_for_a_year_that_changes_nothing() {
            assertThat(due(Term.lasting(3, TermUnit.YEAR), last)).isEqualTo("2029-12-31");
            assertThat(due(Term.atLeast(20, TermUnit.DAY), last)).isEqualTo("2027-01-20");
            assertThat(due(Term.deadline(1, TermUnit.MONTH), LocalDate.parse("2024-12-31")))
                    .isEqualTo("2025-02-05");
        }

        private String refusedYear(Term term, LocalDate from) {
            return calendar.due(RunningTerm.of(term, from))
                    .reasons()
                    .getFirst()
                    .arguments()
                    .getFirst()
                    .toString();
        }
    }

    @Nested
    class CAL_02 {
        @Test
        void refuses_an_amount_that_is_no_whole_number_within_a_hundred_years() {
            for (String amount : List.of("", "-1", "1.5", "七", "36601", "9999999999")) {
                assertThat(Term.read(amount, "working_day").reasons())
                        .extracting(Refusal::code)
                        .containsExactly("CAL-02");
            }
            assertThat(Term.read(" 7 ", "working_day").orThrow()).isEqualTo(Term.deadline(7, TermUnit.WORKING_DAY));
            assertThatThrownBy(() -> Term.deadline(101, TermUnit.YEAR)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class CAL_03 {
        @Test
        void refuses_a_unit_that_the_reference_data_do_not_know() {
            assertThat(Term.read("7", "week").reasons())
                    .extracting(Refusal::code)
                    .containsExactly("CAL-03");
        }
    }

    @Nested
    class CAL_04 {
        @Test
        void refuses_what_is_no_day() {
            for (String from : List.of("", "2026-02-30", "2026-2-3", "20260203", "0026-01-01")) {
                assertThat(read(from).reasons()).extracting(Refusal::code).containsExactly("CAL-04");
            }
        }

        @Test
        void tells_all_reasons_at_once() {
            assertThat(RunningTerm.read(Term.read("x", "day"), "tomorrow", List.of("2026-01-02..2026-01-01"))
                            .reasons())
                    .extracting(Refusal::code)
                    .containsExactly("CAL-02", "CAL-04", "CAL-05");
        }
    }

    @Nested
    class CAL_05 {
        @Test
        void refuses_a_suspension_that_is_not_two_days_in_order() {
            for (String typed : List.of(
                    "", "2026-01-02", "2026-01-02..", "2026-01-03..2026-01-02", "2026-01-01..2026-01-02..2026-01-03")) {
                assertThat(read("2026-01-05", typed).reasons())
                        .extracting(Refusal::code)
                        .containsExactly("CAL-05");
            }
        }
    }

    @Nested
    class CAL_06 {
        @Test
        void refuses_to_suspend_a_fixed_day_of_the_year() {
            RunningTerm run = RunningTerm.of(Term.yearlyBy(MonthDay.of(3, 31)), LocalDate.parse("2026-01-05"));
            assertThat(calendar.due(run.suspended(LocalDate.parse("2026-02-01"), LocalDate.parse("2026-02-02")))
                            .reasons())
                    .extracting(Refusal::code)
                    .containsExactly("CAL-06");
        }
    }

    @Nested
    class CAL_07 {
        @Test
        void refuses_a_fixed_day_that_no_year_has() {
            assertThat(Term.read("13-01", "fixed_date").reasons())
                    .extracting(Refusal::code)
                    .containsExactly("CAL-07");
            assertThat(Term.read("03-31", "fixed_date").orThrow()).isEqualTo(Term.yearlyBy(MonthDay.of(3, 31)));
        }
    }

    @Test
    void a_fixed_day_is_the_next_one_that_has_not_passed() {
        Term march = Term.yearlyBy(MonthDay.of(3, 31));
        assertThat(due(march, LocalDate.parse("2025-04-01"))).isEqualTo("2026-03-31");
        assertThat(due(march, LocalDate.parse("2026-03-31"))).isEqualTo("2026-03-31");
        assertThat(due(Term.yearlyBy(MonthDay.of(1, 31)), LocalDate.parse("2026-01-10")))
                .isEqualTo("2026-02-02");
    }

    @Test
    void at_once_is_the_day_of_the_event_even_on_a_rest_day() {
        assertThat(due(Term.deadline(0, TermUnit.DAY), LocalDate.parse("2026-10-03")))
                .isEqualTo("2026-10-03");
        assertThat(due(Term.deadline(0, TermUnit.WORKING_DAY), LocalDate.parse("2030-10-03")))
                .isEqualTo("2030-10-03");
    }

    @Test
    void counts_backward_from_the_event_without_moving_the_end() {
        assertThat(due(Term.before(15, TermUnit.DAY), LocalDate.parse("2026-10-20")))
                .isEqualTo("2026-10-05");
        assertThat(due(Term.before(7, TermUnit.WORKING_DAY), LocalDate.parse("2026-10-15")))
                .isEqualTo("2026-09-30");
        assertThat(due(Term.before(2, TermUnit.MONTH), LocalDate.parse("2026-04-30")))
                .isEqualTo("2026-02-28");
    }

    @Test
    void an_extension_of_the_same_unit_is_added_to_the_amount() {
        RunningTerm run = RunningTerm.of(Term.lasting(6, TermUnit.MONTH), LocalDate.parse("2025-08-31"));
        assertThat(calendar.due(run.extendedBy(6, TermUnit.MONTH)).orThrow().due())
                .isEqualTo("2026-08-31");
        assertThat(calendar.due(run.extendedBy(10, TermUnit.WORKING_DAY))
                        .orThrow()
                        .due())
                .isEqualTo("2026-03-13");
    }

    @Test
    void suspended_days_are_not_counted_and_overlaps_count_once() {
        RunningTerm run = RunningTerm.of(Term.deadline(5, TermUnit.DAY), LocalDate.parse("2026-03-02"))
                .suspended(LocalDate.parse("2026-03-04"), LocalDate.parse("2026-03-06"))
                .suspended(LocalDate.parse("2026-03-05"), LocalDate.parse("2026-03-08"));
        DueDay due = calendar.due(run).orThrow();
        assertThat(due.due()).isEqualTo("2026-03-12");
        assertThat(due.counted()).isEqualTo(5);
    }

    @Test
    void working_days_between_two_days_are_the_same_in_both_directions() {
        LocalDate april = LocalDate.parse("2026-04-30");
        LocalDate may = LocalDate.parse("2026-05-13");
        assertThat(calendar.workingDaysBetween(april, may, Scope.NATIONAL).orThrow())
                .isEqualTo(7);
        assertThat(calendar.workingDaysBetween(may, april, Scope.NATIONAL).orThrow())
                .isEqualTo(-7);
        assertThat(calendar.nextWorkingDay(april, Scope.NATIONAL).orThrow()).isEqualTo("2026-05-06");
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-05-09"), Scope.NATIONAL)
                        .orThrow())
                .isTrue();
    }

    private LocalDate due(Term term, LocalDate from) {
        return calendar.due(RunningTerm.of(term, from)).orThrow().due();
    }

    private static Decision<RunningTerm> read(String from, String... suspensions) {
        return RunningTerm.read(Term.read("7", "day"), from, List.of(suspensions));
    }
}
