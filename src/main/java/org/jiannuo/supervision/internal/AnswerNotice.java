package org.jiannuo.supervision.internal;

import java.util.List;
import org.jiannuo.evidence.EvidenceFiles;
import org.jiannuo.evidence.EvidenceUpload;
import org.jiannuo.evidence.FileOwner;
import org.jiannuo.evidence.StoredFile;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.supervision.NoticeAnswered;
import org.jiannuo.supervision.NoticeId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 答复. The clerk writes the reply with its files, the head signs and sends it. */
@Component
class AnswerNotice {
    static final String MODULE = "supervision";

    private final NoticeDesk desk;
    private final NoticeHistory history;
    private final EvidenceFiles files;
    private final ApplicationEventPublisher events;

    AnswerNotice(NoticeDesk desk, NoticeHistory history, EvidenceFiles files, ApplicationEventPublisher events) {
        this.desk = desk;
        this.history = history;
        this.files = files;
        this.events = events;
    }

    /** Whose files the files of a reply are. */
    static FileOwner owner(NoticeId id, int seq) {
        return new FileOwner(MODULE, "reply/" + id + "/" + seq);
    }

    /** Writes the reply, as a new version. The reason of the wish is its text. */
    @Transactional
    public Decision<Notice> draft(NoticeDesk.Wish wish, EvidenceUpload upload) {
        return desk.open(wish).then(held -> {
            if (held.done()) {
                return Decision.accepted(held.notice());
            }
            List<Refusal> reasons = Drafting.said(Rules.EMPTY_REPLY, "said", wish.reason());
            return reasons.isEmpty() ? drafted(held.notice(), wish, upload) : Decision.refused(reasons);
        });
    }

    private Decision<Notice> drafted(Notice now, NoticeDesk.Wish wish, EvidenceUpload upload) {
        NoticeDesk.Wish silent = new NoticeDesk.Wish(wish.id(), wish.act(), "", wish.sheet(), wish.actor());
        return desk.move(now, silent).then(after -> {
            history.keepReply(after, wish.reason().strip(), wish.actor().by());
            Decision<List<StoredFile>> kept = upload.isEmpty()
                    ? Decision.accepted(List.of())
                    : files.attachAll(
                            upload,
                            owner(after.id(), after.reply().seq()),
                            wish.actor().by());
            return kept.map(_ -> after);
        });
    }

    /** The head of the unit signs and sends the reply. */
    @Transactional
    public Decision<Notice> send(NoticeDesk.Wish wish) {
        return desk.open(wish).then(held -> {
            if (held.done()) {
                return Decision.accepted(held.notice());
            }
            return wish.actor().by().account().equals(held.notice().reply().draftedBy())
                    ? Decision.refused(Rules.OWN_REPLY.broken())
                    : sent(held.notice(), wish);
        });
    }

    private Decision<Notice> sent(Notice now, NoticeDesk.Wish wish) {
        return desk.move(now, wish).then(after -> {
            NoticeAnswered event =
                    new NoticeAnswered(after.id(), after.subject().unit(), NoticeAnswered.Outcome.SENT, desk.today());
            events.publishEvent(event);
            return Decision.accepted(after, event);
        });
    }
}
