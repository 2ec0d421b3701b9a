package org.jiannuo.rectifications.internal;

import org.jiannuo.kernel.Rule;

/** The rules of rectification. */
final class Rules {
    /** 整改办理流程. */
    static final Rule LIFECYCLE = Rule.of("RCT-01");
    /** Somebody else acted since the page was opened. */
    static final Rule SOMEBODY_WAS_FIRST = Rule.of("RCT-02");
    /** Who acts holds the permission for the unit. */
    static final Rule NOT_ALLOWED = Rule.of("RCT-03");
    /** What is done is said. */
    static final Rule NO_REASON = Rule.of("RCT-04");
    /** Who acted for the rectifying unit does not check it. */
    static final Rule ACTED_FOR_UNIT = Rule.of("RCT-05", "civil_servant_law 76");
    /** Who caused the breach does not close it. */
    static final Rule CAUSER = Rule.of("RCT-06", "civil_servant_law 76");

    /** An order says problem, standard and basis. */
    static final Rule INCOMPLETE = Rule.of("RCT-10", "founding_plan 5");
    /** The ordering body is competent for the unit, and another one. */
    static final Rule NOT_COMPETENT = Rule.of("RCT-11");
    /** The day to put it right lies ahead. */
    static final Rule DAY = Rule.of("RCT-12");
    /** A plan explains the reason and names measures and people. */
    static final Rule NO_PLAN = Rule.of("RCT-13", "founding_plan 5");
    /** Who caused it, when named, is a person of the unit. */
    static final Rule NOT_OF_UNIT = Rule.of("RCT-14");

    /** What was demanded by a complaint is ordered or set aside once, by the body that has to order it. */
    static final Rule DEMAND_HANDLED = Rule.of("RCT-15");

    /** Nothing is reported as done without proof. */
    static final Rule NO_PROOF = Rule.of("RCT-20");
    /** The time is extended once. */
    static final Rule EXTENDED_ALREADY = Rule.of("RCT-21");
    /** Refusal is found when the time is over. */
    static final Rule NOT_OVER = Rule.of("RCT-22", "fg_2023_1103");
    /** What was reported is returned once more, then decided. */
    static final Rule ONCE_MORE = Rule.of("RCT-23");
    /** Refusal after a report is found only when it was returned before. */
    static final Rule RETURN_FIRST = Rule.of("RCT-24");

    /** A look-back says what was found on the spot. */
    static final Rule NO_LOOK_BACK = Rule.of("RCT-30");

    /** What follows from a refusal fits what was refused. */
    static final Rule OTHER_WAY = Rule.of("RCT-40", "fg_2023_1103");

    private Rules() {}
}
