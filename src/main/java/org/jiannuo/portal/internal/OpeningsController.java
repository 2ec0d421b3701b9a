package org.jiannuo.portal.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.programme.Programmes;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.web.Answer;
import org.jiannuo.web.NavigationEntry;
import org.jiannuo.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Where the director of the credit office opens programmes to the public. */
@Controller
@OnInnerNode
@PreAuthorize("denyAll()")
class OpeningsController {
    private final Programmes programmes;
    private final ProgressStore store;
    private final OpenProgramme openProgramme;
    private final BusinessClock clock;

    OpeningsController(Programmes programmes, ProgressStore store, OpenProgramme openProgramme, BusinessClock clock) {
        this.programmes = programmes;
        this.store = store;
        this.openProgramme = openProgramme;
        this.clock = clock;
    }

    @GetMapping("/portal/openings")
    @Permit("portal:publish")
    @Audited("portal.openings_read")
    Page openings() {
        return page(new OpeningForm("", true, ""));
    }

    @PostMapping("/portal/openings")
    @Permit("portal:publish")
    @Audited("portal.programme_opened_or_closed")
    Answer decide(@ModelAttribute OpeningForm form, SignedInUser user) {
        return Answer.of(
                openProgramme.decide(UUID.fromString(form.programme()), form.open(), form.basis(), user.sign(clock)),
                _ -> Answer.redirect("/portal/openings", form.open() ? "portal.opened" : "portal.closed"),
                _ -> page(form));
    }

    private OpeningsPage page(OpeningForm typed) {
        Map<UUID, ProgressStore.Opening> decided = store.decisions().stream()
                .collect(Collectors.toMap(ProgressStore.Opening::programme, Function.identity()));
        Map<UUID, List<Programmes.Heading>> byProgramme = programmes.headings().stream()
                .collect(Collectors.groupingBy(
                        heading -> heading.programme().value(), LinkedHashMap::new, Collectors.toList()));
        return new OpeningsPage(
                byProgramme.entrySet().stream()
                        .map(entry -> line(entry.getKey(), entry.getValue(), decided))
                        .toList(),
                typed);
    }

    private static OpeningsPage.Line line(
            UUID programme, List<Programmes.Heading> rows, Map<UUID, ProgressStore.Opening> decided) {
        ProgressStore.Opening last = decided.get(programme);
        return new OpeningsPage.Line(
                programme.toString(),
                rows.getFirst().title(),
                rows.size(),
                last != null && last.opened(),
                last == null ? "" : last.basis(),
                last == null ? "" : last.person(),
                last == null ? null : last.at());
    }

    /** Its place in the navigation. */
    @Configuration(proxyBeanMethods = false)
    @OnInnerNode
    static class Place {
        @Bean
        NavigationEntry openingsEntry() {
            return new NavigationEntry("open", "portal.openings", "/portal/openings", "portal:publish", "world", 10);
        }

        @Bean
        NavigationEntry portalEntry() {
            return new NavigationEntry("open", "portal.see", "/portal", "signed-in", "external-link", 20);
        }
    }
}
