package org.jiannuo.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Rule;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 试码限制. Counts wrong codes, by network address and in all, and lets nobody try on when there were too many. Each module
 * that gives out codes counts in a table of its own, {@code wrong_code (origin, opened_at, tries)}.
 */
public final class CodeGuard {
    private static final String EVERYBODY = "all";

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final Terms terms;
    private final Supplier<Bounds> bounds;

    /**
     * What a module says of its codes.
     *
     * @param module its name, which is that of its schema
     * @param origin makes of a network address what may stand in a table
     * @param wrong the rule that a code opens something
     * @param tooMany the rule that there is a pause after many wrong ones
     */
    public record Terms(String module, Function<String, String> origin, Rule wrong, Rule tooMany) {
        public Terms {
            if (!module.matches("[a-z]+")) {
                throw new IllegalArgumentException(module);
            }
        }
    }

    /** @param window in which is counted @param tries wrong codes from one address @param triesInAll from everywhere */
    public record Bounds(Duration window, int tries, int triesInAll) {}

    public CodeGuard(JdbcClient jdbc, BusinessClock clock, Terms terms, Supplier<Bounds> bounds) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.terms = terms;
        this.bounds = bounds;
    }

    /** A code in a browser. @param path below which it is sent @param seconds how long it stays; 0 takes it away */
    public record Kept(String name, String path, String code, int seconds) {}

    /** Opens something with a code, unless too many codes were wrong; a wrong one is counted. */
    public <T> Decision<T> guarded(String address, Supplier<Optional<T>> opening) {
        String origin = terms.origin().apply(address);
        Instant now = clock.now();
        Bounds bound = bounds.get();
        Instant since = now.minus(bound.window());
        if (tries(origin, since) >= bound.tries() || tries(EVERYBODY, since) >= bound.triesInAll()) {
            return Decision.refused(terms.tooMany().brokenAt("code"));
        }
        Optional<T> opened = opening.get();
        if (opened.isEmpty()) {
            List.of(origin, EVERYBODY).forEach(one -> count(one, now, since));
            return Decision.refused(terms.wrong().brokenAt("code"));
        }
        return Decision.accepted(opened.get());
    }

    /** Keeps a code in this browser for a while, in a cookie that no script reads and no other site sends. */
    public static void keep(HttpServletRequest request, HttpServletResponse response, Kept kept) {
        Cookie cookie = new Cookie(kept.name(), kept.code());
        cookie.setPath(kept.path());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(kept.seconds());
        cookie.setAttribute("SameSite", "Strict");
        response.addCookie(cookie);
    }

    private int tries(String origin, Instant since) {
        return jdbc.sql("SELECT tries FROM %s.wrong_code WHERE origin = :origin AND opened_at > :since"
                        .formatted(terms.module()))
                .param("origin", origin)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private void count(String origin, Instant now, Instant since) {
        int _ = jdbc.sql("""
                        INSERT INTO %s.wrong_code AS w (origin, opened_at, tries) VALUES (:origin, :now, 1)
                        ON CONFLICT (origin) DO UPDATE
                        SET tries = CASE WHEN w.opened_at > :since THEN w.tries + 1 ELSE 1 END,
                            opened_at = CASE WHEN w.opened_at > :since THEN w.opened_at ELSE EXCLUDED.opened_at END
                        """.formatted(terms.module()))
                .param("origin", origin)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
    }
}
