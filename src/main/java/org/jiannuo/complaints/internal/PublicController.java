package org.jiannuo.complaints.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiannuo.complaints.ComplaintKind;
import org.jiannuo.complaints.internal.CorrespondWithComplainant.Opened;
import org.jiannuo.database.Vault;
import org.jiannuo.kernel.Decision;
import org.jiannuo.reports.PdfDocuments;
import org.jiannuo.security.CodeGuard;
import org.jiannuo.security.Harmless;
import org.jiannuo.web.Answer;
import org.jiannuo.web.Page;
import org.jiannuo.web.SheetId;
import org.jiannuo.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
 * The public pages: lodging, and the complainant's own page. No account, and no audit entry either, because an entry
 * keeps the network address and would lead to the complainant; the history of the case says what happened.
 */
@Controller
@PreAuthorize("denyAll()")
class PublicController {
    private static final String CODE = "jiannuo-case";
    private static final String PLACE = "/complaints/mine";
    private static final int HALF_AN_HOUR = 1_800;
    private static final String NO_TRACE =
            "An entry would keep the address of the complainant; the case has its history.";

    private final LodgeComplaint lodging;
    private final CorrespondWithComplainant correspondence;
    private final SealedFiles files;
    private final ReceiptCodes guard;
    private final Catalogue catalogue;
    private final MineView view;

    PublicController(
            LodgeComplaint lodging,
            CorrespondWithComplainant correspondence,
            SealedFiles files,
            ReceiptCodes guard,
            Catalogue catalogue,
            MineView view) {
        this.lodging = lodging;
        this.correspondence = correspondence;
        this.files = files;
        this.guard = guard;
        this.catalogue = catalogue;
        this.view = view;
    }

    @GetMapping("/complaints/lodge")
    @PreAuthorize("permitAll()")
    @Harmless("Shows an empty form.")
    Page form(@RequestParam(defaultValue = "") String accused) {
        return page("write", new LodgePage.Typed(null, null, accused, null, null, null, null, null, null, null), null);
    }

    @PostMapping("/complaints/lodge")
    @PreAuthorize("permitAll()")
    @Harmless(NO_TRACE)
    Answer check(@ModelAttribute LodgePage.Typed typed, @RequestParam(defaultValue = "") String back) {
        if (!back.isEmpty()) {
            return Answer.show(page("write", typed, null));
        }
        var faults = lodging.faults(typed(typed));
        return faults.isEmpty()
                ? Answer.show(page("check", typed, null))
                : new Answer.Refused(faults, page("write", typed, null));
    }

    @PostMapping("/complaints/lodge/send")
    @PreAuthorize("permitAll()")
    @Harmless(NO_TRACE)
    Answer send(
            @ModelAttribute LodgePage.Typed typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> files) {
        UUID form = SheetId.of(typed.form());
        return Answer.of(
                this.files
                        .check(files == null ? List.of() : files)
                        .then(clean -> lodging.lodge(typed(typed), clean, form)),
                receipt -> Answer.show(
                        page("receipt", LodgePage.Typed.EMPTY, new LodgePage.Given(receipt.number(), receipt.code()))),
                _ -> page("check", typed, null));
    }

    private LodgePage page(String step, LodgePage.Typed typed, LodgePage.@Nullable Given receipt) {
        boolean again = typed.form() != null && !typed.form().isEmpty();
        return new LodgePage(
                step,
                typed,
                catalogue.everyBody().stream()
                        .map(unit -> new LodgePage.Choice(unit.id().slug(), unit.name()))
                        .toList(),
                Stream.of(ComplaintKind.values()).map(Enum::name).toList(),
                typed.text("accused").isEmpty() ? "" : catalogue.name(typed.text("accused")),
                again ? SheetId.of(typed.form()).toString() : UUID.randomUUID().toString(),
                receipt);
    }

    private static LodgeComplaint.Typed typed(LodgePage.Typed typed) {
        ComplaintKind kind = Stream.of(ComplaintKind.values())
                .filter(one -> one.name().equals(typed.text("kind")))
                .findFirst()
                .orElse(ComplaintKind.OTHER);
        return new LodgeComplaint.Typed(
                kind,
                typed.isLead(),
                typed.text("accused"),
                new LodgeComplaint.Told(
                        typed.text("name"),
                        typed.text("contact"),
                        typed.text("promised"),
                        typed.text("facts"),
                        typed.text("wanted"),
                        typed.text("elsewhere")));
    }

