package org.jiannuo.reporting.internal;

import org.jiannuo.kernel.Rule;

/** What a nil return, its reconciliation and a bulletin must satisfy. */
final class ReportingRules {
    /** A nil return says for each kind of information by itself that there was nothing. */
    static final Rule EACH_KIND = Rule.of("INT-40");
    /** A nil return is for one month that has ended. */
    static final Rule ENDED_MONTH = Rule.of("INT-41");
    /** There is one nil return for a unit and a month; it is not replaced. */
    static final Rule ONE_RETURN = Rule.of("INT-42");
    /** Who reported something, or has a file that is being read, signs no nil return. Argument: rows reported. */
    static final Rule REPORTED = Rule.of("INT-43");
    /** Life cycle of a nil return. */
    static final Rule LIFECYCLE = Rule.of("INT-44");
    /** A contradiction, an explanation and a finding say what and why. */
    static final Rule SAY_WHY = Rule.of("INT-45");
    /** Nobody reconciles the nil return of his own unit. */
    static final Rule OWN_UNIT = Rule.of("INT-46");
    /** The permission reaches the unit. */
    static final Rule OTHER_UNIT = Rule.of("INT-47");
    /** A quality bulletin is for a month that has ended and has none yet. */
    static final Rule ONE_BULLETIN = Rule.of("INT-48");

    private ReportingRules() {}
}
