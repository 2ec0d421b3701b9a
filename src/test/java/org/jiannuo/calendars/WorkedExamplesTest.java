package org.jiannuo.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The worked examples of the law handbook, section 6. */
class WorkedExamplesTest {
    private final WorkCalendar calendar = CalendarsFixtures.with2021();

    @Test
    void seven_working_days_over_may_day_count_the_working_saturday() {
        DueDay due = due(Term.deadline(7, TermUnit.WORKING_DAY), "2026-04-30");

        assertThat(due.due()).isEqualTo("2026-05-13");
        assertThat(due.days().stream().filter(CountedDay::counted).map(CountedDay::date))
                .containsExactlyElementsOf(days(
                        "2026-05-06",
                        "2026-05-07",
                        "2026-05-08",
                        "2026-05-09",
                        "2026-05-11",
                        "2026-05-12",
                        "2026-05-13"));
        CountedDay saturday = due.days().stream()
                .filter(day -> day.date().equals(LocalDate.parse("2026-05-09")))
                .findFirst()
                .orElseThrow();
        assertThat(saturday.reason()).isEqualTo(CountedDay.Reason.MAKEUP_WORKDAY);
        assertThat(saturday.instrument()).isEqualTo("holiday_2026");
        assertThat(due.days().getFirst().reason()).isEqualTo(CountedDay.Reason.EVENT_DAY);
    }

    @Test
    void two_and_seven_working_days_over_the_national_holiday() {
        assertThat(due(Term.deadline(2, TermUnit.WORKING_DAY), "2026-09-30").due())
                .isEqualTo("2026-10-09");
        assertThat(due(Term.deadline(7, TermUnit.WORKING_DAY), "2026-09-30").due())
                .isEqualTo("2026-10-15");
    }

    @Test
    void ningxia_days_count_for_local_bodies_only() {
        RunningTerm run = RunningTerm.of(Term.deadline(3, TermUnit.WORKING_DAY), LocalDate.parse("2021-07-15"));

        assertThat(calendar.due(run.nationally()).orThrow().due()).isEqualTo("2021-07-20");
        DueDay local = calendar.due(run).orThrow();
        assertThat(local.due()).isEqualTo("2021-07-22");
        assertThat(local.days().stream().map(CountedDay::reason))
                .filteredOn(reason -> reason == CountedDay.Reason.LOCAL_HOLIDAY)
                .hasSize(2);
    }

    @Test
    void months_end_on_the_corresponding_day_or_the_last_of_the_month() {
        assertThat(due(Term.lasting(3, TermUnit.MONTH), "2026-11-30").due()).isEqualTo("2027-02-28");
        assertThat(due(Term.lasting(6, TermUnit.MONTH), "2026-08-31").due()).isEqualTo("2027-02-28");
        assertThat(due(Term.deadline(12, TermUnit.MONTH), "2024-02-29").due()).isEqualTo("2025-02-28");
        assertThat(due(Term.lasting(1, TermUnit.YEAR), "2026-04-15").due()).isEqualTo("2027-04-15");
        assertThat(due(Term.lasting(3, TermUnit.YEAR), "2026-05-20").due()).isEqualTo("2029-05-20");
    }

    @Test
    void sanction_periods_end_on_the_corresponding_day() {
        assertThat(due(Term.lasting(6, TermUnit.MONTH), "2026-03-31").due()).isEqualTo("2026-09-30");
        assertThat(due(Term.lasting(12, TermUnit.MONTH), "2026-03-31").due()).isEqualTo("2027-03-31");
        assertThat(due(Term.lasting(18, TermUnit.MONTH), "2026-03-31").due()).isEqualTo("2027-09-30");
        assertThat(due(Term.lasting(24, TermUnit.MONTH), "2026-03-31").due()).isEqualTo("2028-03-31");
    }

    @Test
    void a_payment_due_in_a_holiday_is_due_on_the_day_after_it() {
        DueDay due = due(Term.deadline(30, TermUnit.DAY), "2026-09-04");

        assertThat(due.due()).isEqualTo("2026-10-08");
        assertThat(due.unmoved()).isEqualTo("2026-10-04");
        assertThat(due.isMoved()).isTrue();
        assertThat(due.counted()).isEqualTo(30);
        assertThat(due.days().getLast().reason()).isEqualTo(CountedDay.Reason.AFTER_REST);
        assertThat(due(Term.deadline(45, TermUnit.DAY), "2026-05-06").due()).isEqualTo("2026-06-22");
        assertThat(due(Term.deadline(30, TermUnit.DAY), "2026-03-02").due()).isEqualTo("2026-04-01");
        assertThat(due(Term.deadline(60, TermUnit.DAY), "2026-01-30").due()).isEqualTo("2026-03-31");
    }

    @Test
    void fifteen_working_days_into_a_year_without_notice_are_refused() {
        assertThat(calendar.due(RunningTerm.of(Term.deadline(15, TermUnit.WORKING_DAY), LocalDate.parse("2026-12-25")))
                        .reasons())
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("CAL-01");
                    assertThat(refusal.arguments()).containsExactly("2027", "2027-01-01");
                });
    }

    private DueDay due(Term term, String from) {
        return calendar.due(RunningTerm.of(term, LocalDate.parse(from))).orThrow();
    }

    private static List<LocalDate> days(String... days) {
        return java.util.Arrays.stream(days).map(LocalDate::parse).toList();
    }
}
