package org.jiannuo.portal.internal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import org.jiannuo.security.Harmless;
import org.jiannuo.security.PublicPaths;
import org.jiannuo.web.Answer;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The public pages. */
@Controller
@PreAuthorize("denyAll()")
class PortalController {
    private static final int YEAR_IN_SECONDS = 31_536_000;
    private static final int A_FEW = 6;
    private static final int A_PART = 20;

    private final PublicProgress progress;
    private final PublicItems items;

    PortalController(PublicProgress progress, PublicItems items) {
        this.progress = progress;
        this.items = items;
    }

    @GetMapping("/portal")
    @PreAuthorize("permitAll()")
    @Harmless("Shows what is public.")
    Page home(HttpServletRequest request) {
        List<PublicProgress.OfRow> rows = progress.rows();
        Figures total = rows.stream().map(PublicProgress.OfRow::figures).reduce(Figures.NONE, Figures::plus);
        return new PublicPage(
                PublicPage.Line.of("", "", total),
                rows.stream()
                        .map(row -> PublicPage.Line.of(Integer.toString(row.number()), row.title(), row.figures()))
                        .toList(),
                progress.units("").stream()
                        .map(unit -> PublicPage.Line.of(unit.unit(), unit.name(), unit.figures()))
                        .toList(),
                ItemLines.of(items.find(PublicItems.Asked.ofKind("", ""), A_FEW), A_FEW, ""),
                refreshed(),
                progress.state().map(PublicProgress.State::basis).orElse(""),
                Asking.elder(request));
    }

    @GetMapping("/portal/units/{unit}")
    @PreAuthorize("permitAll()")
    @Harmless("Shows what is public.")
    @Nullable
    Page unit(@PathVariable String unit, @RequestParam(defaultValue = "") String after, HttpServletRequest request) {
        List<PublicItems.Line> part = items.find(new PublicItems.Asked("", "", unit, after), A_PART + 1);
        PublicProgress.OfUnit found = progress.unit(unit).orElse(null);
        if (found == null && part.isEmpty()) {
            return null;
        }
        String name = found != null ? found.name() : part.getFirst().whose().unitName();
        return new UnitPage(
                PublicPage.Line.of(unit, name, found == null ? Figures.NONE : found.figures()),
                ItemLines.of(part, A_PART, "/portal/units/" + unit + "?"),
                refreshed(),
                Asking.elder(request));
    }

    @GetMapping("/portal/accessibility")
    @PreAuthorize("permitAll()")
    @Harmless("Shows a statement.")
    Page accessibility(HttpServletRequest request) {
        return new AccessibilityPage(Asking.elder(request));
    }

    @GetMapping("/portal/elder")
    @PreAuthorize("permitAll()")
    @Harmless("Sets a preference of the browser only.")
    Answer elder(@RequestParam boolean on, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(Asking.ELDER, on ? "on" : "off");
        cookie.setPath("/portal");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(YEAR_IN_SECONDS);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        return Answer.redirect("/portal", "");
    }

    private @Nullable Instant refreshed() {
        return progress.state().map(PublicProgress.State::refreshed).orElse(null);
    }

    /** Open without log-in. */
    @Configuration(proxyBeanMethods = false)
    static class Open {
        @Bean
        PublicPaths openPortal() {
            return new PublicPaths(List.of(
                    "/portal",
                    "/portal/units/*",
                    "/portal/search",
                    "/portal/items/*",
                    "/portal/lists/*",
                    "/portal/check",
                    "/portal/statistics",
                    "/portal/guides/*",
                    "/portal/open-data",
                    "/portal/data/*",
                    "/portal/catalogue.jsonld",
                    "/portal/atom.xml",
                    "/portal/feed",
                    "/portal/accessibility",
                    "/portal/elder"));
        }
    }
}
