package org.jiannuo.database.internal;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jiannuo.database.DayTurn;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.DayHasPassed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps which days were told. Each day is told in a transaction of its own, guarded by its key. */
@Component
class PassedDays implements DayTurn {
    private static final Logger LOG = LoggerFactory.getLogger(PassedDays.class);

    /** A longer gap is more likely a wrong clock than a long sleep; a person has to look first. */
    private static final long LONGEST_GAP_IN_DAYS = 800;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    PassedDays(
            JdbcClient jdbc, TransactionTemplate transaction, ApplicationEventPublisher events, BusinessClock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public int tell() {
        LocalDate yesterday = clock.today().minusDays(1);
        LocalDate next = last().map(day -> day.plusDays(1)).orElse(yesterday);
        if (ChronoUnit.DAYS.between(next, yesterday) > LONGEST_GAP_IN_DAYS) {
            LOG.error(
                    "The clock says {}, but the last told day is before {}. No day is told; check the clock.",
                    clock.today(),
                    next);
            return 0;
        }
        int told = 0;
        for (LocalDate day = next; !day.isAfter(yesterday); day = day.plusDays(1)) {
            told += tellOnce(day) ? 1 : 0;
        }
        return told;
    }

    private boolean tellOnce(LocalDate day) {
        Boolean told = transaction.execute(_ -> {
            int inserted = jdbc.sql("""
                            INSERT INTO database.passed_day (day, told_at)
                            VALUES (:day, :now)
                            ON CONFLICT (day) DO NOTHING
                            """)
                    .param("day", day)
                    .param("now", Timestamp.from(clock.now()))
                    .update();
            if (inserted == 1) {
                events.publishEvent(new DayHasPassed(day));
            }
            return inserted == 1;
        });
        return Boolean.TRUE.equals(told);
    }

    private Optional<LocalDate> last() {
        return jdbc.sql("SELECT max(day) FROM database.passed_day")
                .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }
}
