package org.jiannuo.complaints.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiannuo.complaints.ComplaintId;
import org.jiannuo.complaints.ComplaintKind;
import org.jiannuo.complaints.ComplaintStatus;
import org.jiannuo.reports.PdfDocuments;
import org.jiannuo.reports.SheetColumn;
import org.jiannuo.reports.SheetPlan;
import org.jiannuo.reports.Spreadsheets;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Harmless;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.settings.Settings;
import org.jiannuo.web.Page;
import org.jiannuo.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Looking at complaints: the list, its export, one case, its files. */
@Controller
@PreAuthorize("denyAll()")
class ComplaintController {
    private static final int A_PAGE = 25;

    private final ComplaintStore store;
    private final ComplaintQueue queue;
    private final CaseDesk desk;
    private final ComplaintView view;
    private final CaseAccess accesses;
    private final Beside beside;

    ComplaintController(
            ComplaintStore store,
            ComplaintQueue queue,
            CaseDesk desk,
            ComplaintView view,
            CaseAccess accesses,
            Beside beside) {
        this.store = store;
        this.queue = queue;
        this.desk = desk;
        this.view = view;
        this.accesses = accesses;
        this.beside = beside;
    }

    /** What is needed beside the cases themselves. */
    @org.springframework.stereotype.Component
    record Beside(
            Spreadsheets spreadsheets,
            SealedFiles files,
            Catalogue catalogue,
            Statistics figures,
            Papers papers,
            Settings settings) {}

    @GetMapping("/complaints")
    @Permit("complaints:read")
    @Audited("complaints.cases_listed")
    Page list(@ModelAttribute ComplaintListPage.Asked asked, SignedInUser user) {
        ComplaintQueue.Filter filter = filter(asked, user);
        UUID before = asked.before() == null
                ? null
                : ComplaintId.parse(asked.before()).map(ComplaintId::value).orElse(null);
        List<ComplaintQueue.Line> part = queue.list(desk.county(), filter, before, A_PAGE + 1);
        boolean more = part.size() > A_PAGE;
        List<ComplaintQueue.Line> shown = more ? part.subList(0, A_PAGE) : part;
        return new ComplaintListPage(
                asked,
                shown.stream().map(this::row).toList(),
                queue.count(desk.county(), filter),
                more ? asked.address("/complaints", shown.getLast().id().toString()) : "",
                filter.scope().everywhere() && user.has("complaints:handle")
                        ? asked.address("/complaints/export", "")
                        : "",
                beside.catalogue().everyBody().stream()
                        .map(unit -> new ComplaintListPage.Choice(unit.id().slug(), unit.shortName()))
                        .toList(),
                Stream.of(ComplaintStatus.values()).map(Enum::name).toList(),
                Stream.of(ComplaintKind.values()).map(Enum::name).toList());
    }

    @GetMapping("/complaints/export")
    @Permit("complaints:handle")
    @Audited("complaints.cases_exported")
    void export(
            @ModelAttribute ComplaintListPage.Asked asked, SignedInUser user, Words words, HttpServletResponse response)
            throws IOException {
        ComplaintQueue.Filter filter = filter(asked, user);
        beside.spreadsheets()
                .download(
                        plan(asked, words),
                        (ComplaintQueue.@Nullable Line last) -> queue.list(
                                desk.county(),
                                filter,
                                last == null ? null : last.id().value(),
                                Spreadsheets.PORTION),
                        part -> part.stream().map(this::row).toList(),
                        words,
                        response);
    }

    private static SheetPlan<ComplaintListPage.Row> plan(ComplaintListPage.Asked asked, Words words) {
        return new SheetPlan<>(
                words.get("complaints.list.title"),
                asked.isFiltered() ? asked.address("", "") : "",
                List.of(
                        SheetColumn.text(words.get("complaints.number"), ComplaintListPage.Row::number),
                        SheetColumn.text(
                                words.get("complaints.kind"), row -> words.get("complaints.kind." + row.kind())),
                        SheetColumn.text(words.get("complaints.accused"), ComplaintListPage.Row::accused),
                        SheetColumn.text(
                                words.get("complaints.state"), row -> words.get("complaints.stage." + row.stage())),
                        SheetColumn.day(words.get("complaints.receivedOn"), ComplaintListPage.Row::receivedOn),
                        SheetColumn.day(words.get("complaints.dueOn"), ComplaintListPage.Row::dueOn),
                        SheetColumn.text(words.get("complaints.waitsFor"), ComplaintListPage.Row::waitsFor)));
    }

