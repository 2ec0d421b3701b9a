package org.jiannuo.programme.internal;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.plans.PlanReader;
import org.jiannuo.programme.internal.ImportPlan.Uploaded;
import org.jiannuo.programme.internal.PlanDraftStore.Draft;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.web.Answer;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** From the upload of a plan to its confirmation. */
@Controller
@PreAuthorize("denyAll()")
class PlanImportController {
    private static final String DRAFTS = "/programme/imports/";

    private final ImportPlan imports;
    private final SettleDraft settling;
    private final PlanDraftStore drafts;
    private final ReadDraft reading;
    private final PreviewDraft previews;
    private final BusinessClock clock;

    PlanImportController(
            ImportPlan imports,
            SettleDraft settling,
            PlanDraftStore drafts,
            ReadDraft reading,
            PreviewDraft previews,
            BusinessClock clock) {
        this.imports = imports;
        this.settling = settling;
        this.drafts = drafts;
        this.reading = reading;
        this.previews = previews;
        this.clock = clock;
    }

    @GetMapping("/programme/imports")
    @Permit("programme:import")
    @Audited("programme.upload_opened")
    Page form() {
        return uploadPage();
    }

    @PostMapping("/programme/imports")
    @Permit("programme:import")
    @Audited("programme.plan_uploaded")
    Answer upload(@RequestParam("file") MultipartFile file, SignedInUser user) throws IOException {
        byte[] content;
        try (var in = file.getInputStream()) {
            content = in.readNBytes(PlanReader.LARGEST_FILE + 1);
        }
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        Decision<Uploaded> decision = imports.upload(content, name, user.sign(clock));
        return Answer.of(
                decision,
                uploaded -> switch (uploaded) {
                    case Uploaded.Waiting(UUID draft) -> Answer.redirect(DRAFTS + draft, "");
                    case Uploaded.InForce(UUID programme, int _) ->
                        Answer.redirect("/programme/" + programme, "programme.said.unchanged");
                },
                _ -> uploadPage());
    }

    private static PlanUploadPage uploadPage() {
        return new PlanUploadPage(PlanReader.LARGEST_FILE >> 20);
    }

    @GetMapping("/programme/imports/{id}")
    @Permit("programme:import")
    @Audited("programme.draft_read")
    Answer preview(@PathVariable UUID id, @RequestParam(defaultValue = "") String target) {
        Draft draft = found(id);
        if (draft.stage() != Draft.Stage.OPEN) {
            String path = draft.programme() == null ? "/programme" : "/programme/" + draft.programme();
            return Answer.redirect(path, "programme.said.draft_settled");
        }
        return Answer.of(reading.of(draft, uuid(target)), plan -> Answer.show(previews.page(plan)));
    }

    @PostMapping("/programme/imports/{id}/unit")
    @Permit("programme:import")
    @Audited("programme.unit_chosen")
    Answer choose(
            @PathVariable UUID id,
            @RequestParam String text,
            @RequestParam String unit,
            @RequestParam(defaultValue = "") String remember,
            SignedInUser user) {
        return settled(id, settling.choose(id, text, unit, !remember.isEmpty(), user.sign(clock)));
    }

    @PostMapping("/programme/imports/{id}/new-unit")
    @Permit("programme:import")
    @Audited("programme.unit_created")
    Answer create(
            @PathVariable UUID id,
            @RequestParam String text,
            @RequestParam String name,
            @RequestParam String unitClass,
            SignedInUser user) {
        return settled(id, settling.create(id, text, name, unitClass, user.sign(clock)));
    }

    @PostMapping("/programme/imports/{id}/time")
    @Permit("programme:import")
    @Audited("programme.time_chosen")
    Answer time(
            @PathVariable UUID id,
            @RequestParam int position,
            @RequestParam(defaultValue = "") String dueOn,
            @RequestParam(defaultValue = "") String standing) {
        return settled(id, settling.time(id, position, day(dueOn), !standing.isEmpty()));
    }

    private Answer settled(UUID id, Decision<UUID> decision) {
        Draft draft = found(id);
        return Answer.of(
                decision,
                _ -> Answer.redirect(DRAFTS + id, "programme.said.settled"),
                _ -> previews.page(reading.of(draft, Optional.empty()).orThrow()));
    }

    @PostMapping("/programme/imports/{id}/adopt")
    @Permit("programme:import")
    @Audited("programme.plan_adopted")
    Answer adopt(@PathVariable UUID id, ConfirmPlanForm form, SignedInUser user) {
        Draft draft = found(id);
        Optional<UUID> target = uuid(form.target());
        ImportPlan.Confirmation said =
                new ImportPlan.Confirmation(form.name(), target, form.document(), day(form.issuedOn()), form.seen());
        return Answer.of(
                imports.adopt(id, said, user.sign(clock)),
                done -> Answer.redirect(
                        "/programme/" + done.programme(),
                        done.changed() ? "programme.said.adopted" : "programme.said.unchanged"),
                _ -> previews.page(reading.of(draft, target).orThrow()));
    }

    @PostMapping("/programme/imports/{id}/discard")
    @Permit("programme:import")
    @Audited("programme.draft_discarded")
    Answer discard(@PathVariable UUID id) {
        return Answer.of(imports.discard(id), _ -> Answer.redirect("/programme", "programme.said.discarded"));
    }

    private Draft found(UUID id) {
        return drafts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
