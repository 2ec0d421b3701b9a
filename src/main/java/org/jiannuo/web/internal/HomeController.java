package org.jiannuo.web.internal;

import java.util.List;
import org.jiannuo.security.CurrentUser;
import org.jiannuo.security.Harmless;
import org.jiannuo.security.PublicPaths;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.web.Answer;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The door: officials go on to their day, administrators to what they administer, everyone else to the public site. */
@Controller
@PreAuthorize("denyAll()")
class HomeController {
    private static final List<List<String>> FIRST_PAGES = List.of(
            List.of("worklist:read", "/worklist"),
            List.of("accounts:manage", "/accounts"),
            List.of("accounts:grant", "/accounts/grants"),
            List.of("audit:read", "/audit"));

    @GetMapping("/")
    @PreAuthorize("permitAll()")
    @Harmless("Only leads on.")
    Answer home() {
        return CurrentUser.find()
                .map(user -> Answer.redirect(firstPage(user), ""))
                .orElseGet(() -> Answer.redirect("/portal", ""));
    }

    private static String firstPage(SignedInUser user) {
        return FIRST_PAGES.stream()
                .filter(page -> user.has(page.getFirst()))
                .map(List::getLast)
                .findFirst()
                .orElse("/accounts/me");
    }

    /** The door itself is open. */
    @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
    static class Door {
        @Bean
        PublicPaths openDoor() {
            return new PublicPaths(List.of("/"));
        }
    }
}