    @GetMapping("/complaints/mine")
    @PreAuthorize("permitAll()")
    @Harmless(NO_TRACE)
    Page mine(
            @CookieValue(name = CODE, required = false) @Nullable String code,
            HttpServletRequest request,
            Words words) {
        return opened(code, request).map(opened -> view.page(opened, words)).orElseGet(() -> new MinePage(null));
    }

    @PostMapping("/complaints/mine")
    @PreAuthorize("permitAll()")
    @Harmless(NO_TRACE)
    Answer enter(
            @RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        return Answer.of(
                guard.guarded(request.getRemoteAddr(), () -> correspondence.open(code)),
                _ -> {
                    CodeGuard.keep(
                            request, response, new CodeGuard.Kept(CODE, PLACE, Vault.normal(code), HALF_AN_HOUR));
                    return Answer.redirect(PLACE, "");
                },
                _ -> new MinePage(null));
    }

    @PostMapping("/complaints/mine/leave")
    @PreAuthorize("permitAll()")
    @Harmless("Forgets the code in the browser.")
    Answer leave(HttpServletRequest request, HttpServletResponse response) {
        CodeGuard.keep(request, response, new CodeGuard.Kept(CODE, PLACE, "", 0));
        return Answer.redirect(PLACE, "complaints.mine.left");
    }

    @PostMapping("/complaints/mine/message")
    @PreAuthorize("permitAll()")
    @Harmless(NO_TRACE)
    Answer message(
            @CookieValue(name = CODE, required = false) @Nullable String code,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            HttpServletRequest request,
            Words words) {
        return act(
                code,
                request,
                words,
                known -> this.files
                        .check(files == null ? List.of() : files)
                        .then(clean -> correspondence.write(known, text, clean)),
                "complaints.mine.sent");
    }

    @PostMapping("/complaints/mine/rate")
    @PreAuthorize("permitAll()")
    @Harmless(NO_TRACE)
    Answer rate(
            @CookieValue(name = CODE, required = false) @Nullable String code,
            @RequestParam(defaultValue = "") String answer,
            HttpServletRequest request,
            Words words) {
        return act(code, request, words, known -> correspondence.rate(known, answer), "complaints.mine.rated");
    }

    @PostMapping("/complaints/mine/again")
    @PreAuthorize("permitAll()")
    @Harmless(NO_TRACE)
    Answer again(
            @CookieValue(name = CODE, required = false) @Nullable String code,
            HttpServletRequest request,
            Words words) {
        return act(code, request, words, correspondence::escalate, "complaints.mine.raised");
    }

    @GetMapping("/complaints/mine/files/{file}")
    @PreAuthorize("permitAll()")
    @Harmless(NO_TRACE)
    ResponseEntity<byte[]> file(
            @CookieValue(name = CODE, required = false) @Nullable String code,
            @PathVariable UUID file,
            HttpServletRequest request) {
        return opened(code, request)
                .flatMap(opened -> view.files(opened).stream()
                        .filter(kept -> kept.id().equals(file))
                        .findFirst()
                        .flatMap(kept -> files.content(opened.complaint().id(), kept, opened.key())
                                .map(content -> ComplaintController.download(kept, content))))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/complaints/mine/papers/{seq}")
    @PreAuthorize("permitAll()")
    @Harmless(NO_TRACE)
    ResponseEntity<byte[]> paper(
            @CookieValue(name = CODE, required = false) @Nullable String code,
            @PathVariable int seq,
            HttpServletRequest request,
            Words words) {
        return opened(code, request)
                .flatMap(opened -> view.paper(opened, seq))
                .map(paper -> PdfDocuments.shown(paper, words))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Answer act(
            @Nullable String code,
            HttpServletRequest request,
            Words words,
            java.util.function.Function<String, Decision<Complaint>> act,
            String saying) {
        Optional<Opened> opened = opened(code, request);
        if (opened.isEmpty() || code == null) {
            return Answer.redirect(PLACE, "");
        }
        return Answer.of(act.apply(code), _ -> Answer.redirect(PLACE, saying), _ -> view.page(opened.get(), words));
    }

    private Optional<Opened> opened(@Nullable String code, HttpServletRequest request) {
        return code == null || code.isEmpty()
                ? Optional.empty()
                : guard.guarded(request.getRemoteAddr(), () -> correspondence.open(code))
                                instanceof Decision.Accepted<Opened>(Opened opened, var _)
                        ? Optional.of(opened)
                        : Optional.empty();
    }
}
