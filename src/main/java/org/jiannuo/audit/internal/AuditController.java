package org.jiannuo.audit.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiannuo.kernel.Decision;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Permit;
import org.jiannuo.web.Answer;
import org.jiannuo.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The audit administrator reads; nobody writes here. */
@Controller
@PreAuthorize("denyAll()")
class AuditController {
    private static final int PAGE = 50;
    private static final int SEALS = 30;

    private final EntryQueue queue;
    private final SealStore seals;
    private final VerifyTrail trail;
    private final ExportEntries export;

    AuditController(EntryQueue queue, SealStore seals, VerifyTrail trail, ExportEntries export) {
        this.queue = queue;
        this.seals = seals;
        this.trail = trail;
        this.export = export;
    }

    @GetMapping("/audit")
    @Permit("audit:read")
    @Audited("audit.read_list")
    Answer list(@ModelAttribute EntryFilterForm form) {
        return Answer.of(
                EntryFilter.read(form), filter -> Answer.show(page(form, filter)), _ -> page(form, List.of(), ""));
    }

    @GetMapping("/audit/entries/{id}")
    @Permit("audit:read")
    @Audited("audit.read_entry")
    EntryPage entry(@PathVariable UUID id) {
        return queue.find(id)
                .map(entry -> new EntryPage(EntryRow.of(entry)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/audit/export.csv")
    @Permit("audit:read")
    @Audited("audit.exported")
    void export(@ModelAttribute EntryFilterForm form, Words words, HttpServletResponse response) throws IOException {
        switch (EntryFilter.read(form)) {
            case Decision.Accepted<EntryFilter>(EntryFilter filter, var _) -> export.csv(filter, words, response);
            case Decision.Refused<EntryFilter> _ -> response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    @GetMapping("/audit/seals")
    @Permit("audit:read")
    @Audited("audit.read_seals")
    SealsPage seals(@RequestParam(defaultValue = "0") long before) {
        return sealsPage(before == 0 ? Long.MAX_VALUE : before, List.of());
    }

    @PostMapping("/audit/seals/check")
    @Permit("audit:read")
    @Audited("audit.verified")
    SealsPage check() {
        VerifyTrail.Result result = trail.verify(null);
        List<SealsPage.Found> found = new ArrayList<>(result.findings().stream()
                .map(finding -> new SealsPage.Found(finding.kind(), finding.figures()))
                .toList());
        if (result.isSound()) {
            found.add(new SealsPage.Found("sound", List.of(result.seals(), result.sealed(), result.open())));
        }
        return sealsPage(Long.MAX_VALUE, found);
    }

    private AuditQueuePage page(EntryFilterForm form, EntryFilter filter) {
        List<Entry> found = queue.page(filter, PAGE + 1);
        List<Entry> shown = found.stream().limit(PAGE).toList();
        String next = found.size() > PAGE
                ? new EntryFilter.Place(shown.getLast().at(), shown.getLast().id()).text()
                : "";
        return page(form, shown, next);
    }

    private AuditQueuePage page(EntryFilterForm form, List<Entry> shown, String next) {
        return new AuditQueuePage(form, shown.stream().map(EntryRow::of).toList(), next, queue.events());
    }

    private SealsPage sealsPage(long before, List<SealsPage.Found> checked) {
        List<Seal> found = seals.before(before, SEALS + 1);
        Stream<SealsPage.Row> rows = found.stream()
                .limit(SEALS)
                .map(seal -> new SealsPage.Row(Long.toString(seal.number()), seal.at(), seal.entries(), seal.hex()));
        long next = found.size() > SEALS ? found.get(SEALS - 1).number() : 0;
        return new SealsPage(rows.toList(), next, checked);
    }
}
