package org.jiannuo.supervision.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.ObligationExtended;
import org.jiannuo.obligations.ObligationFulfilled;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.ObligationSummary;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.obligations.ObligationsHandedOver;
import org.jiannuo.obligations.ObligationsOverdue;
import org.jiannuo.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** 答复事项的变化. What the register says of the duties to reply is followed here; every step may be repeated. */
@Component
class OnObligations {
    private static final int PORTION = 500;

    private final NoticeStore store;
    private final NoticeDesk desk;
    private final Obligations obligations;
    private final BusinessClock clock;
    private final Words official;

    OnObligations(NoticeStore store, NoticeDesk desk, Obligations obligations, BusinessClock clock, Words official) {
        this.official = official;
        this.store = store;
        this.desk = desk;
        this.obligations = obligations;
        this.clock = clock;
    }

    /** The reply days of a day have passed. */
    @ApplicationModuleListener
    void on(ObligationsOverdue event) {
        @Nullable ObligationSummary after = null;
        List<ObligationSummary> part;
        do {
            part = obligations.overdueSince(event.county(), event.day(), after, PORTION);
            List<UUID> replies = new ArrayList<>();
            for (ObligationSummary obligation : part) {
                after = obligation;
                if (obligation.source().module().equals(AnswerNotice.MODULE)) {
                    replies.add(obligation.id().value());
                }
            }
            store.overdue(event.county(), replies, event.day().plusDays(1));
            replies.forEach(reply -> nameCandidates(new ObligationId(event.county(), reply)));
        } while (part.size() == PORTION);
    }

    /**
     * A second notice stayed without reply: what it is about becomes a candidate for the finding of a breach. What has
     * been reported or ended meanwhile is refused by the register, and stays as it is.
     */
    private void nameCandidates(ObligationId reply) {
        store.lockByReply(reply)
                .filter(notice ->
                        notice.subject().round() > 1 && notice.stage().status().waitsForUnit())
                .ifPresent(notice -> notice.text()
                        .items()
                        .forEach(item -> obligations.nameCandidate(
                                item.obligation(),
                                official.get(
                                        "supervision.candidate", notice.paper().number()),
                                Signature.ofPlatform(clock.now()))));
    }

    /** A reply was given more time. */
    @ApplicationModuleListener
    void on(ObligationExtended event) {
        if (!event.newDueOn().isBefore(clock.today())) {
            store.overdue(event.id().county(), Set.of(event.id().value()), null);
        }
    }

    /**
     * A reply was accepted in the register itself and not here, for instance because the unit reported there. The
     * notice follows, in the name of the platform.
     */
    @ApplicationModuleListener
    void on(ObligationFulfilled event) {
        if (!event.source().module().equals(AnswerNotice.MODULE)) {
            return;
        }
        store.lockByReply(event.id())
                .filter(notice -> Lifecycle.TABLE
                        .find(notice.stage(), Act.CLOSE_BY_REGISTER)
                        .isPresent())
                .ifPresent(notice -> desk.follow(
                                notice,
                                Act.CLOSE_BY_REGISTER,
                                event.performedOn().toString(),
                                Signature.ofPlatform(clock.now()))
                        .orThrow());
    }

    /** The duties of a unit followed its successor; its notices do too. */
    @ApplicationModuleListener
    void on(ObligationsHandedOver event) {
        for (Notice notice : store.lockRunning(event.county(), Set.of(event.from()))) {
            desk.handOver(notice, event.to(), Signature.ofPlatform(clock.now()));
        }
    }
}
