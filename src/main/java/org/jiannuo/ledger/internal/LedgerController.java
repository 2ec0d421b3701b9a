package org.jiannuo.ledger.internal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jiannuo.ledger.Inclusion;
import org.jiannuo.ledger.LeafId;
import org.jiannuo.security.Harmless;
import org.jiannuo.web.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The page about the log, for people. */
@Controller
@PreAuthorize("denyAll()")
class LedgerController {
    private static final String ELDER = "jiannuo-elder";

    private final LogReader reader;
    private final ObjectProvider<Standing> standing;

    LedgerController(LogReader reader, ObjectProvider<Standing> standing) {
        this.reader = reader;
        this.standing = standing;
    }

    @GetMapping("/ledger")
    @PreAuthorize("permitAll()")
    @Harmless("Shows what is public.")
    Page log(HttpServletRequest request) {
        Standing here = standing.getIfAvailable();
        return new LedgerPage(
                reader.checkpoint().orElse(null),
                here == null ? List.of() : here.obstacles(),
                ServletUriComponentsBuilder.fromContextPath(request).toUriString(),
                isElder(request.getCookies()));
    }

    @GetMapping("/ledger/download/{leaf}")
    @PreAuthorize("permitAll()")
    @Harmless("Gives a proof that is public.")
    ResponseEntity<String> proof(@PathVariable String leaf) {
        return found(leaf)
                .map(proof -> ResponseEntity.ok()
                        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                        .header("Content-Disposition", "attachment; filename=\"" + proof.id() + ".tlog-proof\"")
                        .body(proof.file()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<Inclusion> found(String leaf) {
        try {
            return reader.inclusion(LeafId.parse(leaf));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isElder(Cookie @org.jspecify.annotations.Nullable [] cookies) {
        return cookies != null
                && Arrays.stream(cookies)
                        .anyMatch(cookie -> cookie.getName().equals(ELDER)
                                && cookie.getValue().equals("on"));
    }
}
