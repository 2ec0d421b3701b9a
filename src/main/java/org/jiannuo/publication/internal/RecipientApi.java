package org.jiannuo.publication.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.portal.PublicRegister;
import org.jiannuo.security.Audited;
import org.jiannuo.security.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** For programs of recipients, with their key: what has changed, what must be deleted, and the receipt for it. */
@Controller
@PreAuthorize("denyAll()")
class RecipientApi {
    private static final String BEARER = "Bearer ";
    private static final int MOST = 1000;

    private final Recipients recipients;

    RecipientApi(Recipients recipients) {
        this.recipients = recipients;
    }

    @GetMapping("/api/publication/feed")
    @PreAuthorize("permitAll()")
    @Audited("publication.feed_taken")
    void feed(
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "200") int limit,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<UUID> recipient = recipient(request);
        if (recipient.isEmpty()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        response.setContentType("application/json;charset=UTF-8");
        String site = request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST);
        recipients.deliver(
                recipient.get(),
                new PublicRegister.Part(after, Math.clamp(limit, 1, MOST), site),
                response.getWriter());
    }

    @GetMapping("/api/publication/recalls")
    @PreAuthorize("permitAll()")
    @Audited("publication.recalls_taken")
    ResponseEntity<String> recalls(HttpServletRequest request) {
        return recipient(request)
                .map(recipient -> json(Map.of(
                        "recalls",
                        recipients.recallsOf(recipient).stream()
                                .map(RecipientApi::told)
                                .toList())))
                .orElseGet(() -> ResponseEntity.status(HttpServletResponse.SC_UNAUTHORIZED)
                        .build());
    }

    private static Map<String, String> told(RecipientStore.Recall recall) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("code", recall.code());
        told.put("sent", recall.sent().toString());
        told.put("due", String.valueOf(recall.due()));
        told.put(
                "confirmed",
                recall.confirmed() == null ? "" : recall.confirmed().toString());
        return told;
    }

    @PostMapping("/api/publication/recalls/{code}/receipt")
    @PreAuthorize("permitAll()")
    @Audited("publication.recall_confirmed")
    ResponseEntity<String> receipt(@PathVariable String code, HttpServletRequest request) {
        Optional<UUID> recipient = recipient(request);
        if (recipient.isEmpty()) {
            return ResponseEntity.status(HttpServletResponse.SC_UNAUTHORIZED).build();
        }
        return recipients.confirm(recipient.get(), code)
                ? json(Map.of("confirmed", code))
                : ResponseEntity.notFound().build();
    }

    private Optional<UUID> recipient(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header == null || !header.startsWith(BEARER)
                ? Optional.empty()
                : recipients.withKey(header.substring(BEARER.length()).strip());
    }

    private static ResponseEntity<String> json(Map<String, ?> content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/json;charset=UTF-8")
                .body(JsonMapper.shared().writeValueAsString(content));
    }

    /** Open without log-in; each asks for the key. */
    @Configuration(proxyBeanMethods = false)
    static class Open {
        @Bean
        PublicPaths openRecipientApi() {
            return new PublicPaths(
                    List.of("/api/publication/feed", "/api/publication/recalls", "/api/publication/recalls/*/receipt"));
        }
    }
}
