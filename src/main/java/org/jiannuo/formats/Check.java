package org.jiannuo.formats;

import java.util.Set;

/**
 * One check of a format, from {@code reference/formats/checks.csv}.
 *
 * @param field place of the field that is checked
 * @param kind what is checked
 * @param other place of the field on which it depends; -1 for none
 * @param values codes of the other field with which it applies
 */
record Check(int field, Kind kind, int other, Set<String> values) {

    /** What can be checked. */
    enum Kind {
        /** Filled in when the other field has one of the values. */
        NEEDED,
        /** Empty unless the other field has one of the values. */
        ONLY,
        /** Not after today. */
        NOT_FUTURE,
        /** Not before the day of the other field. */
        NOT_BEFORE,
        /** A unified social credit code. */
        CREDIT_CODE,
        /** A unified social credit code or, with one of the values, the placeholder. */
        CREDIT_CODE_OR_PLACEHOLDER,
        /** A unified social credit code when the other field has one of the values. */
        CREDIT_CODE_WHEN,
        /** An identity number when the other field says so. */
        IDENTITY_NUMBER,
        ORGANISATION_CODE,
        /** A figure above nothing. */
        POSITIVE,
        /** A figure not below nothing. */
        NOT_NEGATIVE,
        /** Division, day and serial number. */
        COMMITMENT_CODE
    }
}
