package org.jiannuo.remedies.internal;

import org.jiannuo.kernel.Rule;

/** The rules of objection and repair. */
final class Rules {
    private static final String ORDER = "ndrc_order_36";

    /** 异议办理流程. */
    static final Rule OBJECTION = Rule.of("REM-01");
    /** 信用修复办理流程. */
    static final Rule REPAIR = Rule.of("REM-05", ORDER);
    /** Somebody else acted on the matter since the page was opened. */
    static final Rule SOMEBODY_WAS_FIRST = Rule.of("REM-02");
    /** The matter is known. */
    static final Rule UNKNOWN = Rule.of("REM-03");
    /** The permission reaches the unit. */
    static final Rule NOT_ALLOWED = Rule.of("REM-04");

    /** It says what is wrong, or what was put right. */
    static final Rule INCOMPLETE = Rule.of("REM-10");
    /** It names who files it and how to reach him. */
    static final Rule NAMES_ITS_PARTY = Rule.of("REM-11");
    /** A text has a bounded length. */
    static final Rule TOO_LONG = Rule.of("REM-12");
    /** One sheet makes one case; its code was shown once. */
    static final Rule ALREADY_FILED = Rule.of("REM-13");
    /** The record is one of this register, and in force. */
    static final Rule NO_SUCH_RECORD = Rule.of("REM-14");
    /** The query code is known. */
    static final Rule WRONG_CODE = Rule.of("REM-15");
    /** After many wrong codes there is a pause. */
    static final Rule TOO_MANY_CODES = Rule.of("REM-16");
    /** A record has one running remedy of a kind at a time. */
    static final Rule RUNS_ALREADY = Rule.of("REM-17");
    /** With a log-in, only the subject itself files. */
    static final Rule NOT_THE_SUBJECT = Rule.of("REM-18");
    /** Only a negative record is repaired. */
    static final Rule NOTHING_TO_REPAIR = Rule.of("REM-19", ORDER);

    /** An act says why. */
    static final Rule NO_REASON = Rule.of("REM-20");
    /** A refusal cites one of the reasons of the table. */
    static final Rule NO_GROUND = Rule.of("REM-21");
    /** Completion is asked once, for everything that is missing. */
    static final Rule COMPLETION_ONCE = Rule.of("REM-22");
    /** A provider is another body than the handling office. */
    static final Rule NO_OTHER_PROVIDER = Rule.of("REM-23");

    /** Nobody of the unit that recorded handles or decides an objection. */
    static final Rule RECORDER = Rule.of("REM-30", "civil_servant_law 76");
    /** Nobody handles or decides his own matter, or that of his unit. */
    static final Rule OWN_MATTER = Rule.of("REM-31", "civil_servant_law 76");
    /** Who decided does not review. */
    static final Rule DECIDED_BEFORE = Rule.of("REM-32", "inspection_regulation 17");
    /** Extension and suspension are asked for by one person and approved by another. */
    static final Rule ASKED_BY_ANOTHER = Rule.of("REM-33");
    /** Repair is decided by the body that made the finding. */
    static final Rule DECIDING_BODY = Rule.of("REM-34", ORDER);

    /** A term is extended once, and only where the provider has to check. */
    static final Rule EXTENDED_ONCE = Rule.of("REM-40");
    /** A term stands still only for a listed reason. */
    static final Rule NO_PAUSE_GROUND = Rule.of("REM-41");
    /** A decision says what it leads to. */
    static final Rule NO_OUTCOME = Rule.of("REM-42");
    /** A correction or supplement says what is right. */
    static final Rule NO_CORRECTION = Rule.of("REM-43");
    /** Review is asked for within its term. */
    static final Rule TOO_LATE = Rule.of("REM-44");

    /** 最短公示期届满. */
    static final Rule MINIMUM_TERM = Rule.of("REM-50", ORDER);
    /** 已纠正失信行为、履行义务，有证明. */
    static final Rule DUTY_PROVED = Rule.of("REM-51", ORDER);
    /** 已作出公开信用承诺. */
    static final Rule PROMISE = Rule.of("REM-52", ORDER);
    /** 法律法规未规定不可修复. */
    static final Rule BAR = Rule.of("REM-53", ORDER);
    /** 无未办结的异议. */
    static final Rule NOT_DISPUTED = Rule.of("REM-54");
    /** 记录仍有效. */
    static final Rule IN_FORCE = Rule.of("REM-55");

    /** A case has a bounded number of files. */
    static final Rule TOO_MANY_FILES = Rule.of("REM-60");

    private Rules() {}
}
