package org.jiannuo.publication.internal;

import org.jiannuo.kernel.Rule;

/** The rules of publication other than its life cycle. */
final class Rules {
    static final Rule OTHER_PERSON = Rule.of("PUB-02");
    static final Rule ONCE = Rule.of("PUB-03");
    static final Rule KNOWN = Rule.of("PUB-04");
    static final Rule BASIS = Rule.of("PUB-10", "disclosure_regulation 20");
    static final Rule SUBJECT = Rule.of("PUB-11", "pipl 25");
    static final Rule MINOR = Rule.of("PUB-12", "ndrc_order_36");
    static final Rule TERM = Rule.of("PUB-13", "ndrc_order_36");
    static final Rule NOT_OVER = Rule.of("PUB-14", "ndrc_order_36");
    static final Rule FIELD = Rule.of("PUB-20", "pipl 6");
    static final Rule REQUIRED = Rule.of("PUB-21");
    static final Rule REASON = Rule.of("PUB-30");
    static final Rule SHOWN = Rule.of("PUB-31");

    private Rules() {}
}
