package org.jiannuo.remedies.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.settings.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 试码限制. Counts wrong query codes, by network address and in all, and lets nobody try on when there were too many. */
@Component
class CodeGuard {
    private static final String EVERYBODY = "all";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Settings settings;
    private final BusinessClock clock;

    CodeGuard(JdbcClient jdbc, Vault vault, Settings settings, BusinessClock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
    }

    /** Opens something with a code, unless too many codes were wrong; a wrong one is counted. */
    <T> Decision<T> guarded(String address, Supplier<Optional<T>> opening) {
        String origin = vault.addressHash(address);
        Instant now = clock.now();
        Instant since = now.minus(Duration.ofMinutes(settings.number("remedies.code-window-minutes")));
        if (tries(origin, since) >= settings.number("remedies.code-tries")
                || tries(EVERYBODY, since) >= settings.number("remedies.code-tries-in-all")) {
            return Decision.refused(Rules.TOO_MANY_CODES.brokenAt("code"));
        }
        Optional<T> opened = opening.get();
        if (opened.isEmpty()) {
            List.of(origin, EVERYBODY).forEach(one -> count(one, now, since));
            return Decision.refused(Rules.WRONG_CODE.brokenAt("code"));
        }
        return Decision.accepted(opened.get());
    }

    private int tries(String origin, Instant since) {
        return jdbc.sql("SELECT tries FROM remedies.wrong_code WHERE origin = :origin AND opened_at > :since")
                .param("origin", origin)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private void count(String origin, Instant now, Instant since) {
        int _ = jdbc.sql("""
                        INSERT INTO remedies.wrong_code AS w (origin, opened_at, tries) VALUES (:origin, :now, 1)
                        ON CONFLICT (origin) DO UPDATE
                        SET tries = CASE WHEN w.opened_at > :since THEN w.tries + 1 ELSE 1 END,
                            opened_at = CASE WHEN w.opened_at > :since THEN w.opened_at ELSE EXCLUDED.opened_at END
                        """)
                .param("origin", origin)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
    }
}
