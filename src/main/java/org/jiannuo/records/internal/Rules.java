package org.jiannuo.records.internal;

import org.jiannuo.kernel.Rule;

/** The rules of credit records. */
final class Rules {
    /** 信用记录办理流程. */
    static final Rule LIFECYCLE = Rule.of("REC-01");
    /** Somebody else acted on the record since the page was opened. */
    static final Rule SOMEBODY_WAS_FIRST = Rule.of("REC-02");
    /** The record is known. */
    static final Rule UNKNOWN = Rule.of("REC-03");
    /** The permission reaches the unit. */
    static final Rule NOT_ALLOWED = Rule.of("REC-04");
    /** Entry, check and decision are three people. */
    static final Rule FOUR_EYES = Rule.of("REC-05", "civil_servant_law 76");
    /** Nobody handles a record about himself or his own unit. */
    static final Rule OWN_MATTER = Rule.of("REC-06", "civil_servant_law 76");
    /** What is done to a record has a reason. */
    static final Rule NO_REASON = Rule.of("REC-07");

    /** Only what the catalogue in force on the day of the document names is recorded. */
    static final Rule CATEGORY = Rule.of("REC-10", "gbf_2020_49");
    /** The catalogue item is open to this kind of subject. */
    static final Rule SUBJECT_KIND = Rule.of("REC-11", "gbf_2020_49");
    /** The subject has its name. */
    static final Rule SUBJECT_NAME = Rule.of("REC-12");
    /** The subject is told apart by a valid code. */
    static final Rule SUBJECT_CODE = Rule.of("REC-13");
    /** The document is of a kind that has legal effect and that the item asks for. */
    static final Rule DOCUMENT_KIND = Rule.of("REC-14", "gbf_2020_49");
    /** The document is dated, not later than today, and takes effect not before its day. */
    static final Rule DOCUMENT_DATE = Rule.of("REC-15", "gbf_2020_49");
    /** The document is numbered. */
    static final Rule DOCUMENT_NUMBER = Rule.of("REC-16", "gbf_2020_49");
    /** The document is issued by a competent organ. */
    static final Rule ORGAN = Rule.of("REC-17", "gbf_2020_49");
    /** The document has taken effect and is not under review, suspended or annulled. */
    static final Rule NOT_EFFECTIVE = Rule.of("REC-18", "gbf_2020_49");

    /** The basis is named with law and article. */
    static final Rule BASIS = Rule.of("REC-19", "gbf_2020_49");
    /** The basis was in force on the day of the document. */
    static final Rule BASIS_NOT_IN_FORCE = Rule.of("REC-20", "gbf_2020_49");
    /** What must never be recorded is not recorded. */
    static final Rule EXCLUDED = Rule.of("REC-21", "gbf_2020_49");
    /** Minors are not recorded. */
    static final Rule MINOR = Rule.of("REC-22", "pipl 28");
    /** Personal data stay within necessity. */
    static final Rule NECESSITY = Rule.of("REC-23", "pipl 6");
    /** The reporting unit is competent for the item. */
    static final Rule REPORTER = Rule.of("REC-24", "gbf_2020_49");
    /** What the grade follows from is stated. */
    static final Rule GRADE_MISSING = Rule.of("REC-25", "ndrc_order_36");
    /** The grade is the one of the table. */
    static final Rule GRADE_DIFFERS = Rule.of("REC-26", "ndrc_order_36");
    /** A grade other than the usual one has a written reason. */
    static final Rule GRADE_REASON = Rule.of("REC-27", "ndrc_order_36");
    /** An item of the catalogue is recorded once the county has decided how it is collected. */
    static final Rule UNDECIDED = Rule.of("REC-29", "gbf_2020_49");
    /** The facts are stated within the length of the field. */
    static final Rule FACTS = Rule.of("REC-28");

    /** The same document, subject, organ and item is recorded once. */
    static final Rule DUPLICATE = Rule.of("REC-30");
    /** One act is not sanctioned twice; a second sanction is explained. */
    static final Rule SECOND_SANCTION = Rule.of("REC-31", "civil_servant_law 61");

    /** Tolerance is asked of a body other than the recording one. */
    static final Rule OTHER_BODY = Rule.of("REC-40", "founding_plan 2");
    /** A finding on tolerance names reasons and conditions. */
    static final Rule CONDITIONS = Rule.of("REC-41", "shaanxi_tolerance");
    /** Where an exclusion applies nothing is tolerated. */
    static final Rule EXCLUSION = Rule.of("REC-42", "public_sanctions_law 33");
    /** A notice says facts, basis, consequences and the right of reply. */
    static final Rule NOTICE = Rule.of("REC-43", "admin_penalty_law 44");
    /** A decision answers what was replied. */
    static final Rule REPLY_UNANSWERED = Rule.of("REC-45", "admin_penalty_law 45");
    /** A reply says something. */
    static final Rule EMPTY_REPLY = Rule.of("REC-46");

    /** While a tolerance case is open a record does not become final. */
    static final Rule HELD = Rule.of("REC-47", "founding_plan 2");
    /** Tolerance is asked once at a time, for a record against its subject that is still examined. */
    static final Rule NOT_TO_HOLD = Rule.of("REC-48", "founding_plan 2");

    /** A correction or an annulment rests on a document. */
    static final Rule NO_DOCUMENT = Rule.of("REC-50", "admin_penalty_law 48");
    /** A correction changes the content and neither subject nor item. */
    static final Rule NOT_A_CORRECTION = Rule.of("REC-51");

    private Rules() {}
}
