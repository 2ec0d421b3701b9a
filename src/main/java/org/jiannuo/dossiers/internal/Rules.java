package org.jiannuo.dossiers.internal;

import org.jiannuo.kernel.Rule;

/** The rules of dossiers. */
final class Rules {
    /** An official's file is opened for a purpose, and by the credit office only with a case number. */
    static final Rule PURPOSE = Rule.of("DOS-01", "pipl 6");
    /** An official's file is opened by management authority. */
    static final Rule AUTHORITY = Rule.of("DOS-02", "pipl 34");
    /** Nobody opens the file of who leads him. */
    static final Rule SUPERIOR = Rule.of("DOS-03", "civil_servant_law 76");
    /** Nobody opens the file of a relative. */
    static final Rule RELATIVE = Rule.of("DOS-04", "civil_servant_law 74");
    /** The subject is known. */
    static final Rule UNKNOWN = Rule.of("DOS-05");
    /** A declaration names somebody else, and the relation. */
    static final Rule DECLARATION = Rule.of("DOS-06", "civil_servant_law 74");

    private Rules() {}
}
