package org.jiannuo.remedies.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jiannuo.database.Vault;
import org.jiannuo.kernel.Decision;
import org.jiannuo.remedies.internal.Lifecycle.ObjectionStage;
import org.jiannuo.remedies.internal.RemedyHistory.Kept;
import org.jiannuo.reports.PdfDocuments;
import org.jiannuo.security.CodeGuard;
import org.jiannuo.security.Harmless;
import org.jiannuo.web.Answer;
import org.jiannuo.web.Page;
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
import org.springframework.web.server.ResponseStatusException;

/** The page that a query code opens. Without account and without audit entry, as the service itself. */
@Controller
@PreAuthorize("denyAll()")
class MineController {
    private static final String CODE = "jiannuo-remedy";
    private static final String PLACE = "/remedies/mine";
    private static final int HALF_AN_HOUR = 1_800;
    private static final String NO_TRACE =
            "An entry would keep the address of the applicant; the case has its history.";
    private static final Set<Act> INNER = EnumSet.of(Act.ASK_TIME, Act.ANSWER, Act.MARK);

    private final ActAsApplicant applicant;
    private final CaseDesk desk;
    private final RemedyView view;
    private final SealedFiles files;
    private final QueryCodes guard;
    private final Papers papers;

    MineController(
            ActAsApplicant applicant,
            CaseDesk desk,
            RemedyView view,
            SealedFiles files,
            QueryCodes guard,
            Papers papers) {
        this.applicant = applicant;
        this.desk = desk;
        this.view = view;
        this.files = files;
        this.guard = guard;
        this.papers = papers;
    }

    @GetMapping("/remedies/mine")
    @PreAuthorize("permitAll()")
    @Harmless(NO_TRACE)
    Page mine(
            @CookieValue(name = CODE, required = false) @Nullable String code,
            @CookieValue(name = FilingController.ELDER, defaultValue = "") String elder,
            HttpServletRequest request,
            Words words) {
        return page(opened(code, request).orElse(null), elder, words);
    }

    @PostMapping("/remedies/mine")
    @PreAuthorize("permitAll()")
    @Harmless(NO_TRACE)
    Answer enter(
            @RequestParam(defaultValue = "") String code,
            @CookieValue(name = FilingController.ELDER, defaultValue = "") String elder,
            HttpServletRequest request,
            HttpServletResponse response,
            Words words) {
        return Answer.of(
                guard.guarded(request.getRemoteAddr(), () -> applicant.open(code)),
                _ -> {
                    CodeGuard.keep(
                            request, response, new CodeGuard.Kept(CODE, PLACE, Vault.normal(code), HALF_AN_HOUR));
                    return Answer.redirect(PLACE, "");
                },
                _ -> page(null, elder, words));
    }

    @PostMapping("/remedies/mine/leave")
    @PreAuthorize("permitAll()")
    @Harmless("Forgets the code in the browser.")
    Answer leave(HttpServletRequest request, HttpServletResponse response) {
        CodeGuard.keep(request, response, new CodeGuard.Kept(CODE, PLACE, "", 0));
        return Answer.redirect(PLACE, "remedies.mine.left");
    }

    @PostMapping("/remedies/mine/act/{word}")
    @PreAuthorize("permitAll()")
    @Harmless(NO_TRACE)
    Answer act(
            @PathVariable String word,
            @ModelAttribute RemedyActController.Sent sent,
            @CookieValue(name = CODE, required = false) @Nullable String code,
            @CookieValue(name = FilingController.ELDER, defaultValue = "") String elder,
            HttpServletRequest request,
            Words words) {
        Remedy remedy = opened(code, request).orElse(null);
        Act act = RemedyActController.act(word);
        if (remedy == null || !act.isApplicants()) {
            return Answer.redirect(PLACE, "");
        }
        return Answer.of(
                files.check(sent.files(), SealedFiles.PROOF)
                        .then(clean -> applicant.act(new CaseDesk.Wish(
                                remedy.id(),
                                act,
                                sent.words(),
                                CaseDesk.Correction.NONE,
                                clean,
                                sent.sheet(),
                                desk.holderOfCode()))),
                _ -> Answer.redirect(PLACE, "remedies.done." + act.word()),
                _ -> page(remedy, elder, words));
    }

