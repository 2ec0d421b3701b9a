package org.jiannuo.subjects.internal;

/** What can be said of a unit from a day on. */
enum Fact {
    NAME,
    SHORT_NAME,
    CLASS,
    CODE,
    CREDIT_CODE,
    SUPERIOR,
    COMPETENT,
    /** How the unit ended; the day is the first on which it no longer exists. */
    ENDED
}
