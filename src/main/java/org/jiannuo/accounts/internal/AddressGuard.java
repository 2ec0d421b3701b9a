package org.jiannuo.accounts.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.settings.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 地址限制. Counts failed log-ins of one network address. The lock of an account does not stop who tries one password on
 * many names; this does. A log-in that succeeds leaves the count, or one known password would buy any number of tries.
 *
 * <p>All nodes count in one table. What is kept of an address goes when its window has passed.
 */
@Component
class AddressGuard {
    private final JdbcClient jdbc;
    private final Settings settings;
    private final BusinessClock clock;

    AddressGuard(JdbcClient jdbc, Settings settings, BusinessClock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Until when nobody may log in from there; empty when it is free. */
    Optional<Instant> shutUntil(String address) {
        return jdbc.sql("""
                        SELECT opened_at FROM accounts.failed_address
                        WHERE address = :address AND opened_at > :since AND failures >= :most
                        """)
                .param("address", address)
                .param("since", since().atOffset(ZoneOffset.UTC))
                .param("most", settings.number("login.address-failures"))
                .query((row, _) -> row.getObject("opened_at", java.time.OffsetDateTime.class)
                        .toInstant())
                .optional()
                .map(opened -> toTheMinute(opened.plus(window())));
    }

    /** Counts one failure and forgets addresses whose window has passed. */
    void failed(String address) {
        int _ = jdbc.sql("""
                        WITH passed AS (
                          DELETE FROM accounts.failed_address WHERE opened_at <= :since AND address <> :address
                        )
                        INSERT INTO accounts.failed_address AS f (address, opened_at, failures) VALUES (:address, :now, 1)
                        ON CONFLICT (address) DO UPDATE
                        SET failures = CASE WHEN f.opened_at > :since THEN f.failures + 1 ELSE 1 END,
                            opened_at = CASE WHEN f.opened_at > :since THEN f.opened_at ELSE excluded.opened_at END
                        """)
                .param("address", address)
                .param("now", clock.now().atOffset(ZoneOffset.UTC))
                .param("since", since().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Instant since() {
        return clock.now().minus(window());
    }

    private Duration window() {
        return Duration.ofMinutes(settings.number("login.address-window-minutes"));
    }

    /** People read minutes: the first whole one after. */
    private static Instant toTheMinute(Instant moment) {
        return moment.plus(1, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MINUTES);
    }
}
