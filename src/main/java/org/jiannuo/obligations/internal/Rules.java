package org.jiannuo.obligations.internal;

import org.jiannuo.kernel.Rule;

/** Every rule of the register of obligations, by topic. */
final class Rules {
    /** Arguments: stage, act. */
    static final Rule LIFECYCLE = Rule.of("OBL-01");

    static final Rule UNKNOWN = Rule.of("OBL-02");
    /** Arguments: person, moment. */
    static final Rule SOMEBODY_WAS_FIRST = Rule.of("OBL-03");
    /** Arguments: permission. */
    static final Rule NOT_ALLOWED = Rule.of("OBL-04");

    static final Rule CONFIRMER_IS_NOT_REPORTER = Rule.of("OBL-05");
    static final Rule CLOSER_IS_NOT_ENTERER = Rule.of("OBL-06");

    static final Rule SAYS_WHAT = Rule.of("OBL-10");
    static final Rule SAYS_HOW_TO_TELL = Rule.of("OBL-11");
    static final Rule SAYS_BASIS = Rule.of("OBL-12");
    static final Rule DUE_AFTER_START = Rule.of("OBL-13");
    /** Arguments: unit. */
    static final Rule UNIT_EXISTS = Rule.of("OBL-14");

    static final Rule AMOUNT_IS_POSITIVE = Rule.of("OBL-15");
    static final Rule HAS_A_SOURCE = Rule.of("OBL-16");

    static final Rule SAYS_WHAT_WAS_DONE = Rule.of("OBL-20");
    static final Rule DONE_NEEDS_PROOF = Rule.of("OBL-21");
    /** Arguments: first possible day, last possible day. */
    static final Rule PERFORMED_ON_A_POSSIBLE_DAY = Rule.of("OBL-22");

    static final Rule RETURN_SAYS_WHAT_IS_MISSING = Rule.of("OBL-23");
    static final Rule PARTLY_SAYS_WHAT_IS_MISSING = Rule.of("OBL-24");
    /** Arguments: old due day. */
    static final Rule EXTENSION_IS_LATER = Rule.of("OBL-30");

    static final Rule EXTENSION_HAS_REASON = Rule.of("OBL-31");
    static final Rule EXTENSION_HAS_APPROVER = Rule.of("OBL-32");
    /** Arguments: due day. */
    static final Rule EXTENSION_BEFORE_DUE = Rule.of("OBL-33");

    static final Rule EXTENSION_ONCE = Rule.of("OBL-34");

    static final Rule PAUSE_HAS_GROUND = Rule.of("OBL-40");
    static final Rule CHANGE_HAS_GROUND = Rule.of("OBL-41", "business_environment 31");
    static final Rule REOPENING_HAS_FINDING = Rule.of("OBL-42");

    static final Rule CLOSING_HAS_REASON = Rule.of("OBL-50");
    static final Rule CLOSING_HAS_EVIDENCE = Rule.of("OBL-51");
    /** Arguments: due day. */
    static final Rule CLOSING_ONLY_PAST = Rule.of("OBL-52");

    static final Rule SOMETHING_IS_CHOSEN = Rule.of("OBL-53");

    static final Rule PERSON_IS_NAMED = Rule.of("OBL-60");

    private Rules() {}
}
