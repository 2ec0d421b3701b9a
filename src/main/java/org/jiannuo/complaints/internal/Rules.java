package org.jiannuo.complaints.internal;

import org.jiannuo.kernel.Rule;

/** The rules of complaints. */
final class Rules {
    private static final String NOTICE = "fg_2023_1103";

    /** 违约失信投诉办理流程. */
    static final Rule LIFECYCLE = Rule.of("CMP-01", NOTICE);
    /** Somebody else acted on the matter since the page was opened. */
    static final Rule SOMEBODY_WAS_FIRST = Rule.of("CMP-02");
    /** The matter is known. */
    static final Rule UNKNOWN = Rule.of("CMP-03");
    /** The permission reaches the unit. */
    static final Rule NOT_ALLOWED = Rule.of("CMP-04");

    /** A complaint says what it is about, who is complained of and what happened. */
    static final Rule INCOMPLETE = Rule.of("CMP-10");
    /** A complaint about one's own contract or promise names its party and how to reach it. */
    static final Rule NAMES_ITS_PARTY = Rule.of("CMP-11");
    /** A text has a bounded length. */
    static final Rule TOO_LONG = Rule.of("CMP-12");
    /** One sheet makes one case; its code was shown once. */
    static final Rule ALREADY_LODGED = Rule.of("CMP-13");
    /** The body complained of is a unit that exists. */
    static final Rule NO_SUCH_BODY = Rule.of("CMP-14");
    /** The receipt code is known. */
    static final Rule WRONG_CODE = Rule.of("CMP-15");
    /** After many wrong codes there is a pause. */
    static final Rule TOO_MANY_CODES = Rule.of("CMP-16");

    /** An act says why. */
    static final Rule NO_REASON = Rule.of("CMP-20");
    /** A refusal cites one of the reasons of the table. */
    static final Rule NO_GROUND = Rule.of("CMP-21", NOTICE);
    /** A complaint is handed to a superior or the competent body. */
    static final Rule NOT_COMPETENT = Rule.of("CMP-22", NOTICE);
    /** A complaint is never handed to the body complained of, one below it, or one that verified it before. */
    static final Rule NEVER_TO_ACCUSED = Rule.of("CMP-23", NOTICE);
    /** The transfers of a case are counted. */
    static final Rule TOO_MANY_TRANSFERS = Rule.of("CMP-24");
    /** Completion is asked once, for everything that is missing. */
    static final Rule COMPLETION_ONCE = Rule.of("CMP-25");
    /** A lead is forwarded to inspection, a complaint is accepted. */
    static final Rule OTHER_WAY = Rule.of("CMP-26");

    /** Nobody of the body complained of handles, verifies or decides. */
    static final Rule OWN_BODY = Rule.of("CMP-30", "civil_servant_law 76");
    /** Nobody decides a matter that he decided before. */
    static final Rule DECIDED_BEFORE = Rule.of("CMP-31", "inspection_regulation 17");
    /** Only the handler named in the case handles it. */
    static final Rule NOT_NAMED = Rule.of("CMP-32");
    /** A case has one handler at a time. */
    static final Rule TAKEN = Rule.of("CMP-33");
    /** The handler does not sign his own work: who found does not confirm. */
    static final Rule OWN_WORK = Rule.of("CMP-34");

    /** A term is extended once. */
    static final Rule EXTENDED_ONCE = Rule.of("CMP-40");
    /** Extension and suspension are asked for by one person and approved by another. */
    static final Rule ASKED_BY_ANOTHER = Rule.of("CMP-41");
    /** A term stands still only for a listed reason. */
    static final Rule NO_PAUSE_GROUND = Rule.of("CMP-42");

    /** The day of rectification lies ahead and within the bounds of the setting. */
    static final Rule RECTIFY_DAY = Rule.of("CMP-50");
    /** A refusal is found after the day has passed, or after a report that was no rectification. */
    static final Rule NOT_YET_REFUSED = Rule.of("CMP-51");
    /** A report is sent back once. */
    static final Rule CHECKED_TWICE = Rule.of("CMP-52");
    /** Reorganisation and change of leader are no excuse. */
    static final Rule NO_EXCUSE = Rule.of("CMP-53", NOTICE);
    /** The body complained of can be heard before the finding. */
    static final Rule NOT_HEARD = Rule.of("CMP-54", "admin_penalty_law 64");
    /** Rectification is proved. */
    static final Rule NO_PROOF = Rule.of("CMP-55");

    /** A record of a breach says what loss it caused and how far it was noticed. */
    static final Rule NO_LOSS = Rule.of("CMP-56");

    /** The next level is asked within the term. */
    static final Rule TOO_LATE = Rule.of("CMP-60");
    /** The next level is asked once. */
    static final Rule HIGHEST_LEVEL = Rule.of("CMP-61");
    /** An answer about satisfaction is one of three. */
    static final Rule NO_ANSWER = Rule.of("CMP-62");

    /** A case has a bounded number of files of bounded size. */
    static final Rule TOO_MANY_FILES = Rule.of("CMP-70");

    private Rules() {}
}
