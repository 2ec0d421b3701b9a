package org.jiannuo.intake.internal;

import org.jiannuo.kernel.Rule;

/** Why something is not received, cancelled, signed or answered. */
final class IntakeRules {
    /** A format is one of those the platform knows. Arguments: what was named, the known ones. */
    static final Rule UNKNOWN_FORMAT = Rule.of("INT-30");
    /** The reporting unit is a unit of the register that exists today. Arguments: what was named, units like it. */
    static final Rule UNKNOWN_UNIT = Rule.of("INT-31");
    /** A file that is named on the command line is there and can be read. Argument: its path. */
    static final Rule NO_FILE = Rule.of("INT-32");
    /** Only what is being read can be cancelled. */
    static final Rule NOT_READING = Rule.of("INT-33");
    /** The permission to send reaches the unit. */
    static final Rule OTHER_UNIT = Rule.of("INT-34");
    /** Only what was cancelled or interrupted is read on. */
    static final Rule NOT_INTERRUPTED = Rule.of("INT-35");
    /** A breach of contract becomes a record when it was confirmed. Argument: its state. */
    static final Rule NOT_CONFIRMED = Rule.of("INT-36");

    /** What a program sends has a bounded size. Argument: megabytes. */
    static final Rule BODY = Rule.of("INT-50");
    /** What a program sends is an object with rows. Argument: the most rows. */
    static final Rule ROWS = Rule.of("INT-51");
    /** A call has a key of its own, which is not used again for another content. */
    static final Rule CALL = Rule.of("INT-52");
    /** A row has fields of its format only. Argument: the unknown ones. */
    static final Rule UNKNOWN_FIELDS = Rule.of("INT-53");
    /** A key is used so often in a minute and no more. Argument: seconds to wait. */
    static final Rule TOO_OFTEN = Rule.of("INT-54");
    /** A receipt is read with a key of its unit. */
    static final Rule NO_RECEIPT = Rule.of("INT-55");
    /** A key is named after the program that uses it. Argument: longest name. */
    static final Rule KEY_NAME = Rule.of("INT-56");
    /** A key ends within a year. */
    static final Rule KEY_END = Rule.of("INT-57");

    private IntakeRules() {}
}
