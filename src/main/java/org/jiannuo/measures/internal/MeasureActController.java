package org.jiannuo.measures.internal;

import java.util.List;
import org.jiannuo.evidence.EvidenceUpload;
import org.jiannuo.measures.MeasureId;
import org.jiannuo.measures.internal.Lifecycle.Act;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.web.Answer;
import org.jiannuo.web.SheetId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The acts on a measure, one handler each, so that permission and audit event stand beside them. */
@Controller
@PreAuthorize("denyAll()")
class MeasureActController {
    private static final EvidenceUpload NONE = new EvidenceUpload(List.of(), List.of());

    private final HandleMeasure handling;
    private final MeasureDesk desk;

    MeasureActController(HandleMeasure handling, MeasureDesk desk) {
        this.handling = handling;
        this.desk = desk;
    }

    /** What every sheet sends. */
    record Sent(
            @Nullable String text,
            @Nullable String answer,
            @Nullable String form,
            @Nullable Integer version) {
        MeasureHistory.Said said() {
            return new MeasureHistory.Said(of(text), of(answer));
        }

        private static String of(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }
    }

    @PostMapping("/measures/{id}/check")
    @Permit("measures:check")
    @Audited("measures.measure_checked")
    Answer check(@PathVariable String id, @ModelAttribute Sent sent, SignedInUser user) {
        return done(id, Act.CHECK, sent, NONE, user);
    }

    @PostMapping("/measures/{id}/refuse")
    @Permit("measures:check")
    @Audited("measures.measure_refused")
    Answer refuse(@PathVariable String id, @ModelAttribute Sent sent, SignedInUser user) {
        return done(id, Act.REFUSE, sent, NONE, user);
    }

    @PostMapping("/measures/{id}/notify")
    @Permit("measures:check")
    @Audited("measures.subject_noticed")
    Answer advance(@PathVariable String id, @ModelAttribute Sent sent, SignedInUser user) {
        return done(id, Act.NOTIFY, sent, NONE, user);
    }

    @PostMapping("/measures/{id}/state")
    @Permit("signed-in")
    @Audited("measures.subject_heard")
    Answer state(
            @PathVariable String id,
            @ModelAttribute Sent sent,
            @ModelAttribute EvidenceUpload upload,
            SignedInUser user) {
        return done(id, Act.STATE, sent, upload, user);
    }

    @PostMapping("/measures/{id}/decide")
    @Permit("measures:decide")
    @Audited("measures.measure_decided")
    Answer decide(@PathVariable String id, @ModelAttribute Sent sent, SignedInUser user) {
        return done(id, Act.DECIDE, sent, NONE, user);
    }

    @PostMapping("/measures/{id}/grant")
    @Permit("measures:decide")
    @Audited("measures.incentive_granted")
    Answer grant(@PathVariable String id, @ModelAttribute Sent sent, SignedInUser user) {
        return done(id, Act.GRANT, sent, NONE, user);
    }

    @PostMapping("/measures/{id}/drop")
    @Permit("measures:decide")
    @Audited("measures.measure_dropped")
    Answer drop(@PathVariable String id, @ModelAttribute Sent sent, SignedInUser user) {
        return done(id, Act.DROP, sent, NONE, user);
    }

    @PostMapping("/measures/{id}/report")
    @Permit("measures:execute")
    @Audited("measures.execution_reported")
    Answer report(
            @PathVariable String id,
            @ModelAttribute Sent sent,
            @ModelAttribute EvidenceUpload upload,
            SignedInUser user) {
        return done(id, Act.REPORT, sent, upload, user);
    }

    @PostMapping("/measures/{id}/lift")
    @Permit("measures:decide")
    @Audited("measures.measure_lifted")
    Answer lift(@PathVariable String id, @ModelAttribute Sent sent, SignedInUser user) {
        return done(id, Act.LIFT, sent, NONE, user);
    }

    @PostMapping("/measures/{id}/confirm")
    @Permit("measures:execute")
    @Audited("measures.stop_reported")
    Answer confirm(
            @PathVariable String id,
            @ModelAttribute Sent sent,
            @ModelAttribute EvidenceUpload upload,
            SignedInUser user) {
        return done(id, Act.CONFIRM, sent, upload, user);
    }

    private Answer done(String id, Act act, Sent sent, EvidenceUpload upload, SignedInUser user) {
        MeasureId measure = MeasureId.parse(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        MeasureDesk.Wish wish = new MeasureDesk.Wish(
                measure,
                act,
                sent.said(),
                new MeasureDesk.Sheet(SheetId.of(sent.form()), sent.version() == null ? 0 : sent.version()),
                desk.actor(measure, user));
        return Answer.of(
                handling.act(wish, upload),
                after -> Answer.redirect(
                        "/measures/" + after.id(), "measures.done." + act.name().toLowerCase(java.util.Locale.ROOT)));
    }
}
