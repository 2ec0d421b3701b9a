package org.jiannuo.casework.internal;

import org.jiannuo.kernel.Rule;

/** The rules of casework. */
final class Rules {
    /** 协调会办理流程. */
    static final Rule LIFECYCLE = Rule.of("CWK-01");
    /** Somebody else acted on the conference since the page was opened. */
    static final Rule SOMEBODY_WAS_FIRST = Rule.of("CWK-02");
    /** A conference has a title, a day and at least two bodies. */
    static final Rule INCOMPLETE = Rule.of("CWK-03");
    /** A conference that was held has minutes. */
    static final Rule NO_MINUTES = Rule.of("CWK-04");
    /** An agreed step names a body of the conference, what it does and a day that lies ahead. */
    static final Rule NO_STEP = Rule.of("CWK-05");
    /** A conference ends with an outcome and its reason. */
    static final Rule NO_OUTCOME = Rule.of("CWK-06");
    /** A file has the columns of the template. */
    static final Rule NO_COLUMN = Rule.of("CWK-10");
    /** A row names one body, a day and what happened. */
    static final Rule NO_BODY = Rule.of("CWK-11");
    /** A row has a number of its channel and a day. */
    static final Rule NO_NUMBER = Rule.of("CWK-12");
    /** A file can be read as a table and has a bounded length. */
    static final Rule NO_TABLE = Rule.of("CWK-13");

    private Rules() {}
}
