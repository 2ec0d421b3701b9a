package org.jiannuo.database.internal;

import java.sql.Timestamp;
import java.util.Comparator;
import java.util.List;
import org.jiannuo.database.Demonstration;
import org.jiannuo.kernel.BusinessClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills a register for demonstration, once. */
@Component
@ConditionalOnProperty(name = "jiannuo.start", havingValue = "demo")
class DemonstrationRun {
    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationRun.class);

    private final List<Demonstration> parts;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    DemonstrationRun(List<Demonstration> parts, JdbcClient jdbc, BusinessClock clock) {
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(Demonstration::order))
                .toList();
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener(ApplicationStartedEvent.class)
    void fill() {
        for (Demonstration part : parts) {
            String name = part.getClass().getName().replaceAll("\\$\\$.*", "");
            if (claim(name)) {
                LOG.info("Demonstration data: {}", name);
                part.fill();
            }
        }
    }

    private boolean claim(String name) {
        return jdbc.sql("""
                        INSERT INTO database.demonstration (part, filled_at)
                        VALUES (:part, :now)
                        ON CONFLICT (part) DO NOTHING
                        """)
                        .param("part", name)
                        .param("now", Timestamp.from(clock.now()))
                        .update()
                == 1;
    }
}
