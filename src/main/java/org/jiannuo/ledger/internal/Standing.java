package org.jiannuo.ledger.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whether the log can publish, and if not, why. What was found at the start or by a witness stays until the next start. */
@Component
@OnInnerNode
class Standing {
    private static final Logger LOG = LoggerFactory.getLogger(Standing.class);
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration BETWEEN_ALARMS = Duration.ofMinutes(1);

    private final IntakeStore intake;
    private final CheckpointStore checkpoints;
    private final int witnessesNeeded;
    private final Settings settings;
    private final BusinessClock clock;
    private final Map<String, Refusal> found = new ConcurrentSkipListMap<>();
    private volatile Instant lastAlarm = Instant.EPOCH;
    private volatile Seen seen = new Seen(Instant.EPOCH, Optional.empty());

    /** Since when the first leaf waited when it was looked at last, so that not each act has to look. */
    private record Seen(Instant at, Optional<Instant> waitingSince) {}

    Standing(
            IntakeStore intake,
            CheckpointStore checkpoints,
            LedgerSettings witnessed,
            Settings settings,
            BusinessClock clock) {
        this.intake = intake;
        this.checkpoints = checkpoints;
        this.witnessesNeeded = witnessed.witnessesNeeded();
        this.settings = settings;
        this.clock = clock;
    }

    /** Something was found that only a person can put right. */
    void stop(Refusal because) {
        if (found.put(because.code(), because) == null) {
            LOG.error("The transparency log has stopped: {} {}", because.code(), because.arguments());
        }
    }

    /** What keeps the sequencer from working. */
    List<Refusal> stopped() {
        return List.copyOf(found.values());
    }

    /** What keeps anybody from publishing: the same, and a log that lags too far behind. */
    List<Refusal> obstacles() {
        List<Refusal> all = new ArrayList<>(found.values());
        lag().filter(lag -> lag.toSeconds() > settings.number("ledger.stop-after-seconds"))
                .ifPresent(lag -> all.add(Rules.KEEPS_UP.broken(lag.toSeconds())));
        return all;
    }

    /** How long the first leaf waits for a checkpoint that is served. */
    Optional<Duration> lag() {
        Instant now = clock.now();
        if (Duration.between(seen.at(), now).abs().compareTo(FRESH) > 0) {
            lookAgain();
        }
        return seen.waitingSince().map(since -> Duration.between(since, now));
    }

    /** Forgets what was seen, because something has happened. */
    void lookAgain() {
        seen = new Seen(clock.now(), checkpoints.unservedSince(witnessesNeeded).or(intake::waitingSince));
    }

    /** Raises the alarm when the published delay is exceeded. @return whether it is */
    boolean alarm() {
        Duration lag = lag().orElse(Duration.ZERO);
        boolean late = lag.toSeconds() > settings.number("ledger.delay-seconds");
        Instant now = clock.now();
        if (late && Duration.between(lastAlarm, now).abs().compareTo(BETWEEN_ALARMS) >= 0) {
            lastAlarm = now;
            LOG.error("A leaf waits for its checkpoint since {} s, longer than the published delay.", lag.toSeconds());
        }
        return late;
    }
}
