package org.jiannuo.tolerance.internal;

import org.jiannuo.kernel.Rule;

/** The rules of tolerance. */
final class Rules {
    /** 容错纠错办理流程. */
    static final Rule LIFECYCLE = Rule.of("TOL-01");
    /** Somebody else acted on the case since the page was opened. */
    static final Rule SOMEBODY_WAS_FIRST = Rule.of("TOL-02");
    /** Who acts holds the permission for the unit. */
    static final Rule NOT_ALLOWED = Rule.of("TOL-03");
    /** What is done is said with its reason. */
    static final Rule NO_REASON = Rule.of("TOL-04");
    /** Nobody handles a matter of himself or of his own unit. */
    static final Rule OWN_MATTER = Rule.of("TOL-05", "civil_servant_law 76");
    /** Whoever recorded or acted on the record is no member. */
    static final Rule RECORDER = Rule.of("TOL-06", "civil_servant_law 76");
    /** Who weighed the case does not find on it. */
    static final Rule FOUR_EYES = Rule.of("TOL-07");

    /** Tolerance is asked before the record is final. */
    static final Rule TOO_LATE = Rule.of("TOL-10", "founding_plan 2");
    /** The subject, its unit or the accountable body applies. */
    static final Rule APPLICANT = Rule.of("TOL-11");
    /** The body that would hold to account decides: neither the recording unit nor the unit concerned. */
    static final Rule OTHER_BODY = Rule.of("TOL-12", "founding_plan 2");
    /** One record has one open case. */
    static final Rule OPEN_ALREADY = Rule.of("TOL-13");

    /** Every factor, condition and exclusion is weighed with a reason before the report. */
    static final Rule NOT_WEIGHED = Rule.of("TOL-20", "shaanxi_tolerance");
    /** Where an exclusion applies nothing is tolerated. */
    static final Rule EXCLUSION = Rule.of("TOL-21", "public_sanctions_law 33");
    /** What breaks a prohibition or sought private gain is not tolerated. */
    static final Rule PRECONDITION = Rule.of("TOL-22", "shaanxi_tolerance");
    /** A lighter consequence follows from the table. */
    static final Rule NO_CONSEQUENCE = Rule.of("TOL-24", "public_sanctions_law 11");

    /** The bodies named are heard before the finding. */
    static final Rule NOT_CONSULTED = Rule.of("TOL-30");
    /** The time is extended once. */
    static final Rule EXTENDED_ALREADY = Rule.of("TOL-31");

    /** A correction has a plan and a day that lies ahead. */
    static final Rule NO_PLAN = Rule.of("TOL-40");
    /** Where the finding asks for a correction the case does not close without one. */
    static final Rule CORRECTION_FIRST = Rule.of("TOL-41");
    /** A correction is done when its proof is there. */
    static final Rule NO_PROOF = Rule.of("TOL-42");

    private Rules() {}
}
