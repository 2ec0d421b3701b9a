package org.jiannuo.supervision.internal;

import org.jiannuo.kernel.Rule;

/** The rules of notices and bulletins. */
final class Rules {
    /** 督办单办理流程. */
    static final Rule LIFECYCLE = Rule.of("SUP-01");
    /** Somebody else acted on the matter since the page was opened. */
    static final Rule SOMEBODY_WAS_FIRST = Rule.of("SUP-02");
    /** The matter is known. */
    static final Rule UNKNOWN = Rule.of("SUP-03");
    /** The permission reaches the unit. */
    static final Rule NOT_ALLOWED = Rule.of("SUP-04");
    /** 通报办理流程. */
    static final Rule BULLETIN_LIFECYCLE = Rule.of("SUP-05");

    /** A notice names obligations that are overdue, or were kept late. */
    static final Rule NOT_OVERDUE = Rule.of("SUP-10");
    /** A notice goes to one unit and names at least one obligation of it. */
    static final Rule ONE_UNIT = Rule.of("SUP-11");
    /** A notice states title, addressee, facts, basis and demand. */
    static final Rule INCOMPLETE = Rule.of("SUP-12");
    /** The time to reply is one of the limits of the reference data, or lies within the bounds of the setting. */
    static final Rule REPLY_LIMIT = Rule.of("SUP-13");
    /** An obligation stands in one running notice only. */
    static final Rule ALREADY_SUPERVISED = Rule.of("SUP-14");
    /** A text has a bounded length. */
    static final Rule TOO_LONG = Rule.of("SUP-15");

    /** Who signs has not drafted. */
    static final Rule OWN_DRAFT = Rule.of("SUP-20");
    /** A second notice follows when the reply to the first is overdue. */
    static final Rule NOT_YET_SECOND = Rule.of("SUP-21");
    /** A first notice has one second notice. */
    static final Rule ONE_SECOND = Rule.of("SUP-22");
    /** Nobody signs an order or a bulletin to his own unit, nor accepts its reply. */
    static final Rule OWN_UNIT = Rule.of("SUP-23");

    /** A reply says what was done. */
    static final Rule EMPTY_REPLY = Rule.of("SUP-30");
    /** Who signs a reply has not written it. */
    static final Rule OWN_REPLY = Rule.of("SUP-31");
    /** What is sent back says what is missing. */
    static final Rule NO_REASON = Rule.of("SUP-32");

    /** A withdrawal says why. */
    static final Rule WITHDRAWAL_REASON = Rule.of("SUP-40");
    /** A notice on which an issued bulletin rests is withdrawn after the bulletin. */
    static final Rule NAMED_IN_BULLETIN = Rule.of("SUP-41");

    /** A bulletin names units whose reply to a second notice is overdue, or says why this is an exception. */
    static final Rule BULLETIN_TOO_EARLY = Rule.of("SUP-50");
    /** A bulletin has a title, a text, a demand and at least one unit. */
    static final Rule BULLETIN_INCOMPLETE = Rule.of("SUP-51");
    /** Who approves a bulletin has not drafted it. */
    static final Rule OWN_BULLETIN = Rule.of("SUP-52");

    private Rules() {}
}
