package org.jiannuo.plans;

import org.jiannuo.kernel.Rule;

/** Every rule of this module. Each has a sentence {@code refusal.<code>} and a way out {@code mend.<code>}. */
final class PlanRules {
    static final Rule EMPTY_FILE = Rule.of("PRG-01");
    static final Rule TOO_LARGE = Rule.of("PRG-02");
    static final Rule WRONG_KIND = Rule.of("PRG-03");
    static final Rule DAMAGED = Rule.of("PRG-04");
    static final Rule ENCRYPTED = Rule.of("PRG-05");
    static final Rule SWOLLEN_ARCHIVE = Rule.of("PRG-06");
    static final Rule NO_TABLE = Rule.of("PRG-07");
    static final Rule MACROS = Rule.of("PRG-08");
    static final Rule TOO_MANY_CELLS = Rule.of("PRG-09");
    static final Rule UNKNOWN_ENCODING = Rule.of("PRG-10");
    static final Rule NO_ROWS = Rule.of("PRG-11");

    static final Rule UNITS_COLUMN = Rule.of("PRG-20");
    static final Rule NUMBER = Rule.of("PRG-21");
    static final Rule NO_TASK = Rule.of("PRG-22");
    static final Rule NO_MEASURE = Rule.of("PRG-23");
    static final Rule NO_UNIT = Rule.of("PRG-24");
    static final Rule UNKNOWN_UNIT = Rule.of("PRG-25");
    static final Rule AMBIGUOUS_UNIT = Rule.of("PRG-26");
    static final Rule UNIT_TWICE = Rule.of("PRG-27");
    static final Rule NO_SCHEDULE = Rule.of("PRG-28");
    static final Rule SCHEDULE_NOT_UNDERSTOOD = Rule.of("PRG-29");
    static final Rule SCHEDULE_WITHOUT_YEAR = Rule.of("PRG-30");
    static final Rule SCHEDULE_WITHOUT_DAY = Rule.of("PRG-31");
    static final Rule SCHEDULE_ITEMS = Rule.of("PRG-32");
    static final Rule CELLS_SHIFTED = Rule.of("PRG-33");
    static final Rule SCHEDULE_COLUMN = Rule.of("PRG-34");

    private PlanRules() {}
}
