package org.jiannuo.ledger.internal;

import org.jiannuo.kernel.Rule;

/** Why the log does not publish. */
final class Rules {
    /** What was done lately has a checkpoint over it. */
    static final Rule KEEPS_UP = Rule.of("LED-01");

    /** The database is as new as the last checkpoint that is remembered outside of it. */
    static final Rule NOT_OLDER = Rule.of("LED-02");

    /** Nobody remembers another history. */
    static final Rule ONE_HISTORY = Rule.of("LED-03");

    /** The signing key can be opened. */
    static final Rule KEY_OPENS = Rule.of("LED-04");

    private Rules() {}
}
