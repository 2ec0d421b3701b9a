package org.jiannuo.publication.internal;

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
import org.springframework.http.HttpStatus;
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
        UUID recipient = Optional.of(id)
                .filter(text -> text.matches("[0-9a-f-]{36}"))
                .map(UUID::fromString)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Answer.of(
                recipients.end(recipient),
                _ -> Answer.redirect("/publication/recipients", "publication.done.recipient_ended"));
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
