package org.jiannuo.supervision.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jiannuo.evidence.FileOwner;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.DomainEvent;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.obligations.NewObligation.Debtor;
import org.jiannuo.obligations.NewObligation.Duty;
import org.jiannuo.obligations.NewObligation.Source;
import org.jiannuo.obligations.NewObligation.Terms;
import org.jiannuo.obligations.NewObligation.When;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.reports.DocumentNumbers;
import org.jiannuo.statutes.LimitDue;
import org.jiannuo.supervision.NoticeId;
import org.jiannuo.supervision.NoticeWithdrawn;
import org.jiannuo.supervision.SupervisionNoticeIssued;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 签发、撤销督办单. Number, paper, delivery and the duty to reply come into being together, or not at all. */
@Component
class IssueNotice {
    /** Kind of document; its prefix is a setting of reports. */
    static final String KIND = "supervision_notice";

    private final NoticeDesk desk;
    private final Obligations obligations;
    private final DocumentNumbers numbers;
    private final Papers papers;
    private final Offers offers;
    private final ApplicationEventPublisher events;

    IssueNotice(
            NoticeDesk desk,
            Obligations obligations,
            DocumentNumbers numbers,
            Papers papers,
            Offers offers,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.obligations = obligations;
        this.numbers = numbers;
        this.papers = papers;
        this.offers = offers;
        this.events = events;
    }

    /** Whose files the papers of a notice are. */
    static FileOwner owner(NoticeId id) {
        return new FileOwner(AnswerNotice.MODULE, "notice/" + id);
    }

    /** The director signs. */
    @Transactional
    public Decision<Notice> issue(NoticeDesk.Wish wish) {
        return desk.open(wish).then(held -> {
            if (held.done()) {
                return Decision.accepted(held.notice());
            }
            List<Refusal> reasons = beforehand(held.notice(), wish.actor().by());
            return reasons.isEmpty() ? signed(held.notice(), wish) : Decision.refused(reasons);
        });
    }

    private List<Refusal> beforehand(Notice draft, Signature by) {
        List<Refusal> reasons = new ArrayList<>(desk.faults(draft.id(), draft.subject(), draft.text()));
        if (draft.trail().draftedBy().equals(by.account())) {
            reasons.add(Rules.OWN_DRAFT.broken());
        }
        reasons.addAll(ActOnNotice.ownUnit(draft, by));
        return reasons;
    }

    private Decision<Notice> signed(Notice draft, NoticeDesk.Wish wish) {
        Signature by = wish.actor().by();
        LocalDate today = desk.today();
        return offers.due(draft.text().limit(), today)
                .then(due -> numbers.next(by.unit(), KIND, "supervision/" + draft.id())
                        .map(number -> number.toString())
                        .then(number -> obligations
                                .owe(reply(draft, number, due), by)
                                .then(reply -> onPaper(draft, number, due, by)
                                        .map(paper -> draft.on(new Notice.Paper(
                                                number,
                                                today,
                                                reply,
                                                paper.paper().document(),
                                                null)))))
                        .then(notice -> desk.move(notice, wish))
                        .then(issued -> followed(issued, by))
                        .then(issued -> told(issued, due)));
    }

    private Decision<Notice> onPaper(Notice draft, String number, LimitDue due, Signature by) {
        Papers.Frame frame = new Papers.Frame(by.unit(), number, desk.today(), papers.roundMark(draft));
        return papers.keep(papers.notice(draft, due, frame), owner(draft.id()), number + ".pdf", by)
                .map(file -> draft.on(new Notice.Paper(number, desk.today(), null, file, null)));
    }

    private static NewObligation reply(Notice notice, String number, LimitDue due) {
        return new NewObligation(
                Debtor.of(notice.id().county(), notice.subject().unit()),
                new Duty(
                        NewObligation.Kind.REPLY,
                        notice.text().title(),
                        "",
                        notice.text().demand(),
                        number,
                        ""),
                new Source(AnswerNotice.MODULE, notice.id().toString(), number, AnswerNotice.MODULE),
                When.counted(due),
                Terms.NONE);
    }

