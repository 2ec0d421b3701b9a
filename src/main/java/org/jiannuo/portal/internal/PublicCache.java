package org.jiannuo.portal.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets caches carry the public pages. The tag of each is the state of everything public, the day, the language and the
 * size of type; a reader who has it already is answered without a page and mostly without a query. Shared caches ask again
 * after half a minute, browsers each time, so that what has ended is gone everywhere within a minute.
 *
 * <p>Pages that many open (the first one, lists, units) are kept as they were made, packed and plain, for as long as their
 * tag is that of the present state: what is kept is exactly what a reader with that tag would go on showing. Pages of
 * single records and searches are made each time.
 */
@Component
class PublicCache extends OncePerRequestFilter implements Ordered {
    private static final String LASTS = "public, max-age=0, s-maxage=30, must-revalidate";
    private static final Set<String> NOT_PUBLIC = Set.of("/portal/openings", "/portal/elder");
    private static final Pattern KEPT = Pattern.compile(
            "/portal(?:/units/[^/]+|/lists/[^/]+|/statistics|/guides/[^/]+|/open-data|/accessibility)?");
    private static final int MOST_PAGES = 1000;
    private static final int LONGEST_PAGE = 200_000;
    private static final String LANGUAGE = "jiannuo-language";
    private static final String PACKED = "gzip";

    /** A page as it was made when the tag was that. */
    private record Kept(String tag, String type, byte[] plain, byte[] packed) {}

    private final Freshness freshness;
    private final BusinessClock clock;
    private final String program;
    private final AtomicReference<String> start = new AtomicReference<>("");
    private final Map<String, Kept> pages = new ConcurrentHashMap<>();

    PublicCache(Freshness freshness, BusinessClock clock, County county) {
        this.freshness = freshness;
        this.clock = clock;
        this.program = county.code();
    }

    /** After the security chain, whose headers every answer carries. */
    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !(path.equals("/portal") || path.startsWith("/portal/")) || NOT_PUBLIC.contains(path);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // A public page has no form that changes anything, so it needs no token and sets no cookie.
        request.removeAttribute(CsrfToken.class.getName());
        String tag = tag(request);
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, LASTS);
        response.setHeader(HttpHeaders.VARY, "Cookie, Accept-Encoding");
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && known.contains(tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else if (request.getMethod().equals("GET")
                && request.getQueryString() == null
                && KEPT.matcher(request.getRequestURI()).matches()) {
            show(tag, request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void show(String tag, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getRequestURI() + " " + look(request);
        Kept kept = pages.get(key);
        if (kept == null || !kept.tag().equals(tag)) {
            kept = make(tag, request, response, chain);
            if (kept != null) {
                if (pages.size() >= MOST_PAGES) {
                    pages.clear();
                }
                pages.put(key, kept);
            }
            return;
        }
        String takes = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        boolean packed = takes != null && takes.contains(PACKED);
        byte[] body = packed ? kept.packed() : kept.plain();
        if (packed) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, PACKED);
        }
        response.setContentType(kept.type());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Lets the page be made and shows it. @return what may be kept of it, or null */
    private static @Nullable Kept make(
            String tag, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper made = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, made);
        byte[] plain = made.getContentAsByteArray();
        String type = made.getContentType();
        boolean whole = made.getStatus() == HttpServletResponse.SC_OK
                && tag.equals(made.getHeader(HttpHeaders.ETAG))
                && plain.length > 0
                && plain.length <= LONGEST_PAGE;
        made.copyBodyToResponse();
        return whole && type != null ? new Kept(tag, type, plain, packed(plain)) : null;
    }

    private static byte[] packed(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 4);
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(plain);
        }
        return out.toByteArray();
    }

    private String tag(HttpServletRequest request) {
        return "W/\"" + start() + "-" + freshness.version() + "-" + clock.today() + "-" + look(request) + "\"";
    }

    /** Language and size of type. */
    private static String look(HttpServletRequest request) {
        String language = "zh";
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(LANGUAGE) && Objects.equals(cookie.getValue(), "en")) {
                    language = "en";
                }
            }
        }
        return Asking.elder(request) ? language + "-elder" : language;
    }

    /** Another start may be another program with other pages. */
    private String start() {
        return start.updateAndGet(
                known -> known.isEmpty() ? program + Long.toString(clock.now().getEpochSecond(), 36) : known);
    }
}
