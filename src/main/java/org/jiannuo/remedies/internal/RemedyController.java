package org.jiannuo.remedies.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.records.Records;
import org.jiannuo.remedies.RemedyId;
import org.jiannuo.reports.PdfDocuments;
import org.jiannuo.reports.SheetColumn;
import org.jiannuo.reports.SheetPlan;
import org.jiannuo.reports.Spreadsheets;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
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
import org.springframework.web.server.ResponseStatusException;

/** Looking at objections and repairs: the list, its export, one case, its files and papers. */
@Controller
@PreAuthorize("denyAll()")
class RemedyController {
    private static final int A_PAGE = 25;

    private final RemedyStore store;
    private final RemedyQueue queue;
    private final CaseDesk desk;
    private final RemedyView view;
    private final Beside beside;

    RemedyController(RemedyStore store, RemedyQueue queue, CaseDesk desk, RemedyView view, Beside beside) {
        this.store = store;
        this.queue = queue;
        this.desk = desk;
        this.view = view;
        this.beside = beside;
    }

    /** What is needed beside the cases themselves. */
    @org.springframework.stereotype.Component
    record Beside(Spreadsheets spreadsheets, SealedFiles files, Catalogue catalogue, Papers papers, Records records) {}

    @GetMapping("/remedies")
    @Permit("remedies:read")
    @Audited("remedies.cases_listed")
    Page list(@ModelAttribute RemedyListPage.Asked asked, SignedInUser user) {
        RemedyQueue.Filter filter = filter(asked, user);
        UUID before = asked.before() == null
                ? null
                : RemedyId.parse(asked.before()).map(RemedyId::value).orElse(null);
        List<Remedy> part = queue.list(desk.county(), filter, before, A_PAGE + 1);
        boolean more = part.size() > A_PAGE;
        List<Remedy> shown = more ? part.subList(0, A_PAGE) : part;
        return new RemedyListPage(
                asked,
                rows(shown),
                queue.count(desk.county(), filter),
                more ? asked.address("/remedies", shown.getLast().id().toString()) : "",
                shown.isEmpty() ? "" : asked.address("/remedies/export", ""));
    }

    @GetMapping("/remedies/export")
    @Permit("remedies:read")
    @Audited("remedies.cases_exported")
    void export(
            @ModelAttribute RemedyListPage.Asked asked, SignedInUser user, Words words, HttpServletResponse response)
            throws IOException {
        RemedyQueue.Filter filter = filter(asked, user);
        beside.spreadsheets()
                .download(
                        plan(asked, words),
                        (@Nullable Remedy last) -> queue.list(
                                desk.county(),
                                filter,
                                last == null ? null : last.id().value(),
                                Spreadsheets.PORTION),
                        this::rows,
                        words,
                        response);
    }

    private static SheetPlan<RemedyListPage.Row> plan(RemedyListPage.Asked asked, Words words) {
        return new SheetPlan<>(
                words.get("remedies.list.title"),
                asked.isFiltered() ? asked.address("", "") : "",
                List.of(
                        SheetColumn.text(words.get("remedies.number"), RemedyListPage.Row::number),
                        SheetColumn.text(words.get("remedies.kind"), row -> words.get("remedies.kind." + row.kind())),
                        SheetColumn.text(words.get("remedies.category"), RemedyListPage.Row::category),
                        SheetColumn.text(words.get("remedies.state"), row -> words.get(row.stage())),
                        SheetColumn.text(
                                words.get("remedies.receivedOn"),
                                row -> row.receivedOn().toString()),
                        SheetColumn.text(words.get("remedies.waitsFor"), RemedyListPage.Row::waitsFor),
                        SheetColumn.text(
                                words.get("remedies.dueOn"),
                                row -> row.dueOn() == null ? "" : row.dueOn().toString())));
    }

    private RemedyQueue.Filter filter(RemedyListPage.Asked asked, SignedInUser user) {
        boolean everywhere = user.has(Lifecycle.HANDLES) || user.has(Lifecycle.DECIDES) || user.has(Lifecycle.REVIEWS);
        return new RemedyQueue.Filter(
                everywhere,
                user.unit(),
                user.account(),
                asked.kindText(),
                asked.number(),
                asked.stateText(),
                desk.today());
    }

    private List<RemedyListPage.Row> rows(List<Remedy> part) {
        var records =
                beside
                        .records()
                        .find(part.stream()
                                .map(one -> one.matter().record())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(java.util.stream.Collectors.toMap(RecordSummary::id, beside.catalogue()::category));
        return part.stream()
                .map(one -> new RemedyListPage.Row(
                        "/remedies/cases/" + one.id(),
                        one.matter().number(),
                        one.matter().kind().name(),
                        one.isObjection() ? one.matter().ground() : "",
                        RemedyView.key(one, one.stage().name()),
                        records.getOrDefault(one.matter().record(), ""),
                        one.matter().receivedOn(),
                        one.term().waitsFor().isEmpty()
                                ? one.term().whole() == null
                                        ? ""
                                        : beside.catalogue().name(one.matter().handling())
                                : beside.catalogue().name(one.term().waitsFor()),
                        one.term().next(),
                        late(one)))
                .toList();
    }

    private boolean late(Remedy one) {
        var due = one.term().next();
        return one.stage().isRunning() && due != null && due.isBefore(desk.today());
    }

    @GetMapping("/remedies/cases/{id}")
    @Permit("signed-in")
    @Audited("remedies.case_viewed")
    Page one(@PathVariable String id, SignedInUser user, Words words) {
        return view.page(seen(id, user), user, words);
    }

    @GetMapping("/remedies/cases/{id}/files/{file}")
    @Permit("signed-in")
    @Audited("remedies.file_opened")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable UUID file, SignedInUser user) {
        Remedy remedy = seen(id, user);
        return view.visible(remedy, RemedyView.access(remedy, user)).stream()
                .filter(kept -> kept.id().equals(file))
                .findFirst()
                .flatMap(kept -> beside.files().content(remedy.id(), file).map(content -> download(kept, content)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static ResponseEntity<byte[]> download(SealedFiles.Kept file, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }

    @GetMapping("/remedies/cases/{id}/papers/{seq}")
    @Permit("signed-in")
    @Audited("remedies.paper_opened")
    ResponseEntity<byte[]> paper(@PathVariable String id, @PathVariable int seq, SignedInUser user, Words words) {
        Remedy remedy = seen(id, user);
        return beside.papers()
                .paper(remedy, desk.moves(remedy), seq)
                .map(paper -> PdfDocuments.shown(paper, words))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Remedy seen(String id, SignedInUser user) {
        return seen(store, id, user);
    }

    static Remedy seen(RemedyStore store, String id, SignedInUser user) {
        return RemedyId.parse(id)
                .flatMap(store::find)
                .filter(remedy -> RemedyView.access(remedy, user) != RemedyView.Access.NONE)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
