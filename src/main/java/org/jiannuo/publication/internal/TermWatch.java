package org.jiannuo.publication.internal;

import org.jiannuo.kernel.DayHasPassed;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** 期限. Publications begin and end by themselves on their day. */
@Component
class TermWatch {
    private final FollowTerms terms;

    TermWatch(FollowTerms terms) {
        this.terms = terms;
    }

    @ApplicationModuleListener
    void on(DayHasPassed day) {
        terms.follow();
    }
}
