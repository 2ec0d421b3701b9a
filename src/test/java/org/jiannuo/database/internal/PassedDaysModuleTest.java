package org.jiannuo.database.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jiannuo.database.DayTurn;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.DayHasPassed;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@JiannuoTest
@RecordApplicationEvents
class PassedDaysModuleTest {
    @Autowired
    private DayTurn days;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void tells_each_missed_day_once_and_in_order_also_when_the_clock_jumps() {
        int _ = days.tell();
        LocalDate last = jdbc.sql("SELECT max(day) FROM database.passed_day")
                .query(LocalDate.class)
                .single();

        clock.turnTo(last.plusDays(8));
        assertThat(days.tell()).isEqualTo(7);
        clock.turnTo(last.plusDays(3));
        assertThat(days.tell()).isZero();
        clock.turnTo(last.plusDays(8));
        assertThat(days.tell()).isZero();

        assertThat(events.stream(DayHasPassed.class).map(DayHasPassed::day).filter(last::isBefore))
                .containsExactlyElementsOf(
                        last.plusDays(1).datesUntil(last.plusDays(8)).toList());
    }

    @Test
    void does_not_believe_a_clock_that_is_years_ahead() {
        int _ = days.tell();
        clock.turnTo(clock.today().plusYears(9));
        assertThat(days.tell()).isZero();
    }
}
