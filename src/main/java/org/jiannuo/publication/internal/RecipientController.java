package org.jiannuo.publication.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Permit;
import org.jiannuo.web.Answer;
import org.jiannuo.web.Page;
import org.jiannuo.web.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Recipients, their keys, and whether they have deleted what was called back. */
@Controller
@PreAuthorize("denyAll()")
class RecipientController {
    private static final int A_PAGE = 50;

    private final Recipients recipients;
    private final RecipientStore store;
    private final BusinessClock clock;

    RecipientController(Recipients recipients, RecipientStore store, BusinessClock clock) {
        this.recipients = recipients;
        this.store = store;
        this.clock = clock;
    }

    @GetMapping("/publication/recipients")
    @Permit("publication:read")
    @Audited("publication.recipients_listed")
    Page list() {
        return page("", "", "");
    }

    @PostMapping("/publication/recipients")
    @Permit(Lifecycle.APPROVES)
    @Audited("publication.recipient_added")
    Answer add(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String contact) {
        return switch (recipients.add(name, contact)) {
            case Decision.Accepted<String>(String key, java.util.List<?> _) -> Answer.show(page("", "", key));
            case Decision.Refused<String>(java.util.List<Refusal> because) ->
                new Answer.Refused(because, page(name, contact, ""));
        };
    }

    @PostMapping("/publication/recipients/{id}/end")
    @Permit(Lifecycle.APPROVES)
    @Audited("publication.recipient_ended")
    Answer end(@PathVariable String id) {
        return Answer.of(
                recipients.end(known(id)),
                _ -> Answer.redirect("/publication/recipients", "publication.done.recipient_ended"));
    }

    @PostMapping("/publication/recipients/{id}/file")
    @Permit(Lifecycle.APPROVES)
    @Audited("publication.file_given")
    void file(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID recipient = known(id);
        response.setContentType("application/x-ndjson;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"changes.ndjson\"");
        recipients.deliverFile(
                recipient, request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST), response.getWriter());
    }

    @GetMapping("/publication/recipients/{id}/recalls.csv")
    @Permit("publication:read")
    @Audited("publication.recall_file_made")
    ResponseEntity<String> recalls(@PathVariable String id, Words words) {
        StringBuilder lines = new StringBuilder("\ufeff");
        lines.append(line(
                words.get("publication.code"),
                words.get("publication.recall.sent"),
                words.get("publication.recall.due"),
                words.get("publication.recall.receipt")));
        for (RecipientStore.Recall recall : recipients.recallsOf(known(id))) {
            LocalDate due = recall.due();
            Instant confirmed = recall.confirmed();
            lines.append(line(
                    recall.code(),
                    words.moment(recall.sent()),
                    due == null ? "" : words.day(due),
                    confirmed == null ? words.get("publication.recall.waiting") : words.moment(confirmed)));
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"recalls.csv\"")
                .body(lines.toString());
    }

    private static String line(String... cells) {
        return "\"" + String.join("\",\"", cells) + "\"\r\n";
    }

    @PostMapping("/publication/recipients/{id}/receipts")
    @Permit(Lifecycle.APPROVES)
    @Audited("publication.receipt_noted")
    Answer receipts(@PathVariable String id, @RequestParam(defaultValue = "") String document) {
        return Answer.of(
                recipients.confirmAll(known(id), document),
                _ -> Answer.redirect("/publication/recipients", "publication.done.receipt_noted"),
                _ -> page("", "", ""));
    }

    private UUID known(String id) {
        UUID recipient = Optional.of(id)
                .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean there =
                store.all(clock.today()).stream().anyMatch(one -> one.id().equals(recipient));
        if (!there) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return recipient;
    }

    private Page page(String name, String contact, String key) {
        return new RecipientsPage(
                store.all(clock.today()).stream()
                        .map(one -> new RecipientsPage.Row(
                                one.id().toString(),
                                one.name(),
                                one.contact(),
                                one.since(),
                                one.ended(),
                                one.open(),
                                one.late()))
                        .toList(),
                store.recalls(null, A_PAGE).stream()
                        .map(one -> new RecipientsPage.Recall(
                                one.code(), one.recipient(), one.sent(), one.due(), one.confirmed()))
                        .toList(),
                Arrays.asList(name, contact),
                key,
                clock.today());
    }
}
