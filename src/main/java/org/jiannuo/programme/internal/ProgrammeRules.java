package org.jiannuo.programme.internal;

import org.jiannuo.kernel.Rule;

/** Every rule of this module. */
final class ProgrammeRules {
    static final Rule NO_FILE = Rule.of("PRG-12");

    private ProgrammeRules() {}
}
