package org.jiannuo.handovers.internal;

import org.jiannuo.kernel.Rule;

/** Every rule of a hand-over. */
final class Rules {
    /** Arguments: name of the incoming leader. */
    static final Rule ONLY_THE_INCOMING = Rule.of("HND-01", "business_environment 31");
    /** Arguments: ordinal of the row. */
    static final Rule REMARK_IS_WRITTEN = Rule.of("HND-02");
    /** Arguments: how many rows are open. */
    static final Rule EVERY_ROW = Rule.of("HND-03", "business_environment 31");

    static final Rule WITNESS = Rule.of("HND-04");
    /** Arguments: who signed, when. */
    static final Rule SIGNED = Rule.of("HND-05");

    static final Rule UNKNOWN = Rule.of("HND-06");
    static final Rule NOBODY_YET = Rule.of("HND-07");

    private Rules() {}
}
