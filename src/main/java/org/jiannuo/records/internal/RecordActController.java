package org.jiannuo.records.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Rule;
import org.jiannuo.kernel.Signature;
import org.jiannuo.records.RecordDraft;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.records.Records.Ground;
import org.jiannuo.records.internal.Lifecycle.Act;
import org.jiannuo.records.internal.RecordFormPage.Typed;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.web.Answer;
import org.jiannuo.web.Drafts;
import org.jiannuo.web.Page;
import org.jiannuo.web.SheetId;
import org.jiannuo.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Reporting a record, and the acts on it, one handler each, so that permission and audit event stand beside them. */
@Controller
@PreAuthorize("denyAll()")
class RecordActController {
    private final ActOnRecord acting;
    private final ChangeRecord changing;
    private final SubmitRecord submitting;
    private final RecordStore store;
    private final RecordOffers offers;
    private final Beside beside;

    RecordActController(
            ActOnRecord acting,
            ChangeRecord changing,
            SubmitRecord submitting,
            RecordStore store,
            RecordOffers offers,
            Beside beside) {
        this.acting = acting;
        this.changing = changing;
        this.submitting = submitting;
        this.store = store;
        this.offers = offers;
        this.beside = beside;
    }

    /** What is needed beside the records. */
    @org.springframework.stereotype.Component
    record Beside(Drafts drafts, BusinessClock clock, Gates gates, SubmitRecord.FoundBreach findings) {}

    /** What every sheet sends. */
    record Sent(
            @Nullable String reason,
            @Nullable String answer,
            @Nullable String body,
            @Nullable List<String> conditions,
            @Nullable String document,
            @Nullable String facts,
            @Nullable String form,
            @Nullable Integer version) {
        Ground ground() {
            return new Ground(Typed.of(reason), Typed.of(document));
        }
    }

    @GetMapping("/records/new")
    @Permit("records:report")
    @Audited("records.form_opened")
    Page form(
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String obligation,
            SignedInUser user,
            Words words) {
        Map<String, String> kept = new HashMap<>();
        beside.findings().finding(obligation, user).ifPresent(found -> {
            kept.putAll(SubmitRecord.FoundBreach.proposed(found, words));
            kept.put("obligation", found.id().toString());
        });
        beside.drafts()
                .find(user.account(), RecordFormPage.draft(category, kept.getOrDefault("obligation", "")))
                .ifPresent(kept::putAll);
        return offers.form(offers.proposed(category, kept, user), user, words);
    }

    @PostMapping("/records/new")
    @Permit("records:report")
    @Audited("records.record_submitted")
    Answer submit(@ModelAttribute Typed typed, SignedInUser user, Words words) {
        RecordDraft draft = typed.draft(offers.names(user), user.unit());
        UUID form = SheetId.of(typed.form());
        Signature by = user.sign(beside.clock());
        Decision<RecordId> decision = beside.findings()
                .finding(Typed.of(typed.obligation()), user)
                .map(found -> beside.findings().submit(draft, form, found, by))
                .orElseGet(() -> submitting.submit(draft, form, by));
        if (decision.isAccepted()) {
            beside.drafts()
                    .forget(
                            user.account(),
                            RecordFormPage.draft(Typed.of(typed.category()), Typed.of(typed.obligation())));
        }
        return Answer.of(
                decision,
                id -> Answer.redirect("/records/" + id, "records.done.submit"),
                _ -> offers.form(typed, user, words));
    }

    @PostMapping("/records/{id}/check")
    @Permit("records:check")
    @Audited("records.record_checked")
    Answer check(@PathVariable String id, @ModelAttribute Sent sent, SignedInUser user) {
        return done(id, Act.CHECK, sent, user);
    }

    @PostMapping("/records/{id}/return")
    @Permit("records:check")
    @Audited("records.record_returned")
    Answer giveBack(@PathVariable String id, @ModelAttribute Sent sent, SignedInUser user) {
        return done(id, Act.RETURN, sent, user);
    }

    @PostMapping("/records/{id}/ask-tolerance")
    @Permit("records:check")
    @Audited("records.tolerance_asked")
    Answer askTolerance(@PathVariable String id, @ModelAttribute Sent sent, SignedInUser user) {
        return done(id, Act.ASK_TOLERANCE, sent, user);
    }

