package org.jiannuo.casework.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiannuo.casework.internal.ConferenceLifecycle.Act;
import org.jiannuo.evidence.EvidenceUpload;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.web.Answer;
import org.jiannuo.web.Page;
import org.jiannuo.web.SheetId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Imports and conferences. */
@Controller
@PreAuthorize("denyAll()")
class CaseworkController {
    /** The channels from which files come. */
    private static final List<String> CHANNELS = List.of("CH04", "CREDIT_SITE", "CH03", "CH02", "CH05", "LETTER");

    private static final String PLACE = "/casework/conferences";

    private final ImportComplaints imports;
    private final HoldConference conferences;
    private final ConferenceView view;
    private final BusinessClock clock;

    CaseworkController(ImportComplaints imports, HoldConference conferences, ConferenceView view, BusinessClock clock) {
        this.imports = imports;
        this.conferences = conferences;
        this.view = view;
        this.clock = clock;
    }

    @GetMapping("/casework/import")
    @Permit("casework:import")
    @Audited("casework.import_opened")
    Page form() {
        return page(CHANNELS.getFirst(), null);
    }

    @PostMapping("/casework/import")
    @Permit("casework:import")
    @Audited("casework.complaints_imported")
    Answer read(
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(required = false) @Nullable MultipartFile files,
            SignedInUser user)
            throws IOException {
        String from = CHANNELS.contains(channel) ? channel : CHANNELS.getFirst();
        byte[] content = files == null ? new byte[0] : files.getBytes();
        String name = files == null || files.getOriginalFilename() == null ? "" : files.getOriginalFilename();
        return Answer.of(
                imports.read(from, content, name, user.sign(clock)),
                result -> Answer.show(page(from, done(result))),
                (List<Refusal> _) -> page(from, null));
    }

    private static ImportPage page(String channel, ImportPage.@Nullable Done done) {
        return new ImportPage(
                CHANNELS,
                channel,
                ComplaintSheet.columns().stream()
                        .map(column -> column.getOrDefault("heading_zh", ""))
                        .toList(),
                done);
    }

    private static ImportPage.Done done(ImportComplaints.Result result) {
        int fresh = 0;
        int known = 0;
        for (ImportComplaints.Row row : result.rows()) {
            fresh += row.fresh() ? 1 : 0;
            known += !row.fresh() && row.because().isEmpty() ? 1 : 0;
        }
        return new ImportPage.Done(
                fresh,
                known,
                result.rows().size() - fresh - known,
                result.rows().stream()
                        .map(row ->
                                new ImportPage.Row(row.line(), row.theirs(), row.number(), row.fresh(), row.because()))
                        .toList());
    }

    @GetMapping("/casework/conferences")
    @Permit("casework:read")
    @Audited("casework.conferences_listed")
    Page list(@RequestParam(required = false) @Nullable UUID before, SignedInUser user) {
        return view.list(before, ConferenceListPage.Typed.EMPTY, user);
    }

    @PostMapping("/casework/conferences")
    @Permit("casework:call")
    @Audited("casework.conference_called")
    Answer call(
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable List<String> unit,
            SignedInUser user) {
        ConferenceListPage.Typed typed = new ConferenceListPage.Typed(
                sent.getOrDefault("title", "").strip(),
                sent.getOrDefault("complaint", "").strip(),
                sent.getOrDefault("on", ""),
                unit == null ? List.of() : unit,
                sent.getOrDefault("experts", "").strip());
        LocalDate on = view.day(typed.on());
        if (on == null) {
            return new Answer.Refused(List.of(Rules.INCOMPLETE.brokenAt("on")), view.list(null, typed, user));
        }
        return Answer.of(
                conferences.call(
                        SheetId.of(sent.getOrDefault("form", "")),
                        new Conference.Call(typed.title(), typed.complaint(), on, typed.units(), typed.experts()),
                        user.sign(clock)),
                made -> Answer.redirect(PLACE + "/" + made.id(), "casework.done.call"),
                (List<Refusal> _) -> view.list(null, typed, user));
    }

    @GetMapping("/casework/conferences/{id}")
    @Permit("casework:read")
    @Audited("casework.conference_viewed")
    Page one(@PathVariable UUID id, SignedInUser user) {
        return view.page(id, user).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/casework/conferences/{id}/{act}")
    @Permit("casework:call")
    @Audited("casework.conference_acted_on")
    Answer act(
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @ModelAttribute EvidenceUpload upload,
            SignedInUser user) {
        Act wanted = Stream.of(Act.values())
                .filter(one -> one.name().equalsIgnoreCase(act))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Decision<Conference> decision = conferences.act(new HoldConference.Wish(
                id,
                wanted,
                Integer.parseInt(sent.getOrDefault("version", "0")),
                sent.getOrDefault("text", "").strip(),
                sent.getOrDefault("unit", ""),
                day,
                sent.getOrDefault("outcome", ""),
                upload,
                user.sign(clock)));
        return Answer.of(decision, after -> Answer.redirect(PLACE + "/" + after.id(), "casework.done." + act));
    }
}