    @GetMapping("/complaints/cases/{id}")
    @Permit("complaints:read")
    @Audited("complaints.case_viewed")
    Page one(@PathVariable String id, SignedInUser user, Words words) {
        return view.page(readable(id, user), user, words);
    }

    @GetMapping("/complaints/cases/{id}/files/{file}")
    @Permit("complaints:read")
    @Audited("complaints.file_opened")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable UUID file, SignedInUser user) {
        Complaint complaint = readable(id, user);
        byte[] key = accesses.key(complaint, user).orElse(null);
        return accesses.readable(complaint, accesses.access(complaint, user), key).stream()
                .filter(kept -> kept.id().equals(file))
                .findFirst()
                .flatMap(kept ->
                        beside.files().content(complaint.id(), kept, key).map(content -> download(kept, content)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/complaints/figures")
    @Permit("complaints:read")
    @Audited("complaints.figures_read")
    Page figures(@RequestParam(required = false) @Nullable Integer year) {
        return figures(false, year);
    }

    @GetMapping("/complaints/figures/open")
    @PreAuthorize("permitAll()")
    @Harmless("Shows figures of enough cases only.")
    Page openFigures(@RequestParam(required = false) @Nullable Integer year) {
        return figures(true, year);
    }

    private Page figures(boolean open, @Nullable Integer year) {
        LocalDate today = desk.today();
        Year of = Year.of(year == null || year > today.getYear() || year < 2000 ? today.getYear() : year);
        LocalDate last = of.atDay(1).with(TemporalAdjusters.lastDayOfYear());
        FiguresPage page = beside.figures()
                .page(open, desk.county(), of.atDay(1), last, beside.settings().number("complaints.least-count"));
        return page.named(beside.catalogue()::shortName);
    }

    @GetMapping("/complaints/cases/{id}/papers/{seq}")
    @Permit("complaints:read")
    @Audited("complaints.paper_opened")
    ResponseEntity<byte[]> paper(@PathVariable String id, @PathVariable int seq, SignedInUser user, Words words) {
        Complaint complaint = readable(id, user);
        List<ComplaintHistory.Kept> moves = view.visible(desk.moves(complaint), accesses.access(complaint, user));
        return beside.papers()
                .paper(complaint, moves, seq)
                .map(paper -> PdfDocuments.shown(paper, words))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** A file is saved, never shown inside the site. */
    static ResponseEntity<byte[]> download(SealedFiles.Kept file, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.kind().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }

    private Complaint readable(String id, SignedInUser user) {
        return ComplaintId.parse(id)
                .flatMap(store::find)
                .filter(complaint -> accesses.access(complaint, user) != CaseAccess.Access.NONE)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ComplaintQueue.Filter filter(ComplaintListPage.Asked asked, SignedInUser user) {
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        for (Stage stage : Stage.values()) {
            if (stage.status().name().equals(asked.statusOrAll())) {
                stages.add(stage);
            }
        }
        @Nullable UUID mine = asked.onlyMine() ? user.account() : null;
        return new ComplaintQueue.Filter(
                scope(user),
                stages,
                asked.unitOrAll(),
                asked.kindOrAll(),
                mine,
                asked.termOrAll(),
                asked.words().toUpperCase(java.util.Locale.ROOT),
                desk.today());
    }

    private ComplaintQueue.Scope scope(SignedInUser user) {
        String handling = beside.catalogue().handlingFor("");
        if (user.may(Lifecycle.HANDLES, handling) || user.may(Lifecycle.DECIDES, handling)) {
            return new ComplaintQueue.Scope(true, List.of(), List.of());
        }
        List<String> verifying = new ArrayList<>();
        List<String> accused = new ArrayList<>();
        beside.catalogue().everyBody().forEach(unit -> {
            String id = unit.id().slug();
            if (user.may(Lifecycle.VERIFIES, id)) {
                verifying.add(id);
            }
            if (user.may(Lifecycle.ANSWERS, id)) {
                accused.add(id);
            }
        });
        return new ComplaintQueue.Scope(false, verifying, accused);
    }

    private ComplaintListPage.Row row(ComplaintQueue.Line line) {
        return new ComplaintListPage.Row(
                line.id().toString(),
                line.number(),
                line.kind().name(),
                line.lead(),
                beside.catalogue().shortName(line.accused()),
                line.receivedOn(),
                line.stage().status().name(),
                line.stage().name(),
                line.level(),
                line.dueOn(),
                line.dueOn() != null && line.dueOn().isBefore(desk.today()),
                line.waitsFor().isEmpty() ? "" : beside.catalogue().shortName(line.waitsFor()));
    }
}
