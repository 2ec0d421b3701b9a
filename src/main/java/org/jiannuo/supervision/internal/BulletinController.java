package org.jiannuo.supervision.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jiannuo.evidence.EvidenceFiles;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.reports.PdfDocuments;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.supervision.BulletinId;
import org.jiannuo.supervision.BulletinScope;
import org.jiannuo.supervision.internal.BulletinFormPage.Typed;
import org.jiannuo.supervision.internal.BulletinLifecycle.Act;
import org.jiannuo.supervision.internal.BulletinLifecycle.Stage;
import org.jiannuo.supervision.internal.NoticeActController.Sent;
import org.jiannuo.web.Answer;
import org.jiannuo.web.Drafts;
import org.jiannuo.web.Page;
import org.jiannuo.web.SheetId;
import org.jiannuo.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Bulletins: list, page, form, preview and the acts. */
@Controller
@PreAuthorize("denyAll()")
class BulletinController {
    private static final int A_PAGE = 25;

    private final BulletinStore store;
    private final HandleBulletin handling;
    private final IssueBulletin issuing;
    private final NoticeDesk desk;
    private final Papers papers;
    private final Beside paper;

    BulletinController(
            BulletinStore store,
            HandleBulletin handling,
            IssueBulletin issuing,
            NoticeDesk desk,
            Papers papers,
            Beside paper) {
        this.store = store;
        this.handling = handling;
        this.issuing = issuing;
        this.desk = desk;
        this.papers = papers;
        this.paper = paper;
    }

    /** What is kept beside a bulletin: its files, and what was typed and not sent. */
    @org.springframework.stereotype.Component
    record Beside(EvidenceFiles files, Drafts drafts) {}

    @GetMapping("/supervision/bulletins")
    @Permit("supervision:read")
    @Audited("supervision.bulletins_listed")
    Page list(@RequestParam(required = false) @Nullable String before, SignedInUser user) {
        EnumSet<Stage> stages = seesDrafts(user)
                ? EnumSet.complementOf(EnumSet.of(Stage.DISCARDED))
                : EnumSet.of(Stage.ISSUED, Stage.ANNULLED);
        UUID from = before == null
                ? null
                : BulletinId.parse(before).map(BulletinId::value).orElse(null);
        List<Bulletin> part = store.list(desk.county(), stages, from, A_PAGE + 1);
        boolean more = part.size() > A_PAGE;
        List<Bulletin> shown = more ? part.subList(0, A_PAGE) : part;
        return new BulletinListPage(
                shown.stream()
                        .map(bulletin -> new BulletinListPage.Row(
                                bulletin.id().toString(),
                                bulletin.paper().number(),
                                bulletin.text().title(),
                                bulletin.text().scope().name(),
                                bulletin.stage().name(),
                                bulletin.paper().issuedOn(),
                                bulletin.rows().size()))
                        .toList(),
                more ? "/supervision/bulletins?before=" + shown.getLast().id() : "");
    }

    @GetMapping("/supervision/bulletins/{id}")
    @Permit("supervision:read")
    @Audited("supervision.bulletin_viewed")
    Page bulletin(@PathVariable String id, SignedInUser user, Words words) {
        Bulletin bulletin = found(id, user);
        List<BulletinStore.Kept> moves = store.moves(bulletin.id());
        return new BulletinPage(
                BulletinPage.Head.of(bulletin),
                BulletinPage.steps(bulletin, moves, words),
                BulletinPage.doable(bulletin, user),
                bulletin.rows().stream()
                        .map(row -> BulletinPage.Row.of(row, papers.name(row.unit()), true))
                        .toList(),
                paper.files().filesOf(IssueBulletin.owner(bulletin.id())),
                moves.reversed().stream()
                        .map(move -> new NoticePage.Move(
                                move.act().name(), move.at(), move.person(), papers.name(move.unit()), move.reason()))
                        .toList());
    }

    @GetMapping("/supervision/bulletins/new")
    @Permit("supervision:draft")
    @Audited("supervision.bulletin_form_opened")
    Page form(@ModelAttribute Typed asked, SignedInUser user) {
        Typed proposed = new Typed(
                papers.say("supervision.propose.bulletin.title"),
                BulletinScope.INTERNAL.name(),
                papers.say("supervision.propose.bulletin.opening", papers.day(desk.today())),
                papers.say("supervision.propose.bulletin.demand"),
                "",
                handling.candidates().stream()
                        .filter(row -> row.secondOverdue() > 0 || asked.units().contains(row.unit()))
                        .map(Bulletin.Row::unit)
                        .toList(),
                UUID.randomUUID().toString(),
                1);
        return restored("/supervision/bulletins/new", proposed, user);
    }

    @PostMapping("/supervision/bulletins/new")
    @Permit("supervision:draft")
    @Audited("supervision.bulletin_drafted")
    Answer draft(@ModelAttribute Typed typed, SignedInUser user) {
        return answer(
                handling.draft(typed.text(), typed.units(), SheetId.of(typed.form()), desk.actor(user)),
                "/supervision/bulletins/new",
                typed,
                user);
    }