    @PostMapping("/records/{id}/tolerate")
    @Permit("records:tolerate")
    @Audited("records.tolerance_recognised")
    Answer tolerate(@PathVariable String id, @ModelAttribute Sent sent, SignedInUser user) {
        return done(id, Act.TOLERATE, sent, user);
    }

    @PostMapping("/records/{id}/deny-tolerance")
    @Permit("records:tolerate")
    @Audited("records.tolerance_denied")
    Answer denyTolerance(@PathVariable String id, @ModelAttribute Sent sent, SignedInUser user) {
        return done(id, Act.DENY_TOLERANCE, sent, user);
    }

    @PostMapping("/records/{id}/notify")
    @Permit("records:notify")
    @Audited("records.subject_notified")
    Answer notice(@PathVariable String id, @ModelAttribute Sent sent, SignedInUser user) {
        return done(id, Act.NOTIFY, sent, user);
    }

    @PostMapping("/records/{id}/reply")
    @Permit("records:reply")
    @Audited("records.subject_replied")
    Answer reply(@PathVariable String id, @ModelAttribute Sent sent, SignedInUser user) {
        return done(id, Act.REPLY, sent, user);
    }

    @PostMapping("/records/{id}/decide")
    @Permit("records:decide")
    @Audited("records.record_decided")
    Answer decide(@PathVariable String id, @ModelAttribute Sent sent, SignedInUser user) {
        return done(id, Act.DECIDE, sent, user);
    }

    @PostMapping("/records/{id}/drop")
    @Permit("records:decide")
    @Audited("records.record_dropped")
    Answer drop(@PathVariable String id, @ModelAttribute Sent sent, SignedInUser user) {
        return done(id, Act.DROP, sent, user);
    }

    @PostMapping("/records/{id}/annul")
    @Permit("records:annul")
    @Audited("records.record_annulled")
    Answer annul(@PathVariable String id, @ModelAttribute Sent sent, SignedInUser user) {
        return changed(
                permitted(id, Lifecycle.ANNULS, user)
                        .then(record -> changing.annul(record.id(), sent.ground(), user.sign(beside.clock()))),
                Act.ANNUL);
    }

    @PostMapping("/records/{id}/correct")
    @Permit("records:correct")
    @Audited("records.record_corrected")
    Answer correct(
            @PathVariable String id,
            @ModelAttribute Sent sent,
            @RequestParam(defaultValue = "") String subjectCode,
            SignedInUser user) {
        return changed(
                permitted(id, Lifecycle.CORRECTS, user)
                        .then(record -> changing.correct(
                                record.id(),
                                RecordOffers.corrected(record.summary(), Typed.of(sent.facts()), subjectCode.strip()),
                                sent.ground(),
                                user.sign(beside.clock()))),
                Act.CORRECT);
    }

    private Decision<CreditRecord> permitted(String id, String permission, SignedInUser user) {
        CreditRecord record = store.find(parsed(id)).orElse(null);
        if (record == null) {
            return Decision.refused(Rules.UNKNOWN.broken());
        }
        Rule not = Rules.NOT_ALLOWED;
        return user.may(permission, beside.gates().present(record.unit()))
                ? acting.recusal(record, Act.CORRECT, user.sign(beside.clock())).isEmpty()
                        ? Decision.accepted(record)
                        : Decision.refused(Rules.OWN_MATTER.broken())
                : Decision.refused(not.broken(permission));
    }

    private Answer done(String id, Act act, Sent sent, SignedInUser user) {
        CreditRecord.Wish wish = new CreditRecord.Wish(
                parsed(id),
                act,
                Typed.of(sent.reason()),
                Typed.of(sent.answer()),
                Typed.of(sent.body()),
                sent.conditions() == null ? List.of() : sent.conditions(),
                SheetId.of(sent.form()),
                sent.version() == null ? 0 : sent.version(),
                new CreditRecord.Actor(user.sign(beside.clock()), user::may));
        return Answer.of(
                acting.act(wish),
                record -> Answer.redirect(
                        RecordController.maySee(record, user, beside.gates()) ? "/records/" + record.id() : "/records",
                        "records.done." + RecordController.word(act)));
    }

    private static Answer changed(Decision<RecordSummary> decision, Act act) {
        return Answer.of(
                decision,
                record -> Answer.redirect("/records/" + record.id(), "records.done." + RecordController.word(act)));
    }

    private static RecordId parsed(String id) {
        return RecordId.parse(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
