package org.jiannuo.remedies.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.remedies.RemedyKind;
import org.jiannuo.security.Harmless;
import org.jiannuo.statutes.LimitDue;
import org.jiannuo.web.Answer;
import org.jiannuo.web.SheetId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/**
 * The guided public service: to object, or to ask for repair, without an account. No audit entry, because an entry keeps
 * the network address; the history of the case says what happened.
 */
@Controller
@PreAuthorize("denyAll()")
class FilingController {
    static final String ELDER = "jiannuo-elder";
    private static final String NO_TRACE =
            "An entry would keep the address of the applicant; the case has its history.";
    private static final String ON = "on";

    private final FileRemedy filing;
    private final Conditions conditions;
    private final SealedFiles files;
    private final Catalogue catalogue;
    private final Clocks clocks;
    private final CaseDesk desk;

    FilingController(
            FileRemedy filing,
            Conditions conditions,
            SealedFiles files,
            Catalogue catalogue,
            Clocks clocks,
            CaseDesk desk) {
        this.filing = filing;
        this.conditions = conditions;
        this.files = files;
        this.catalogue = catalogue;
        this.clocks = clocks;
        this.desk = desk;
    }

    /** Without a number the form asks for it; with one that is known it goes on to writing. */
    @GetMapping("/remedies/file/{word}")
    @PreAuthorize("permitAll()")
    @Harmless("Shows an empty form.")
    Answer form(
            @PathVariable String word,
            @ModelAttribute FilePage.Typed typed,
            @CookieValue(name = ELDER, defaultValue = "") String elder) {
        RemedyKind kind = kind(word);
        if (typed.text("number").isEmpty()) {
            return Answer.show(page(kind, "find", typed, null, elder.equals(ON)));
        }
        return found(typed) == null
                ? new Answer.Refused(
                        List.of(Rules.NO_SUCH_RECORD.brokenAt("number")),
                        page(kind, "find", typed, null, elder.equals(ON)))
                : Answer.show(page(kind, "write", typed, null, elder.equals(ON)));
    }

    @PostMapping("/remedies/file/{word}")
    @PreAuthorize("permitAll()")
    @Harmless(NO_TRACE)
    Answer check(
            @PathVariable String word,
            @ModelAttribute FilePage.Typed typed,
            @RequestParam(defaultValue = "") String back,
            @CookieValue(name = ELDER, defaultValue = "") String elder) {
        RemedyKind kind = kind(word);
        FilePage write = page(kind, "write", typed, null, elder.equals(ON));
        if (!back.isEmpty()) {
            return Answer.show(write);
        }
        List<Refusal> faults = filing.faults(typed(kind, typed));
        return faults.isEmpty()
                ? Answer.show(page(kind, "check", typed, null, elder.equals(ON)))
                : new Answer.Refused(faults, write);
    }

    @PostMapping("/remedies/file/{word}/send")
    @PreAuthorize("permitAll()")
    @Harmless(NO_TRACE)
    Answer send(
            @PathVariable String word,
            @ModelAttribute FilePage.Typed typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> proof,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @CookieValue(name = ELDER, defaultValue = "") String elder) {
        RemedyKind kind = kind(word);
        UUID form = SheetId.of(typed.form());
        return Answer.of(
                sent(proof, files).then(clean -> filing.file(typed(kind, typed), clean, form)),
                receipt -> Answer.show(page(
                        kind,
                        "receipt",
                        typed,
                        new FilePage.Given(receipt.number(), receipt.code()),
                        elder.equals(ON))),
                _ -> page(kind, "check", typed, null, elder.equals(ON)));
    }

    private Decision<List<SealedFiles.Clean>> sent(
            @Nullable List<MultipartFile> proof, @Nullable List<MultipartFile> others) {
        return files.check(proof, SealedFiles.PROOF)
                .then(proofs -> files.check(others, SealedFiles.OTHER).map(rest -> {
                    List<SealedFiles.Clean> all = new ArrayList<>(proofs);
                    all.addAll(rest);
                    return all;
                }));
    }

    private @Nullable RecordSummary found(FilePage.Typed typed) {
        return filing.meant(typed.text("number"), typed.text("subject")).orElse(null);
    }

    private FilePage page(
            RemedyKind kind, String step, FilePage.Typed typed, FilePage.@Nullable Given receipt, boolean elder) {
        boolean again = typed.form() != null && !typed.form().isEmpty();
        RecordSummary record = step.equals("find") ? null : found(typed);
        boolean repair = kind == RemedyKind.REPAIR;
        return new FilePage(
                repair ? "repair" : "objection",
                step,
                typed,
                record == null ? null : shown(record),
                catalogue.grounds(Catalogue.OBJECT),
                record == null || !repair ? List.of() : checks(record, typed),
                repair
                        ? new FilePage.Days(day(Lifecycle.PUSH_LIMIT), day(Lifecycle.RESULT_LIMIT))
                        : new FilePage.Days(day(Lifecycle.MARK_LIMIT), day(Lifecycle.WITH_PROVIDER_LIMIT)),
                again ? SheetId.of(typed.form()).toString() : UUID.randomUUID().toString(),
                receipt,
                elder);
    }

    /** What can be said before anything was sent: what comes with the form is taken as coming. */
    private List<RemedyPage.Check> checks(RecordSummary record, FilePage.Typed typed) {
        String promise = typed.text("promise");
        return conditions
                .check(record, new Conditions.Shown(true, promise.isEmpty() ? ON : promise), desk.today())
                .stream()
                .filter(one ->
                        !one.rule().equals(Rules.DUTY_PROVED) && !one.rule().equals(Rules.PROMISE))
                .map(RemedyView::check)
                .toList();
    }

    private FilePage.Found shown(RecordSummary record) {
        LocalDate from = record.term().repairFrom();
        return new FilePage.Found(
                catalogue.category(record),
                record.document().organ(),
                record.document().date(),
                from,
                from == null || !desk.today().isBefore(from));
    }

    private @Nullable LocalDate day(String limit) {
        return clocks.due(limit, desk.today(), List.of(), false)
                        instanceof Decision.Accepted<LimitDue>(LimitDue due, var _)
                ? due.dueDay().due()
                : null;
    }

    private FileRemedy.Typed typed(RemedyKind kind, FilePage.Typed typed) {
        RecordSummary record = found(typed);
        return new FileRemedy.Typed(
                kind,
                record == null ? null : record.id(),
                typed.text("ground"),
                kind == RemedyKind.OBJECTION ? typed.text("statement") : "",
                typed.isAgent(),
                new FileRemedy.Told(
                        typed.text("name"),
                        typed.text("contact"),
                        typed.text("facts"),
                        typed.text("wanted"),
                        kind == RemedyKind.REPAIR ? typed.text("promise") : ""));
    }

    private static RemedyKind kind(String word) {
        return switch (word) {
            case "objection" -> RemedyKind.OBJECTION;
            case "repair" -> RemedyKind.REPAIR;
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }
}
