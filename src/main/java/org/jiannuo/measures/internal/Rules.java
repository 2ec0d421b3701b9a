package org.jiannuo.measures.internal;

import org.jiannuo.kernel.Rule;

/** The rules of measures, incentives and look-ups. */
final class Rules {
    /** 措施办理流程. */
    static final Rule LIFECYCLE = Rule.of("MEA-01");
    /** Somebody else acted on the matter since the page was opened. */
    static final Rule SOMEBODY_WAS_FIRST = Rule.of("MEA-02");
    /** The measure, record or candidate is known. */
    static final Rule UNKNOWN = Rule.of("MEA-03");
    /** The permission reaches the unit. */
    static final Rule NOT_ALLOWED = Rule.of("MEA-04");
    /** A sanction is decided after notice and hearing, an incentive is granted. */
    static final Rule OTHER_ACT = Rule.of("MEA-05");

    /** The item stands in the list on the day. */
    static final Rule NOT_IN_LIST = Rule.of("MEA-10");
    /** 权限. What belongs to a city, a province or the nation is not decided by a county. */
    static final Rule LEVEL = Rule.of("MEA-11");
    /** The basis binds here: not a law of another place, not a proposal that nobody confirmed. */
    static final Rule NOT_BINDING = Rule.of("MEA-12");
    /** The executing unit is named as implementing body. */
    static final Rule EXECUTING = Rule.of("MEA-13");
    /** The record from which it follows is in force. */
    static final Rule RECORD_NOT_IN_FORCE = Rule.of("MEA-14");
    /** The record is not disputed. */
    static final Rule DISPUTED = Rule.of("MEA-15");
    /** 干部管理权限. What strikes an official is decided by the Organisation Department or the Discipline Commission. */
    static final Rule OFFICIALS = Rule.of("MEA-16", "civil_servant_law 57");
    /** 过惩相当. The grade of the record carries the measure. */
    static final Rule TOO_GRAVE = Rule.of("MEA-17");
    /** The length lies within the list. */
    static final Rule LENGTH = Rule.of("MEA-18");
    /** 一事不再罚. One fact, one measure of a kind. */
    static final Rule SECOND = Rule.of("MEA-19");
    /** An end is stated, and it is not later than the end of the cause. */
    static final Rule END = Rule.of("MEA-20");
    /** The item is meant for such subjects. */
    static final Rule SUBJECT = Rule.of("MEA-21");
    /** A sanction follows from an adverse record, an incentive from a positive one. */
    static final Rule POLARITY = Rule.of("MEA-22");
    /** The instrument of the basis is in force on the day. */
    static final Rule REPEALED = Rule.of("MEA-23");
    /** The competent body is named by the list and is not the subject. */
    static final Rule COMPETENT = Rule.of("MEA-24");

    /** Who checks has not proposed. */
    static final Rule OWN_PROPOSAL = Rule.of("MEA-30");
    /** Who decides has neither proposed nor checked. */
    static final Rule OWN_CHECK = Rule.of("MEA-31");
    /** Nobody handles a measure about himself or his own unit. */
    static final Rule OWN_MATTER = Rule.of("MEA-32", "civil_servant_law 76");
    /** A reason is said. */
    static final Rule NO_REASON = Rule.of("MEA-33");
    /** A statement is answered in the decision. */
    static final Rule UNANSWERED = Rule.of("MEA-34");
    /** A receipt says what was done. */
    static final Rule RECEIPT = Rule.of("MEA-35");
    /** Who decides is of the competent body. */
    static final Rule OTHER_BODY = Rule.of("MEA-36");
    /** A text has a bounded length. */
    static final Rule TOO_LONG = Rule.of("MEA-37");

    /** A look-up says what is to be given and for which matter. */
    static final Rule PURPOSE = Rule.of("MEA-40");
    /** The subject of a look-up is known. */
    static final Rule NO_SUBJECT = Rule.of("MEA-41");
    /** The file of an official is not opened by programs. */
    static final Rule NO_PERSONS = Rule.of("MEA-42", "pipl 24");
    /** Programs ask a bounded number of times in a minute. */
    static final Rule TOO_OFTEN = Rule.of("MEA-43");
    /** A call has a key of its own. */
    static final Rule CALL = Rule.of("MEA-44");
    /** What programs send is JSON of a bounded size. */
    static final Rule BODY = Rule.of("MEA-45");

    /** A candidate is handled once. */
    static final Rule HANDLED = Rule.of("MEA-50");

    private Rules() {}
}
