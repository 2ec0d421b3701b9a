package org.jiannuo.dutycrimes.internal;

import org.jiannuo.kernel.Rule;

/** The rules of the register of duty crimes. */
final class Rules {
    /** 职务犯罪记录办理流程. */
    static final Rule LIFECYCLE = Rule.of("DCR-01");
    /** Somebody else acted on the entry since the page was opened. */
    static final Rule SOMEBODY_WAS_FIRST = Rule.of("DCR-02");
    /** Who acts holds the permission in a body that keeps the register. */
    static final Rule NOT_ALLOWED = Rule.of("DCR-03");
    /** What one person entered another one confirms. */
    static final Rule FOUR_EYES = Rule.of("DCR-04");
    /** What is done is said. */
    static final Rule NO_REASON = Rule.of("DCR-05");

    /** Every field of a judgment is stated. */
    static final Rule INCOMPLETE = Rule.of("DCR-10", "founding_plan 3");
    /** Only a judgment in force is entered. */
    static final Rule NOT_EFFECTIVE = Rule.of("DCR-11", "public_sanctions_law 14");
    /** One judgment about one person is entered once. */
    static final Rule DUPLICATE = Rule.of("DCR-12");
    /** The charge is one of the crimes in office. */
    static final Rule NO_DUTY_CRIME = Rule.of("DCR-13", "criminal_law 382");
    /** A retrial or acquittal rests on its judgment. */
    static final Rule NO_RETRIAL = Rule.of("DCR-14");

    /** A look-up asks for one whole name. */
    static final Rule ONE_NAME = Rule.of("DCR-20", "pipl 6");
    /** A look-up states purpose and number of the matter. */
    static final Rule NO_PURPOSE = Rule.of("DCR-21", "pipl 6");

    private Rules() {}
}
