package org.jiannuo.handovers.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiannuo.handovers.HandoverId;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.reports.PdfDocuments;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.web.Answer;
import org.jiannuo.web.NavigationEntry;
import org.jiannuo.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The lists of changes of leader, their rows, and the signing. */
@Controller
@PreAuthorize("denyAll()")
class HandoverController {
    private final HandoverStore store;
    private final HandoverDesk desk;
    private final SignHandover signing;
    private final PdfDocuments documents;
    private final OnLeaderChanged.Register register;

    HandoverController(
            HandoverStore store,
            HandoverDesk desk,
            SignHandover signing,
            PdfDocuments documents,
            OnLeaderChanged.Register register) {
        this.store = store;
        this.desk = desk;
        this.signing = signing;
        this.documents = documents;
        this.register = register;
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationEntry handoversNavigation() {
            return new NavigationEntry(
                    "duties", "handovers.navigation", "/handovers", "handovers:read", "arrows-exchange", 60);
        }
    }

    @GetMapping("/handovers")
    @Permit("handovers:read")
    @Audited("handovers.list_read")
    Page list(SignedInUser user) {
        return desk.list(store.newest(register.county().code(), null).stream()
                .filter(listed -> user.may("handovers:read", listed.change().unit()))
                .toList());
    }

    @GetMapping("/handovers/{id}")
    @Permit("handovers:read")
    @Audited("handovers.list_opened")
    Page show(@PathVariable String id, SignedInUser user) {
        return desk.page(found(id, user), user, Map.of(), "");
    }

    @PostMapping("/handovers/{id}/answers")
    @Permit("handovers:sign")
    @Audited("handovers.rows_answered")
    Answer answer(@PathVariable String id, @RequestParam Map<String, String> fields, SignedInUser user) {
        Handover handover = found(id, user);
        Map<Integer, String> answers = new LinkedHashMap<>();
        List<Integer> announced = new ArrayList<>();
        for (Handover.Line line : handover.open()) {
            String choice = fields.getOrDefault("row-" + line.ordinal(), "");
            if (choice.equals("accepted")) {
                answers.put(line.ordinal(), "");
            } else if (choice.equals("remarked")) {
                answers.put(line.ordinal(), fields.getOrDefault("remark-" + line.ordinal(), ""));
                announced.add(line.ordinal());
            }
        }
        Decision<Integer> decision = mayAct(handover, user)
                .then(_ -> signing.answer(
                        handover.change().county(), handover.id(), answers, announced, user.sign(register.clock())));
        return Answer.of(
                decision,
                _ -> Answer.redirect("/handovers/" + id, "handovers.done.answered"),
                _ -> desk.page(handover, user, fields, ""));
    }

    @PostMapping("/handovers/{id}/signature")
    @Permit("handovers:sign")
    @Audited("handovers.signed")
    Answer sign(@PathVariable String id, @RequestParam(defaultValue = "") String witness, SignedInUser user) {
        Handover handover = found(id, user);
        Decision<Integer> decision = mayAct(handover, user)
                .then(_ ->
                        signing.sign(handover.change().county(), handover.id(), witness, user.sign(register.clock())));
        return Answer.of(
                decision,
                _ -> Answer.redirect("/handovers/" + id, "handovers.done.signed"),
                _ -> desk.page(handover, user, Map.of(), witness));
    }

    @GetMapping("/handovers/{id}/document")
    @Permit("handovers:read")
    @Audited("handovers.document_read")
    ResponseEntity<byte[]> document(@PathVariable String id, SignedInUser user) {
        Handover handover = found(id, user);
        byte[] pdf = documents.render(desk.document(handover)).orThrow();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(desk.fileName(handover), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(pdf);
    }

    private static Decision<Boolean> mayAct(Handover handover, SignedInUser user) {
        Refusal refusal = Rules.ONLY_THE_INCOMING.broken(handover.change().incoming());
        return user.may("handovers:sign", handover.change().unit())
                ? Decision.accepted(true)
                : Decision.refused(refusal);
    }

    private Handover found(String id, SignedInUser user) {
        return HandoverId.parse(id)
                .flatMap(parsed -> store.find(register.county().code(), parsed))
                .filter(handover -> user.may("handovers:read", handover.change().unit()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
