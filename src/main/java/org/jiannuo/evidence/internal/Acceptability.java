package org.jiannuo.evidence.internal;

import org.jiannuo.kernel.Rule;

/** The rules by which a file is taken as evidence, all of the platform's own order. */
final class Acceptability {
    static final Rule NOT_EMPTY = Rule.of("EVD-01");
    static final Rule WITHIN_SIZE = Rule.of("EVD-02");
    static final Rule KNOWN_KIND = Rule.of("EVD-03");
    static final Rule HONEST_NAME = Rule.of("EVD-04");
    static final Rule NOTHING_ACTIVE = Rule.of("EVD-05");
    static final Rule NO_BOMB = Rule.of("EVD-06");
    static final Rule IMAGE_DIMENSIONS = Rule.of("EVD-07");
    static final Rule USABLE_NAME = Rule.of("EVD-08");
    static final Rule NOT_DAMAGED = Rule.of("EVD-09");
    static final Rule NO_PASSWORD = Rule.of("EVD-10");
    /** A file that must not tell who made it can be freed of its traces. */
    static final Rule TRACES_STAY = Rule.of("EVD-11");

    static final Rule KNOWN_FILE = Rule.of("EVD-20");
    static final Rule OWN_UPLOAD = Rule.of("EVD-21");
    static final Rule FILES_OF_ONE_MATTER = Rule.of("EVD-22");

    private Acceptability() {}
}
