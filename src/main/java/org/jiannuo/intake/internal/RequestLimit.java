package org.jiannuo.intake.internal;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jiannuo.kernel.BusinessClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How often a key may be used: so many requests in each minute, on this node. */
@Component
class RequestLimit {
    private static final int SECONDS = 60;

    private final BusinessClock clock;
    private final int most;
    private final ConcurrentHashMap<UUID, Minute> minutes = new ConcurrentHashMap<>();

    RequestLimit(BusinessClock clock, @Value("${jiannuo.intake.requests-per-minute:120}") int most) {
        this.clock = clock;
        this.most = most;
    }

    private record Minute(long minute, int used) {}

    /** Notes a request. @return 0 when it may be served, else the seconds to wait */
    int take(UUID key) {
        Instant now = clock.now();
        long minute = now.getEpochSecond() / SECONDS;
        Minute noted = minutes.merge(
                key,
                new Minute(minute, 1),
                (before, _) ->
                        before.minute() == minute ? new Minute(minute, before.used() + 1) : new Minute(minute, 1));
        return noted.used() <= most ? 0 : (int) (SECONDS - now.getEpochSecond() % SECONDS);
    }
}
