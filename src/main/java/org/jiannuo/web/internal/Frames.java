package org.jiannuo.web.internal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.security.CurrentUser;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.web.Frame;
import org.jiannuo.web.NavigationEntry;
import org.jiannuo.web.PlatformAddress;
import org.jiannuo.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the frame of a page for a request. */
@Component
class Frames {
    static final String SAYING_COOKIE = "jiannuo-saying";
    private static final List<String> GROUPS =
            List.of("work", "duties", "records", "rights", "sectors", "assessment", "open", "system");

    private final WordsCatalog words;
    private final List<NavigationEntry> entries;
    private final PlatformAddress platform;

    Frames(WordsCatalog words, List<NavigationEntry> entries, PlatformAddress platform) {
        this.platform = platform;
        this.words = words;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
    }

    Frame of(HttpServletRequest request, HttpServletResponse response, List<Refusal> refusals) {
        SignedInUser user = CurrentUser.find().orElse(null);
        CsrfToken token = request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken csrf ? csrf : null;
        return new Frame(
                words.of(request),
                user,
                navigation(user),
                path(request),
                token == null ? "" : token.getParameterName(),
                token == null ? "" : token.getToken(),
                saying(request, response),
                refusals,
                platform);
    }

    /** The words of the reader of a request. */
    Words wordsOf(HttpServletRequest request) {
        return words.of(request);
    }

    /** The path that was asked for, also on the page that says what went wrong with it. */
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    private List<Frame.Group> navigation(@Nullable SignedInUser user) {
        if (user == null) {
            return List.of();
        }
        Map<String, List<NavigationEntry>> groups = new LinkedHashMap<>();
        GROUPS.forEach(group -> groups.put(group, new ArrayList<>()));
        for (NavigationEntry entry : entries) {
            if (user.has(entry.permission()) || entry.permission().equals("signed-in")) {
                groups.computeIfAbsent(entry.group(), _ -> new ArrayList<>()).add(entry);
            }
        }
        return groups.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> new Frame.Group(group.getKey(), group.getValue()))
                .toList();
    }

    /** The word left by the page before; shown once. */
    private static String saying(HttpServletRequest request, HttpServletResponse response) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null || request.getHeader("HX-Request") != null) {
            return "";
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(SAYING_COOKIE) && cookie.getValue().matches("[a-z0-9._-]{1,80}")) {
                leave(response, "", 0);
                return cookie.getValue();
            }
        }
        return "";
    }

    static void leave(HttpServletResponse response, String saying, int seconds) {
        Cookie cookie = new Cookie(SAYING_COOKIE, saying);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
