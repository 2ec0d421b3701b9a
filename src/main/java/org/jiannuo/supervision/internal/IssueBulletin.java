package org.jiannuo.supervision.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jiannuo.evidence.FileId;
import org.jiannuo.evidence.FileOwner;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.DomainEvent;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.reports.DocumentNumbers;
import org.jiannuo.supervision.BulletinId;
import org.jiannuo.supervision.BulletinIssued;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 签发、撤销通报. The director signs; the notices of the units named are marked with it. */
@Component
class IssueBulletin {
    /** Kind of document; its prefix is a setting of reports. */
    static final String KIND = "bulletin";

    private final HandleBulletin desk;
    private final NoticeStore notices;
    private final DocumentNumbers numbers;
    private final Papers papers;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    IssueBulletin(
            HandleBulletin desk,
            NoticeStore notices,
            DocumentNumbers numbers,
            Papers papers,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.notices = notices;
        this.numbers = numbers;
        this.papers = papers;
        this.clock = clock;
        this.events = events;
    }

    /** Whose files the papers of a bulletin are. */
    static FileOwner owner(BulletinId id) {
        return new FileOwner(AnswerNotice.MODULE, "bulletin/" + id);
    }

    /** The director signs. */
    @Transactional
    public Decision<Bulletin> issue(HandleBulletin.Wish wish) {
        return desk.open(wish).then(held -> {
            if (held.done()) {
                return Decision.accepted(held.bulletin());
            }
            Bulletin draft = held.bulletin();
            Bulletin counted = draft.saying(draft.text(), desk.figures(HandleBulletin.units(draft)));
            List<Refusal> reasons = beforehand(counted, wish.actor().by());
            return reasons.isEmpty() ? signed(counted, wish) : Decision.refused(reasons);
        });
    }

    private static List<Refusal> beforehand(Bulletin bulletin, Signature by) {
        List<Refusal> reasons = new ArrayList<>(Drafting.bulletin(bulletin.text(), bulletin.rows()));
        if (bulletin.trail().draftedBy().equals(by.account())) {
            reasons.add(Rules.OWN_BULLETIN.broken());
        }
        if (HandleBulletin.units(bulletin).contains(by.unit())) {
            reasons.add(Rules.OWN_UNIT.broken());
        }
        return reasons;
    }

    private Decision<Bulletin> signed(Bulletin draft, HandleBulletin.Wish wish) {
        Signature by = wish.actor().by();
        LocalDate today = clock.today();
        return numbers.next(by.unit(), KIND, "supervision/bulletin/" + draft.id())
                .map(number -> number.toString())
                .then(number -> onPaper(draft, new Papers.Frame(by.unit(), number, today, ""), number + ".pdf", by)
                        .map(file -> draft.on(new Bulletin.Paper(number, today, file, null))))
                .then(bulletin -> desk.move(bulletin, wish))
                .then(issued -> named(issued, by))
                .then(issued -> told(issued, false));
    }

    private Decision<FileId> onPaper(Bulletin bulletin, Papers.Frame frame, String name, Signature by) {
        return papers.keep(papers.bulletin(bulletin, frame), owner(bulletin.id()), name, by);
    }

    /** Writes on the running notices of the units that this bulletin named them. */
    private Decision<Bulletin> named(Bulletin issued, Signature by) {
        Decision<Bulletin> all = Decision.accepted(issued);
        for (Notice notice : notices.lockRunning(issued.id().county(), HandleBulletin.units(issued))) {
            all = all.then(_ -> notice.after(Act.NAME_IN_BULLETIN, by).map(after -> {
                Notice marked = after.namedBy(issued.id().value());
                notices.save(notice.stage(), marked, issued.paper().number(), null, by);
                return issued;
            }));
        }
        return all;
    }

    private Decision<Bulletin> told(Bulletin after, boolean annulled) {
        DomainEvent event = new BulletinIssued(
                after.id().county(),
                after.id(),
                after.paper().number(),
                after.text().scope(),
                HandleBulletin.units(after),
                annulled);
        events.publishEvent(event);
        return Decision.accepted(after, event);
    }

    /** A wrong bulletin is withdrawn: its number is not used again, its paper is marked. */
    @Transactional
    public Decision<Bulletin> withdraw(HandleBulletin.Wish wish) {
        return desk.open(wish).then(held -> {
            if (held.done()) {
                return Decision.accepted(held.bulletin());
            }
            List<Refusal> reasons = Drafting.said(Rules.WITHDRAWAL_REASON, "reason", wish.reason());
            return reasons.isEmpty() ? withdrawn(held.bulletin(), wish) : Decision.refused(reasons);
        });
    }

    private Decision<Bulletin> withdrawn(Bulletin now, HandleBulletin.Wish wish) {
        Signature by = wish.actor().by();
        Bulletin.Paper paper = now.paper();
        LocalDate issuedOn = Objects.requireNonNull(paper.issuedOn());
        Papers.Frame frame = new Papers.Frame(by.unit(), paper.number(), issuedOn, papers.withdrawnMark(clock.today()));
        return onPaper(now, frame, papers.withdrawnName(paper.number()), by)
                .map(file -> now.on(new Bulletin.Paper(paper.number(), issuedOn, paper.document(), file)))
                .then(marked -> desk.move(marked, wish))
                .then(after -> {
                    notices.forgetBulletin(after.id().county(), after.id().value());
                    return told(after, true);
                });
    }
}
