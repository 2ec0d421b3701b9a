package org.jiannuo.remedies.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jiannuo.kernel.Decision;
import org.jiannuo.remedies.internal.RemedyHistory.Words;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.web.Answer;
import org.jiannuo.web.SheetId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The acts on a remedy, one handler for each permission, so that it stands beside the audit event. */
@Controller
@PreAuthorize("denyAll()")
class RemedyActController {
    private final RemedyStore store;
    private final CaseDesk desk;
    private final Acts acts;
    private final SealedFiles files;

    RemedyActController(RemedyStore store, CaseDesk desk, Acts acts, SealedFiles files) {
        this.store = store;
        this.desk = desk;
        this.acts = acts;
        this.files = files;
    }

    /** The use cases behind the acts. */
    @org.springframework.stereotype.Component
    record Acts(HandleCase handling, DecideObjection objections, DecideRepair repairs, ActAsApplicant applicant) {
        Decision<Remedy> act(CaseDesk.Wish wish) {
            return switch (wish.act()) {
                case ASK_COMPLETION,
                        REFUSE,
                        ACCEPT,
                        CHECK,
                        FORWARD,
                        ANSWER,
                        ASK_TIME,
                        EXTEND,
                        SUSPEND,
                        RESUME,
                        PUSH,
                        TAKE_UP,
                        DECLINE,
                        SYNC -> handling.act(wish);
                case DECIDE, DECIDE_REVIEW -> objections.act(wish);
                case GRANT, DENY, REVOKE -> repairs.act(wish);
                case COMPLETE, WITHDRAW, ASK_REVIEW, AGREE -> applicant.act(wish);
                case FILE, MARK, LAPSE ->
                    Decision.refused(Rules.NOT_ALLOWED.broken(wish.act().name()));
            };
        }
    }

    /** What every sheet sends. */
    record Sent(
            @Nullable String text,
            @Nullable String ground,
            @Nullable String facts,
            @Nullable String documentNumber,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate date,

            @Nullable String severity,
            @Nullable String code,
            @Nullable List<MultipartFile> files,
            @Nullable String form,
            @Nullable Integer version) {
        CaseDesk.Sheet sheet() {
            return new CaseDesk.Sheet(SheetId.of(form), version == null ? 0 : version);
        }

        Words words() {
            return new Words(said(text), said(ground), null, "");
        }

        CaseDesk.Correction right() {
            return new CaseDesk.Correction(said(facts), said(documentNumber), date, said(severity), said(code));
        }

        private static String said(@Nullable String text) {
            return text == null ? "" : text.strip();
        }
    }

    @PostMapping("/remedies/cases/{id}/handle/{act}")
    @Permit("remedies:handle")
    @Audited("remedies.case_handled")
    Answer handle(@PathVariable String id, @PathVariable String act, @ModelAttribute Sent sent, SignedInUser user) {
        return done(id, act, sent, user);
    }

    @PostMapping("/remedies/cases/{id}/decide/{act}")
    @Permit("remedies:decide")
    @Audited("remedies.case_decided")
    Answer decide(@PathVariable String id, @PathVariable String act, @ModelAttribute Sent sent, SignedInUser user) {
        return done(id, act, sent, user);
    }

    @PostMapping("/remedies/cases/{id}/review/{act}")
    @Permit("remedies:review")
    @Audited("remedies.case_reviewed")
    Answer review(@PathVariable String id, @PathVariable String act, @ModelAttribute Sent sent, SignedInUser user) {
        return done(id, act, sent, user);
    }

    @PostMapping("/remedies/cases/{id}/answer/{act}")
    @Permit("remedies:answer")
    @Audited("remedies.case_answered")
    Answer answer(@PathVariable String id, @PathVariable String act, @ModelAttribute Sent sent, SignedInUser user) {
        return done(id, act, sent, user);
    }

    @PostMapping("/remedies/cases/{id}/grant/{act}")
    @Permit("remedies:grant")
    @Audited("remedies.repair_decided")
    Answer grant(@PathVariable String id, @PathVariable String act, @ModelAttribute Sent sent, SignedInUser user) {
        return done(id, act, sent, user);
    }

    /** What the applicant himself does, with his log-in. */
    @PostMapping("/remedies/cases/{id}/own/{act}")
    @Permit("signed-in")
    @Audited("remedies.applicant_acted")
    Answer own(@PathVariable String id, @PathVariable String act, @ModelAttribute Sent sent, SignedInUser user) {
        return done(id, act, sent, user);
    }

    private Answer done(String id, String word, Sent sent, SignedInUser user) {
        Remedy remedy = RemedyController.seen(store, id, user);
        Act act = act(word);
        String origin = act.isApplicants() ? SealedFiles.PROOF : act.word();
        return Answer.of(
                files.check(sent.files(), origin)
                        .then(clean -> acts.act(new CaseDesk.Wish(
                                remedy.id(),
                                act,
                                sent.words(),
                                sent.right(),
                                clean,
                                sent.sheet(),
                                desk.actor(user, remedy)))),
                after -> Answer.redirect("/remedies/cases/" + after.id(), "remedies.done." + act.word()));
    }

    /** The act that a word means. */
    static Act act(String word) {
        return Stream.of(Act.values())
                .filter(act -> act.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
