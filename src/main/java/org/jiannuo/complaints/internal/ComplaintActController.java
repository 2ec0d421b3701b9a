package org.jiannuo.complaints.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiannuo.complaints.ComplaintId;
import org.jiannuo.complaints.internal.ComplaintHistory.Words;
import org.jiannuo.complaints.internal.ComplaintsConfiguration.RecordBreach;
import org.jiannuo.kernel.Decision;
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

/** The acts on a complaint, one handler for each permission, so that it stands beside the audit event. */
@Controller
@PreAuthorize("denyAll()")
class ComplaintActController {
    private final ComplaintStore store;
    private final CaseDesk desk;
    private final CaseAccess accesses;
    private final Acts acts;
    private final SealedFiles files;
    private final CorrespondWithComplainant correspondence;

    ComplaintActController(
            ComplaintStore store,
            CaseDesk desk,
            CaseAccess accesses,
            Acts acts,
            SealedFiles files,
            CorrespondWithComplainant correspondence) {
        this.store = store;
        this.desk = desk;
        this.accesses = accesses;
        this.acts = acts;
        this.files = files;
        this.correspondence = correspondence;
    }

    /** The use cases behind the acts. */
    @org.springframework.stereotype.Component
    record Acts(AdmitComplaint admitting, VerifyComplaint verifying, ConfirmBreach confirming, RecordBreach recording) {
        Decision<Complaint> act(CaseDesk.Wish wish) {
            return switch (wish.act()) {
                case TAKE, RECUSE, RELEASE, ASK_COMPLETION, ACCEPT, REFUSE, REDIRECT, FORWARD, TRANSFER, SEND_BACK ->
                    admitting.act(wish);
                case START, ASK_TIME, EXTEND, SUSPEND, RESUME, FIND_UNFOUNDED, FIND_FOUNDED, REPLY ->
                    verifying.act(wish);
                case REPORT, DECLINE, PASS_CHECK, FAIL_CHECK, FIND_REFUSED, NOTICE, STATE, CONFIRM, RELENT, DROP ->
                    confirming.act(wish);
                case RECORD -> recording.act(wish);
                case LODGE, COMPLETE, RATE, ESCALATE ->
                    Decision.refused(Rules.NOT_ALLOWED.broken(wish.act().name()));
            };
        }
    }

    /** What every sheet sends. */
    record Sent(
            @Nullable String text,
            @Nullable String ground,
            @Nullable String target,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate day,

            @Nullable List<MultipartFile> files,
            @Nullable String form,
            @Nullable Integer version) {
        CaseDesk.Sheet sheet() {
            return new CaseDesk.Sheet(SheetId.of(form), version == null ? 0 : version);
        }

        Words words() {
            return new Words(said(text), said(ground), said(target), day, "");
        }

        List<MultipartFile> sentFiles() {
            return files == null ? List.of() : files;
        }

        private static String said(@Nullable String text) {
            return text == null ? "" : text.strip();
        }
    }

    @PostMapping("/complaints/cases/{id}/handle/{act}")
    @Permit("complaints:handle")
    @Audited("complaints.case_handled")
    Answer handle(@PathVariable String id, @PathVariable String act, @ModelAttribute Sent sent, SignedInUser user) {
        return done(id, act, sent, user);
    }

    @PostMapping("/complaints/cases/{id}/decide/{act}")
    @Permit("complaints:decide")
    @Audited("complaints.case_decided")
    Answer decide(@PathVariable String id, @PathVariable String act, @ModelAttribute Sent sent, SignedInUser user) {
        return done(id, act, sent, user);
    }

    @PostMapping("/complaints/cases/{id}/verify/{act}")
    @Permit("complaints:verify")
    @Audited("complaints.case_verified")
    Answer verify(@PathVariable String id, @PathVariable String act, @ModelAttribute Sent sent, SignedInUser user) {
        return done(id, act, sent, user);
    }

    @PostMapping("/complaints/cases/{id}/answer/{act}")
    @Permit("complaints:answer")
    @Audited("complaints.case_answered")
    Answer answer(@PathVariable String id, @PathVariable String act, @ModelAttribute Sent sent, SignedInUser user) {
        return done(id, act, sent, user);
    }

    /** A message to the complainant, by a handler who is named in the case. */
    @PostMapping("/complaints/cases/{id}/message")
    @Permit("complaints:read")
    @Audited("complaints.message_sent")
    Answer message(@PathVariable String id, @ModelAttribute Sent sent, SignedInUser user) {
        Complaint complaint = seen(id, user);
        String text = sent.words().text();
        if (text.isEmpty() || text.length() > CaseDesk.LONGEST_TEXT) {
            return Answer.of(
                    Decision.refused(
                            text.isEmpty()
                                    ? Rules.NO_REASON.brokenAt("text")
                                    : Rules.TOO_LONG.brokenAt("text", CaseDesk.LONGEST_TEXT)),
                    _ -> shown(complaint, ""));
        }
        byte[] key = accesses.key(complaint, user).orElse(null);
        return key == null
                ? Answer.of(Decision.refused(Rules.NOT_NAMED.broken()), _ -> shown(complaint, ""))
                : Answer.of(
                        files.check(sent.sentFiles())
                                .then(clean -> correspondence.answer(
                                        new CorrespondWithComplainant.Opened(complaint, key),
                                        text,
                                        clean,
                                        user.account())),
                        _ -> shown(complaint, "complaints.done.message"));
    }

    private Answer done(String id, String word, Sent sent, SignedInUser user) {
        Complaint complaint = seen(id, user);
        Act act = act(word).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Answer.of(
                files.check(sent.sentFiles())
                        .then(clean -> acts.act(new CaseDesk.Wish(
                                complaint.id(), act, sent.words(), clean, sent.sheet(), desk.actor(user)))),
                after -> shown(after, "complaints.done." + act.word()));
    }

    private static Optional<Act> act(String word) {
        return Stream.of(Act.values()).filter(act -> act.word().equals(word)).findFirst();
    }

    private Complaint seen(String id, SignedInUser user) {
        return ComplaintId.parse(id)
                .flatMap(store::find)
                .filter(complaint -> accesses.access(complaint, user) != CaseAccess.Access.NONE)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Answer shown(Complaint complaint, String saying) {
        return Answer.redirect("/complaints/cases/" + complaint.id(), saying);
    }
}
