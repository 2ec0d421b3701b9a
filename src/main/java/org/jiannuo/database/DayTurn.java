package org.jiannuo.database;

/** 日终. Tells every day that has passed, once and in order. */
public interface DayTurn {
    /**
     * Publishes {@link org.jiannuo.kernel.DayHasPassed} for each day up to yesterday that was not told yet. Safe to
     * call at any time, by several nodes at once, and after a clock that jumped back.
     *
     * @return how many days were told
     */
    int tell();
}