    /** The first notice waits for the second one from now on. */
    private Decision<Notice> followed(Notice issued, Signature by) {
        return desk.lockFirst(issued)
                .map(first -> desk.follow(first, Act.FOLLOW, issued.paper().number(), by)
                        .map(_ -> issued))
                .orElseGet(() -> Decision.accepted(issued));
    }

    private Decision<Notice> told(Notice issued, LimitDue due) {
        DomainEvent event = new SupervisionNoticeIssued(
                issued.id(),
                issued.paper().number(),
                issued.subject().round(),
                issued.subject().unit(),
                Objects.requireNonNull(issued.paper().reply()),
                due.dueDay().due());
        events.publishEvent(event);
        return Decision.accepted(issued, event);
    }

    /** A wrong notice is withdrawn: its number is not used again, its duty ends, its paper is marked. */
    @Transactional
    public Decision<Notice> withdraw(NoticeDesk.Wish wish) {
        return desk.open(wish).then(held -> {
            if (held.done()) {
                return Decision.accepted(held.notice());
            }
            List<Refusal> reasons = new ArrayList<>(Drafting.said(Rules.WITHDRAWAL_REASON, "reason", wish.reason()));
            if (held.notice().trail().bulletin() != null) {
                reasons.add(Rules.NAMED_IN_BULLETIN.broken());
            }
            return reasons.isEmpty() ? withdrawn(held.notice(), wish) : Decision.refused(reasons);
        });
    }

    private Decision<Notice> withdrawn(Notice now, NoticeDesk.Wish wish) {
        Signature by = wish.actor().by();
        return marked(now, wish)
                .then(paper -> desk.move(paper, wish))
                .then(after -> ended(after, wish))
                .then(after -> resumed(after, by))
                .then(after -> {
                    DomainEvent event = new NoticeWithdrawn(
                            after.id(), after.paper().number(), after.subject().unit(), wish.reason());
                    events.publishEvent(event);
                    return Decision.accepted(after, event);
                });
    }

    private Decision<Notice> marked(Notice now, NoticeDesk.Wish wish) {
        Notice.Paper paper = now.paper();
        Signature by = wish.actor().by();
        LocalDate issuedOn = Objects.requireNonNull(paper.issuedOn());
        return offers.due(now.text().limit(), issuedOn).then(due -> {
            Papers.Frame frame =
                    new Papers.Frame(by.unit(), paper.number(), issuedOn, papers.withdrawnMark(desk.today()));
            return papers.keep(
                            papers.notice(now, due, frame), owner(now.id()), papers.withdrawnName(paper.number()), by)
                    .map(file ->
                            now.on(new Notice.Paper(paper.number(), issuedOn, paper.reply(), paper.document(), file)));
        });
    }

    private Decision<Notice> ended(Notice after, NoticeDesk.Wish wish) {
        ObligationId reply = Objects.requireNonNull(after.paper().reply());
        boolean open = obligations
                .find(reply)
                .filter(obligation -> obligation.status().isOpen())
                .isPresent();
        return open
                ? obligations
                        .end(
                                reply,
                                Obligations.Ending.INVALID,
                                wish.reason(),
                                after.paper().number(),
                                wish.actor().by())
                        .map(_ -> after)
                : Decision.accepted(after);
    }

    /** Without its second notice the first one is owed again. */
    private Decision<Notice> resumed(Notice after, Signature by) {
        return desk.lockFirst(after)
                .filter(first -> first.stage() == Stage.FOLLOWED)
                .map(first -> desk.follow(first, Act.RESUME, after.paper().number(), by)
                        .map(_ -> after))
                .orElseGet(() -> Decision.accepted(after));
    }
}
