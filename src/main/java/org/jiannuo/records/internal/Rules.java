package org.jiannuo.records.internal;

import org.jiannuo.kernel.Rule;

/** The rules of credit records. */
final class Rules {
    /** 信用记录办理流程. */
    static final Rule LIFECYCLE = Rule.of("REC-01");
    /** The record is known. */
    static final Rule UNKNOWN = Rule.of("REC-03");
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
    /** The facts are stated within the length of the field. */
    static final Rule FACTS = Rule.of("REC-28");

    /** The same document, subject, organ and item is recorded once. */
    static final Rule DUPLICATE = Rule.of("REC-30");
    /** One act is not sanctioned twice; a second sanction is explained. */
    static final Rule SECOND_SANCTION = Rule.of("REC-31", "civil_servant_law 61");

    /** A correction or an annulment rests on a document. */
    static final Rule NO_DOCUMENT = Rule.of("REC-50", "admin_penalty_law 48");
    /** A correction changes the content and neither subject nor item. */
    static final Rule NOT_A_CORRECTION = Rule.of("REC-51");

    private Rules() {}
}