    @GetMapping("/supervision/bulletins/{id}/revise")
    @Permit("supervision:draft")
    @Audited("supervision.bulletin_form_opened")
    Page revised(@PathVariable String id, SignedInUser user) {
        Bulletin bulletin = found(id, user);
        return restored("/supervision/bulletins/" + id + "/revise", Typed.of(bulletin), user);
    }

    @PostMapping("/supervision/bulletins/{id}/revise")
    @Permit("supervision:draft")
    @Audited("supervision.bulletin_revised")
    Answer revise(@PathVariable String id, @ModelAttribute Typed typed, SignedInUser user) {
        Sent sent = new Sent("", typed.form(), typed.version());
        return answer(
                handling.revise(wish(id, Act.REVISE, sent, user), typed.text(), typed.units()),
                "/supervision/bulletins/" + id + "/revise",
                typed,
                user);
    }

    @GetMapping("/supervision/bulletins/{id}/preview")
    @Permit("supervision:read")
    @Audited("supervision.bulletin_previewed")
    ResponseEntity<byte[]> preview(@PathVariable String id, SignedInUser user, Words words) {
        Papers.Frame frame = new Papers.Frame(user.unit(), "", desk.today(), papers.draftMark());
        return PdfDocuments.shown(papers.pdf(papers.bulletin(found(id, user), frame)), words);
    }

    @PostMapping("/supervision/bulletins/{id}/submit")
    @Permit("supervision:draft")
    @Audited("supervision.bulletin_submitted")
    Answer submit(@PathVariable String id, @ModelAttribute Sent sent, SignedInUser user) {
        return done(handling.act(wish(id, Act.SUBMIT, sent, user)));
    }

    @PostMapping("/supervision/bulletins/{id}/discard")
    @Permit("supervision:draft")
    @Audited("supervision.bulletin_discarded")
    Answer discard(@PathVariable String id, @ModelAttribute Sent sent, SignedInUser user) {
        return done(handling.act(wish(id, Act.DISCARD, sent, user)));
    }

    @PostMapping("/supervision/bulletins/{id}/send-back")
    @Permit("supervision:bulletin")
    @Audited("supervision.bulletin_sent_back")
    Answer sendBack(@PathVariable String id, @ModelAttribute Sent sent, SignedInUser user) {
        return done(handling.act(wish(id, Act.SEND_BACK, sent, user)));
    }

    @PostMapping("/supervision/bulletins/{id}/issue")
    @Permit("supervision:bulletin")
    @Audited("supervision.bulletin_issued")
    Answer issue(@PathVariable String id, @ModelAttribute Sent sent, SignedInUser user) {
        return done(issuing.issue(wish(id, Act.ISSUE, sent, user)));
    }

    @PostMapping("/supervision/bulletins/{id}/annul")
    @Permit("supervision:bulletin")
    @Audited("supervision.bulletin_withdrawn")
    Answer annul(@PathVariable String id, @ModelAttribute Sent sent, SignedInUser user) {
        return done(issuing.withdraw(wish(id, Act.ANNUL, sent, user)));
    }

    private static boolean seesDrafts(SignedInUser user) {
        return user.has(Lifecycle.DRAFTS) || user.has(BulletinLifecycle.APPROVES);
    }

    private Bulletin found(String id, SignedInUser user) {
        return BulletinId.parse(id)
                .flatMap(store::find)
                .filter(bulletin -> bulletin.paper().issuedOn() != null || seesDrafts(user))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private HandleBulletin.Wish wish(String id, Act act, Sent sent, SignedInUser user) {
        BulletinId bulletin = BulletinId.parse(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new HandleBulletin.Wish(bulletin, act, sent.said(), sent.sheet(), desk.actor(user));
    }

    private static Answer done(Decision<Bulletin> decision) {
        return Answer.of(
                decision,
                bulletin -> Answer.redirect(
                        "/supervision/bulletins/" + bulletin.id(),
                        "supervision.bulletin.done."
                                + NoticeView.word(bulletin.trail().last().act())));
    }

    /** The form with what this person typed into it before and has not sent. */
    private Page restored(String action, Typed typed, SignedInUser user) {
        return page(
                action,
                paper.drafts()
                        .find(user.account(), action)
                        .map(kept -> typed.over(kept))
                        .orElse(typed));
    }

    private Answer answer(Decision<BulletinId> decision, String action, Typed typed, SignedInUser user) {
        if (decision.isAccepted()) {
            paper.drafts().forget(user.account(), action);
        }
        return Answer.of(
                decision,
                id -> Answer.redirect("/supervision/bulletins/" + id, "supervision.done.draft"),
                (List<Refusal> _) -> page(action, typed));
    }

    private Page page(String action, Typed typed) {
        return new BulletinFormPage(
                action,
                typed,
                handling.candidates().stream()
                        .map(row -> BulletinPage.Row.of(
                                row, papers.name(row.unit()), typed.units().contains(row.unit())))
                        .toList());
    }
}
