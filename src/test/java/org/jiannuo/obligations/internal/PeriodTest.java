package org.jiannuo.obligations.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jiannuo.obligations.NewObligation.Every;
import org.jiannuo.obligations.internal.StandingDuty.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "MONTH,2024-02-10,2024-02,2024-02-01,2024-02-29",
        "QUARTER,2026-11-23,2026-Q4,2026-10-01,2026-12-31",
        "QUARTER,2026-03-31,2026-Q1,2026-01-01,2026-03-31",
        "HALF_YEAR,2026-06-30,2026-H1,2026-01-01,2026-06-30",
        "HALF_YEAR,2026-07-01,2026-H2,2026-07-01,2026-12-31",
        "YEAR,2026-11-23,2026,2026-01-01,2026-12-31"
    })
    void a_day_lies_in_one_period(Every every, LocalDate day, String label, LocalDate first, LocalDate last) {
        assertThat(Period.of(every, day)).isEqualTo(new Period(label, first, last));
    }

    @ParameterizedTest
    @EnumSource(Every.class)
    void periods_follow_each_other_without_a_gap(Every every) {
        Period period = Period.of(every, LocalDate.of(2019, 1, 1));
        while (period.first().getYear() < 2030) {
            Period next = period.next(every);
            assertThat(next.first()).isEqualTo(period.last().plusDays(1));
            assertThat(Period.of(every, next.last())).isEqualTo(next);
            period = next;
        }
    }

    @Test
    void a_yearly_duty_falls_due_on_its_fixed_day() {
        assertThat(Period.of(Every.YEAR, LocalDate.of(2026, 1, 5)).due(MonthDay.of(11, 30)))
                .isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(Period.of(Every.YEAR, LocalDate.of(2026, 1, 5)).due(MonthDay.of(2, 29)))
                .isEqualTo(LocalDate.of(2026, 2, 28));
    }
}