    @GetMapping("/remedies/mine/files/{file}")
    @PreAuthorize("permitAll()")
    @Harmless(NO_TRACE)
    ResponseEntity<byte[]> file(
            @CookieValue(name = CODE, required = false) @Nullable String code,
            @PathVariable UUID file,
            HttpServletRequest request) {
        return opened(code, request)
                .flatMap(remedy -> own(remedy).stream()
                        .filter(kept -> kept.id().equals(file))
                        .findFirst()
                        .flatMap(kept -> files.content(remedy.id(), file)
                                .map(content -> RemedyController.download(kept, content))))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/remedies/mine/papers/{seq}")
    @PreAuthorize("permitAll()")
    @Harmless(NO_TRACE)
    ResponseEntity<byte[]> paper(
            @CookieValue(name = CODE, required = false) @Nullable String code,
            @PathVariable int seq,
            HttpServletRequest request,
            Words words) {
        return opened(code, request)
                .flatMap(remedy -> {
                    List<Kept> moves = desk.moves(remedy);
                    boolean his = moves.stream()
                            .anyMatch(move -> move.seq() == seq && (move.act().isTold() || move.act() == Act.FILE));
                    return his ? papers.paper(remedy, moves, seq) : Optional.<Decision<byte[]>>empty();
                })
                .map(paper -> PdfDocuments.shown(paper, words))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private MinePage page(@Nullable Remedy remedy, String elder, Words words) {
        return new MinePage(remedy == null ? null : open(remedy, words), elder.equals("on"));
    }

    private MinePage.Open open(Remedy remedy, Words words) {
        List<Kept> moves = desk.moves(remedy);
        List<RemedyPage.Due> terms = view.terms(remedy);
        return new MinePage.Open(
                remedy.matter().number(),
                remedy.matter().kind().name(),
                RemedyView.key(remedy, remedy.stage().name()),
                remedy.result().outcome() == null
                        ? ""
                        : remedy.result().outcome().name(),
                view.steps(remedy, moves, words, false),
                Lifecycle.acts(remedy.stage()).stream()
                        .filter(Act::isApplicants)
                        .map(Enum::name)
                        .toList(),
                terms.isEmpty() ? null : terms.getLast().on(),
                terms.isEmpty() ? "" : terms.getLast().owes(),
                remedy.stage() == ObjectionStage.REPLIED ? remedy.result().askUntil() : null,
                view.conditions(remedy),
                view.told(remedy, RemedyView.Access.APPLICANT),
                own(remedy).stream()
                        .map(file -> RemedyView.file(file, PLACE + "/files/"))
                        .toList(),
                moves.reversed().stream()
                        .filter(move -> !INNER.contains(move.act()))
                        .map(move -> event(remedy, move))
                        .toList(),
                UUID.randomUUID().toString(),
                remedy.trail().version());
    }

    /** What the applicant sent himself. */
    private List<SealedFiles.Kept> own(Remedy remedy) {
        return files.of(remedy.id()).stream()
                .filter(file ->
                        file.origin().equals(SealedFiles.PROOF) || file.origin().equals(SealedFiles.OTHER))
                .toList();
    }

    private static MinePage.Event event(Remedy remedy, Kept move) {
        RemedyPage.Move line = RemedyView.move(remedy, move, PLACE, "");
        boolean told = move.act().isTold() || move.act().isApplicants();
        boolean paper = move.act().isTold() || move.act() == Act.FILE;
        return new MinePage.Event(
                line.act(),
                line.at(),
                told ? line.ground() : "",
                line.day(),
                paper ? line.document() : "",
                paper ? line.paper() : "",
                told ? line.said() : List.of());
    }

    private Optional<Remedy> opened(@Nullable String code, HttpServletRequest request) {
        return code == null || code.isEmpty()
                ? Optional.empty()
                : guard.guarded(request.getRemoteAddr(), () -> applicant.open(code))
                                instanceof Decision.Accepted<Remedy>(Remedy remedy, var _)
                        ? Optional.of(remedy)
                        : Optional.empty();
    }
}
