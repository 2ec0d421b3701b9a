package org.jiannuo.supervision.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.DomainEvent;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.supervision.NoticeAnswered;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 送签、签收、审核答复. The acts that need nothing but a word. */
@Component
class ActOnNotice {
    private final NoticeDesk desk;
    private final Obligations obligations;
    private final ApplicationEventPublisher events;

    ActOnNotice(NoticeDesk desk, Obligations obligations, ApplicationEventPublisher events) {
        this.desk = desk;
        this.obligations = obligations;
        this.events = events;
    }

    /** Does it, or says every reason against it. */
    @Transactional
    public Decision<Notice> act(NoticeDesk.Wish wish) {
        return desk.open(wish).then(held -> held.done() ? Decision.accepted(held.notice()) : done(held.notice(), wish));
    }

    private Decision<Notice> done(Notice now, NoticeDesk.Wish wish) {
        List<Refusal> reasons = reasons(now, wish);
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        return switch (wish.act()) {
            case SUBMIT, SEND_BACK, DISCARD, RECEIVE, SEND_BACK_REPLY -> desk.move(now, wish);
            case RETURN -> desk.move(now, wish).then(after -> told(after, NoticeAnswered.Outcome.RETURNED));
            case ACCEPT ->
                desk.move(now, wish).then(after -> settled(after, wish.actor().by()));
            case DRAFT,
                    REVISE,
                    ISSUE,
                    DRAFT_REPLY,
                    SEND_REPLY,
                    FOLLOW,
                    RESUME,
                    CLOSE_WITH_SECOND,
                    CLOSE_BY_REGISTER,
                    NAME_IN_BULLETIN,
                    HAND_OVER,
                    ANNUL -> throw new IllegalArgumentException("Not done with a word: " + wish.act());
        };
    }

    private List<Refusal> reasons(Notice now, NoticeDesk.Wish wish) {
        return switch (wish.act()) {
            case SEND_BACK, RETURN, SEND_BACK_REPLY -> {
                List<Refusal> reasons = new ArrayList<>(Drafting.said(Rules.NO_REASON, "reason", wish.reason()));
                if (wish.act() == Act.RETURN) {
                    reasons.addAll(ownUnit(now, wish.actor().by()));
                }
                yield reasons;
            }
            case ACCEPT -> ownUnit(now, wish.actor().by());
            case SUBMIT -> desk.faults(now.id(), now.subject(), now.text());
            case DISCARD, RECEIVE -> List.of();
            case DRAFT,
                    REVISE,
                    ISSUE,
                    DRAFT_REPLY,
                    SEND_REPLY,
                    FOLLOW,
                    RESUME,
                    CLOSE_WITH_SECOND,
                    CLOSE_BY_REGISTER,
                    NAME_IN_BULLETIN,
                    HAND_OVER,
                    ANNUL -> List.of();
        };
    }

    /** Nobody handles a notice to his own unit for the office. */
    static List<Refusal> ownUnit(Notice notice, Signature by) {
        return notice.subject().unit().equals(by.unit()) ? List.of(Rules.OWN_UNIT.broken()) : List.of();
    }

    private Decision<Notice> told(Notice after, NoticeAnswered.Outcome outcome) {
        DomainEvent event = new NoticeAnswered(after.id(), after.subject().unit(), outcome, sentOn(after));
        events.publishEvent(event);
        return Decision.accepted(after, event);
    }

    /** The accepted reply fulfils the duty to reply, and that of the first notice with it. */
    private Decision<Notice> settled(Notice closed, Signature by) {
        String number = closed.paper().number();
        return obligations
                .settle(Objects.requireNonNull(closed.paper().reply()), sentOn(closed), number, by)
                .then(_ -> firstClosed(closed, by))
                .then(_ -> told(closed, NoticeAnswered.Outcome.ACCEPTED));
    }

    private Decision<Notice> firstClosed(Notice second, Signature by) {
        String number = second.paper().number();
        return desk.lockFirst(second)
                .filter(first -> first.stage() == Stage.FOLLOWED)
                .map(first -> obligations
                        .settle(Objects.requireNonNull(first.paper().reply()), sentOn(second), number, by)
                        .then(_ -> desk.follow(first, Act.CLOSE_WITH_SECOND, number, by)))
                .orElseGet(() -> Decision.accepted(second));
    }

    private static LocalDate sentOn(Notice notice) {
        return Objects.requireNonNull(notice.reply().sentOn());
    }
}
