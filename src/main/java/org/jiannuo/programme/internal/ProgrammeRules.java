package org.jiannuo.programme.internal;

import org.jiannuo.kernel.Rule;

/** Every rule of this module. */
final class ProgrammeRules {
    /** Arguments: path. */
    static final Rule NO_FILE = Rule.of("PRG-12");

    static final Rule DRAFT_IS_OPEN = Rule.of("PRG-40");
    /** Arguments: how many names are open. */
    static final Rule UNITS_ARE_KNOWN = Rule.of("PRG-41");
    /** Arguments: longest name. */
    static final Rule HAS_A_NAME = Rule.of("PRG-42");
    /** Arguments: name. */
    static final Rule NAME_IS_FREE = Rule.of("PRG-43");

    static final Rule TARGET_EXISTS = Rule.of("PRG-44");
    static final Rule UNIT_EXISTS = Rule.of("PRG-45");
    static final Rule CLASS_IS_KNOWN = Rule.of("PRG-46");
    static final Rule SAYS_WHEN = Rule.of("PRG-47");

    /** Arguments: number of the version in force. */
    static final Rule NOTHING_CAME_BETWEEN = Rule.of("PRG-48");

    static final Rule SOMETHING_IS_CHOSEN = Rule.of("PRG-50");
    /** Arguments: ordinal of the measure. */
    static final Rule MEASURE_HAS_A_UNIT = Rule.of("PRG-51");
    /** Arguments: ordinal of the measure. */
    static final Rule MEASURE_HAS_A_TIME = Rule.of("PRG-52");
    /** Arguments: what was typed. */
    static final Rule DAY_IS_A_DAY = Rule.of("PRG-53");
    /** Arguments: name of the group. */
    static final Rule GROUP_HAS_MEMBERS = Rule.of("PRG-54");
    /** Arguments: how many, at most. */
    static final Rule NOT_TOO_MANY = Rule.of("PRG-55");

    /** Arguments: longest text. */
    static final Rule CORRECTION_SAYS_WHAT = Rule.of("PRG-60");

    static final Rule CORRECTION_SAYS_WHY = Rule.of("PRG-61");
    static final Rule CORRECTION_CHANGES_WORDS = Rule.of("PRG-62");
    /** Arguments: who, when. */
    static final Rule SOMEBODY_WAS_FIRST = Rule.of("PRG-63");

    private ProgrammeRules() {}
}
