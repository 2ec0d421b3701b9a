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
    private static final String ELDER = "jiannuo-elder";
    private static final int YEAR_IN_SECONDS = 31_536_000;
    private static final int LONGEST_QUERY = 60;

    private final PublicProgress progress;

    PortalController(PublicProgress progress) {
        this.progress = progress;
    }

    @GetMapping("/portal")
    @PreAuthorize("permitAll()")
    @Harmless("Shows what is public.")
    Page home(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        String query = q.length() > LONGEST_QUERY ? q.substring(0, LONGEST_QUERY) : q;
        List<PublicProgress.OfRow> rows = progress.rows();
        Figures total = rows.stream().map(PublicProgress.OfRow::figures).reduce(Figures.NONE, Figures::plus);
        return new PublicPage(
                query,
                PublicPage.Line.of("", "", total),
                rows.stream()
                        .map(row -> PublicPage.Line.of(Integer.toString(row.number()), row.title(), row.figures()))
                        .toList(),
                progress.units(query).stream()
                        .map(unit -> PublicPage.Line.of(unit.unit(), unit.name(), unit.figures()))
                        .toList(),
                refreshed(),
                progress.state().map(PublicProgress.State::basis).orElse(""),
                elder(request));
    }

    @GetMapping("/portal/units/{unit}")
    @PreAuthorize("permitAll()")
    @Harmless("Shows what is public.")
    @Nullable
    Page unit(@PathVariable String unit, HttpServletRequest request) {
        return progress.unit(unit)
                .map(found -> new UnitPage(
                        PublicPage.Line.of(found.unit(), found.name(), found.figures()), refreshed(), elder(request)))
                .orElse(null);
    }

    @GetMapping("/portal/accessibility")
    @PreAuthorize("permitAll()")
    @Harmless("Shows a statement.")
    Page accessibility(HttpServletRequest request) {
        return new AccessibilityPage(elder(request));
    }

    @GetMapping("/portal/elder")
    @PreAuthorize("permitAll()")
    @Harmless("Sets a preference of the browser only.")
    Answer elder(@RequestParam boolean on, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(ELDER, on ? "on" : "off");
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

    private static boolean elder(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(ELDER)) {
                    return cookie.getValue().equals("on");
                }
            }
        }
        return false;
    }

    /** Open without log-in. */
    @Configuration(proxyBeanMethods = false)
    static class Open {
        @Bean
        PublicPaths openPortal() {
            return new PublicPaths(List.of("/portal", "/portal/units/*", "/portal/accessibility", "/portal/elder"));
        }
    }
}
