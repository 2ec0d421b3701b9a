package org.jiannuo.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The only source of the present moment. All legal days are days of Asia/Shanghai.
 *
 * <p>The clock can be turned, so that a test or a trial lives through a year; it then goes on running from the day
 * it was turned to.
 */
public final class BusinessClock {
    /** The legal time zone of the country. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock source;
    private final AtomicReference<Duration> turned = new AtomicReference<>(Duration.ZERO);
    private final AtomicReference<Duration> settled = new AtomicReference<>(Duration.ZERO);

    private BusinessClock(Clock source) {
        this.source = source;
    }

    /** The clock of the machine. */
    public static BusinessClock system() {
        return new BusinessClock(Clock.system(ZONE));
    }

    /** A clock that stands still at the beginning of a day, for tests of pure rules. */
    public static BusinessClock standingAt(LocalDate day) {
        return new BusinessClock(
                Clock.fixed(day.atTime(LocalTime.of(9, 0)).atZone(ZONE).toInstant(), ZONE));
    }

    /** The present moment. */
    public Instant now() {
        return source.instant().plus(turned.get());
    }

    /** The present legal day. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }

    /** The present legal day and time of day. */
    public LocalDateTime localNow() {
        return LocalDateTime.ofInstant(now(), ZONE);
    }

    /** Turns the clock, so that it is now nine in the morning of that day. */
    public void turnTo(LocalDate day) {
        Instant target = day.atTime(LocalTime.of(9, 0)).atZone(ZONE).toInstant();
        turned.set(Duration.between(source.instant(), target));
    }

    /** Makes the present turning the one to which {@link #release} returns, as long as the program runs. */
    public void settle() {
        settled.set(turned.get());
    }

    /** Lets the clock show the time again from which it was turned last. */
    public void release() {
        turned.set(settled.get());
    }
}
