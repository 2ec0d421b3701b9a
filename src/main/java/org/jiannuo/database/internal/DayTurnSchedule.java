package org.jiannuo.database.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jiannuo.database.DayTurn;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Looks every minute, on one node at a time, whether a day has passed, and does what other modules do at intervals (their
 * beans of type {@code RecurringTask}).
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "jiannuo.schedule", havingValue = "true", matchIfMissing = true)
@ConditionalOnExpression("'${jiannuo.role:all}' != 'portal'")
class DayTurnSchedule {
    @Bean(initMethod = "start", destroyMethod = "stop")
    Scheduler scheduler(DataSource dataSource, DayTurn days, List<RecurringTask<?>> others) {
        var turn = Tasks.recurring("day-turn", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((_, _) -> {
                    int _ = days.tell();
                });
        return Scheduler.create(dataSource)
                .tableName("database.scheduled_tasks")
                .threads(1)
                .startTasks(Stream.concat(Stream.of(turn), others.stream()).toList())
                .pollingInterval(Duration.ofSeconds(10))
                .build();
    }
}
