package org.jiannuo.statutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiannuo.calendars.DueDay;
import org.jiannuo.calendars.RunningTerm;
import org.jiannuo.calendars.Suspension;
import org.jiannuo.calendars.Term;
import org.jiannuo.calendars.TermUnit;
import org.jiannuo.calendars.WorkCalendar;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LimitTableTest {
    private static final LimitTable LIMITS = LimitTable.bundled();
    private static final WorkCalendar CALENDAR = WorkCalendar.bundled();

    static Stream<Map<String, String>> rows() {
        return ReferenceRow.bundled("time_limits").stream().map(ReferenceRow::columns);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void every_row_of_the_reference_data_is_read_as_it_stands(Map<String, String> row) {
        TimeLimit limit = LIMITS.find(new LimitId(row.getOrDefault("id", ""))).orElseThrow();

        assertThat(limit.term().unit().code()).isEqualTo(row.get("unit"));
        assertThat(
                        limit.term().fixedDay() == null
                                ? String.valueOf(limit.term().amount())
                                : limit.term().fixedDay().toString().substring(2))
                .isEqualTo(row.get("amount"));
        assertThat(limit.term().direction().name()).isEqualToIgnoringCase(row.get("direction"));
        assertThat(limit.term().counting().name()).isEqualToIgnoringCase(row.get("count_direction"));
        assertThat(limit.extension() == null ? "" : limit.extension().amount() + "")
                .isEqualTo(row.get("extension_amount"));
        assertThat(limit.basis().confidence().code()).isEqualTo(row.get("confidence"));
        assertThat(limit.basis().article()).isEqualTo(row.get("article"));
        assertThat(limit.words().whatZh()).isEqualTo(row.get("what_zh"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void every_limit_gives_a_due_day_or_says_which_rule_forbids_it(Map<String, String> row) {
        LocalDate from = LocalDate.parse("2026-04-30");
        switch (LIMITS.due(CALENDAR, new LimitId(row.getOrDefault("id", "")), from, List.of(), false)) {
            case Decision.Accepted<LimitDue>(LimitDue due, var _) -> {
                Term term = due.limit().term();
                assertThat(due.dueDay().due().isBefore(from)).isEqualTo(term.counting() == Term.Counting.BACKWARD);
                assertThat(due.dueDay().days()).isNotEmpty();
                if (term.unit() == TermUnit.DAY) {
                    assertThat((int) java.time.temporal.ChronoUnit.DAYS.between(
                                    from, due.dueDay().unmoved()))
                            .isCloseTo(0, within(term.amount()));
                }
            }
            case Decision.Refused<LimitDue>(List<Refusal> because) ->
                assertThat(because).extracting(Refusal::code).containsAnyOf("STA-02", "CAL-01");
        }
    }

    @Test
    void every_lasting_term_is_a_known_limit_and_stays_on_its_last_day() {
        assertThat(ReferenceRow.bundled("lasting_terms")).hasSizeGreaterThan(30).allSatisfy(row -> {
            TimeLimit limit = LIMITS.find(new LimitId(row.key())).orElseThrow();
            assertThat(limit.term().ending()).isEqualTo(Term.Ending.STAYS);
            assertThat(limit.nature()).isEqualTo(row.text("nature"));
        });
        assertThat(due("repair.minor_max", "2026-11-30").due()).isEqualTo("2027-02-28");
        assertThat(due("official.warning_period", "2026-03-31").due()).isEqualTo("2026-09-30");
    }

    @Test
    void contract_notice_and_copy_over_the_national_holiday() {
        assertThat(due("procurement.contract_notice", "2026-09-30").due()).isEqualTo("2026-10-09");
        assertThat(due("payment.organ_default", "2026-09-04").due()).isEqualTo("2026-10-08");
    }

    @Test
    void an_extension_is_added_and_suspended_days_are_not_counted() {
        LimitId answer = new LimitId("disclosure.answer");
        LocalDate from = LocalDate.parse("2026-03-02");
        DueDay plain =
                LIMITS.due(CALENDAR, answer, from, List.of(), false).orThrow().dueDay();
        DueDay longer =
                LIMITS.due(CALENDAR, answer, from, List.of(), true).orThrow().dueDay();
        List<Suspension> asked = List.of(new Suspension(LocalDate.parse("2026-03-09"), LocalDate.parse("2026-03-13")));
        DueDay stopped =
                LIMITS.due(CALENDAR, answer, from, asked, false).orThrow().dueDay();

        assertThat(plain.due()).isEqualTo("2026-03-30");
        assertThat(longer.due()).isEqualTo("2026-04-28");
        assertThat(stopped.due()).isEqualTo("2026-04-07");
        assertThat(stopped.counted()).isEqualTo(plain.counted());
    }

    @Test
    void an_event_keeps_the_version_of_its_day() {
        TimeLimit old = LIMITS.find(new LimitId("disclosure.proactive")).orElseThrow();
        TimeLimit changed = new TimeLimit(
                old.id(),
                LocalDate.parse("2026-07-01"),
                old.topic(),
                Term.deadline(5, TermUnit.WORKING_DAY),
                null,
                old.nature(),
                old.words(),
                old.basis());
        LimitTable table = LimitTable.of(Arrays.asList(old, changed));

        assertThat(table.find(old.id(), LocalDate.parse("2026-06-30"))).contains(old);
        assertThat(table.find(old.id(), LocalDate.parse("2026-07-01"))).contains(changed);
        assertThat(table.versions(old.id())).containsExactly(old, changed);
    }

    @Nested
    class STA_01 {
        @Test
        void names_limits_that_are_like_the_unknown_one() {
            assertThat(reasons("disclosure.answr")).satisfies(refusal -> {
                assertThat(refusal.code()).isEqualTo("STA-01");
                assertThat(refusal.arguments().get(1).toString()).startsWith("disclosure.answer");
            });
            assertThat(reasons("'; --").code()).isEqualTo("STA-01");
        }

        private Refusal reasons(String id) {
            RunningTerm typed = RunningTerm.of(Term.deadline(1, TermUnit.DAY), LocalDate.parse("2026-01-05"));
            return LIMITS.dueAsTyped(CALENDAR, id, typed, false).reasons().getFirst();
        }
    }

    @Nested
    class STA_02 {
        @Test
        void names_the_limit_that_has_replaced_it() {
            Refusal refusal = LIMITS.due(
                            CALENDAR, new LimitId("village.general"), LocalDate.parse("2026-01-05"), List.of(), false)
                    .reasons()
                    .getFirst();
            assertThat(refusal.code()).isEqualTo("STA-02");
            assertThat(refusal.arguments())
                    .containsExactly(
                            "village.general", "2026-01-05", "2018-12-29", "2025-12-31", "village.general_2026");
        }
    }

    @Nested
    class STA_03 {
        @Test
        void refuses_an_extension_that_no_rule_gives() {
            assertThat(LIMITS.due(
                                    CALENDAR,
                                    new LimitId("disclosure.proactive"),
                                    LocalDate.parse("2026-03-02"),
                                    List.of(),
                                    true)
                            .reasons())
                    .extracting(Refusal::code)
                    .containsExactly("STA-03");
        }
    }

    private static DueDay due(String id, String from) {
        return LIMITS.due(CALENDAR, new LimitId(id), LocalDate.parse(from), List.of(), false)
                .orThrow()
                .dueDay();
    }
}
