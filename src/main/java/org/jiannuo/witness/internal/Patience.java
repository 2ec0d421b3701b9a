package org.jiannuo.witness.internal;

import java.util.concurrent.TimeUnit;

/** How long a reader waits for a log to catch up with the public site. */
final class Patience {
    private final long until;
    private final long stepMillis;

    Patience(long seconds, long stepMillis) {
        this.until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        this.stepMillis = stepMillis;
    }

    static Patience ofSeconds(long seconds) {
        return new Patience(seconds, 1000);
    }

    /** Waits a step. @return false when the patience is at its end */
    boolean oneMoreStep() {
        if (System.nanoTime() >= until) {
            return false;
        }
        try {
            Thread.sleep(stepMillis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
