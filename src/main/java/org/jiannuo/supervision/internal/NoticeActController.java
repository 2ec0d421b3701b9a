package org.jiannuo.supervision.internal;

import org.jiannuo.evidence.EvidenceUpload;
import org.jiannuo.kernel.Decision;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.supervision.NoticeId;
import org.jiannuo.web.Answer;
import org.jiannuo.web.Drafts;
import org.jiannuo.web.SheetId;
import org.jiannuo.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The acts on a notice, one handler each, so that permission and audit event stand beside them. */
@Controller
@PreAuthorize("denyAll()")
class NoticeActController {
    private final NoticeStore store;
    private final NoticeDesk desk;
    private final NoticeView view;
    private final Acts acts;
    private final Drafts drafts;

    NoticeActController(NoticeStore store, NoticeDesk desk, NoticeView view, Acts acts, Drafts drafts) {
        this.store = store;
        this.desk = desk;
        this.view = view;
        this.acts = acts;
        this.drafts = drafts;
    }

    /** The use cases behind the acts. */
    @org.springframework.stereotype.Component
    record Acts(ActOnNotice plain, AnswerNotice answering, IssueNotice issuing) {}

    /** What every sheet sends. */
    record Sent(
            @Nullable String reason,
            @Nullable String form,
            @Nullable Integer version) {
        NoticeDesk.Sheet sheet() {
            return new NoticeDesk.Sheet(SheetId.of(form), version == null ? 0 : version);
        }

        String said() {
            return reason == null ? "" : reason.strip();
        }
    }

    @PostMapping("/supervision/notices/{id}/submit")
    @Permit("supervision:draft")
    @Audited("supervision.notice_submitted")
    Answer submit(@PathVariable String id, @ModelAttribute Sent sent, SignedInUser user) {
        return done(acts.plain().act(wish(id, Act.SUBMIT, sent, user)));
    }

    @PostMapping("/supervision/notices/{id}/discard")
    @Permit("supervision:draft")
    @Audited("supervision.notice_discarded")
    Answer discard(@PathVariable String id, @ModelAttribute Sent sent, SignedInUser user) {
        return done(acts.plain().act(wish(id, Act.DISCARD, sent, user)));
    }

    @PostMapping("/supervision/notices/{id}/send-back")
    @Permit("supervision:issue")
    @Audited("supervision.notice_sent_back")
    Answer sendBack(@PathVariable String id, @ModelAttribute Sent sent, SignedInUser user) {
        return done(acts.plain().act(wish(id, Act.SEND_BACK, sent, user)));
    }

    @PostMapping("/supervision/notices/{id}/issue")
    @Permit("supervision:issue")
    @Audited("supervision.notice_issued")
    Answer issue(@PathVariable String id, @ModelAttribute Sent sent, SignedInUser user) {
        return done(acts.issuing().issue(wish(id, Act.ISSUE, sent, user)));
    }

    @PostMapping("/supervision/notices/{id}/annul")
    @Permit("supervision:issue")
    @Audited("supervision.notice_withdrawn")
    Answer annul(@PathVariable String id, @ModelAttribute Sent sent, SignedInUser user) {
        return done(acts.issuing().withdraw(wish(id, Act.ANNUL, sent, user)));
    }

    @PostMapping("/supervision/notices/{id}/receive")
    @Permit("supervision:answer")
    @Audited("supervision.notice_received")
    Answer receive(@PathVariable String id, @ModelAttribute Sent sent, SignedInUser user) {
        return done(acts.plain().act(wish(id, Act.RECEIVE, sent, user)));
    }

    @PostMapping("/supervision/notices/{id}/draft-reply")
    @Permit("supervision:answer")
    @Audited("supervision.reply_drafted")
    Answer draftReply(
            @PathVariable String id,
            @ModelAttribute Sent sent,
            @RequestParam(required = false) @Nullable String said,
            @ModelAttribute EvidenceUpload upload,
            SignedInUser user,
            Words words) {
        Sent reply = new Sent(said, sent.form(), sent.version());
        NoticeDesk.Wish wish = wish(id, Act.DRAFT_REPLY, reply, user);
        Decision<Notice> decision = acts.answering().draft(wish, upload);
        if (decision.isAccepted()) {
            drafts.forget(user.account(), NoticeView.draftKey(wish.id()));
        }
        return Answer.of(
                decision,
                NoticeActController::seen,
                (java.util.List<org.jiannuo.kernel.Refusal> _) ->
                        view.page(seen(wish.id(), user), wish.actor().by(), user, words, reply.said()));
    }

    @PostMapping("/supervision/notices/{id}/send-reply")
    @Permit("supervision:sign")
    @Audited("supervision.reply_sent")
    Answer sendReply(@PathVariable String id, @ModelAttribute Sent sent, SignedInUser user) {
        return done(acts.answering().send(wish(id, Act.SEND_REPLY, sent, user)));
    }

    @PostMapping("/supervision/notices/{id}/send-back-reply")
    @Permit("supervision:sign")
    @Audited("supervision.reply_sent_back")
    Answer sendBackReply(@PathVariable String id, @ModelAttribute Sent sent, SignedInUser user) {
        return done(acts.plain().act(wish(id, Act.SEND_BACK_REPLY, sent, user)));
    }

    @PostMapping("/supervision/notices/{id}/accept")
    @Permit("supervision:draft")
    @Audited("supervision.reply_accepted")
    Answer accept(@PathVariable String id, @ModelAttribute Sent sent, SignedInUser user) {
        return done(acts.plain().act(wish(id, Act.ACCEPT, sent, user)));
    }

    @PostMapping("/supervision/notices/{id}/return")
    @Permit("supervision:draft")
    @Audited("supervision.reply_returned")
    Answer sendReplyBack(@PathVariable String id, @ModelAttribute Sent sent, SignedInUser user) {
        return done(acts.plain().act(wish(id, Act.RETURN, sent, user)));
    }

    private NoticeDesk.Wish wish(String id, Act act, Sent sent, SignedInUser user) {
        NoticeId notice = NoticeId.parse(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new NoticeDesk.Wish(notice, act, sent.said(), sent.sheet(), desk.actor(user));
    }

    private Notice seen(NoticeId id, SignedInUser user) {
        return store.find(id)
                .filter(notice -> NoticeController.maySee(notice, user))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Answer done(Decision<Notice> decision) {
        return Answer.of(decision, NoticeActController::seen);
    }

    private static Answer seen(Notice notice) {
        return Answer.redirect(
                "/supervision/notices/" + notice.id(),
                "supervision.done." + NoticeView.word(notice.trail().last().act()));
    }
}
