package org.jiannuo.web.internal;

import org.jiannuo.kernel.Rule;

/** The rules of the frame itself. */
final class FrameRules {
    /** The form was sent from a page of this site that is still good. */
    static final Rule FORM_IS_OURS = Rule.of("WEB-01");

    /** A draft belongs to who typed it. */
    static final Rule DRAFT_IS_OWN = Rule.of("WEB-02");

    /** What is sent has a bounded size. */
    static final Rule SIZE = Rule.of("WEB-03");

    private FrameRules() {}
}
