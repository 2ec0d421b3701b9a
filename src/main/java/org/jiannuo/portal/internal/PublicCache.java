package org.jiannuo.portal.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.atomic.AtomicReference;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets caches carry the public pages. The tag of each is the state of everything public, the day, the language and the
 * size of type; a reader who has it already is answered without a page and mostly without a query. Shared caches ask again
 * after half a minute, browsers each time, so that what has ended is gone everywhere within a minute.
 */
@Component
class PublicCache implements HandlerInterceptor, WebMvcConfigurer {
    private static final String LASTS = "public, max-age=0, s-maxage=30, must-revalidate";

    private final Freshness freshness;
    private final BusinessClock clock;
    private final String program;
    private final AtomicReference<String> start = new AtomicReference<>("");

    PublicCache(Freshness freshness, BusinessClock clock, County county) {
        this.freshness = freshness;
        this.clock = clock;
        this.program = county.code();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/portal", "/portal/**")
                .excludePathPatterns("/portal/openings", "/portal/elder");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // A public page has no form that changes anything, so it needs no token and sets no cookie.
        request.removeAttribute(CsrfToken.class.getName());
        String tag = tag(request);
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, LASTS);
        response.setHeader(HttpHeaders.VARY, "Cookie, Accept-Encoding");
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && known.contains(tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return false;
        }
        return true;
    }

    private String tag(HttpServletRequest request) {
        String english = request.getCookies() != null
                        && java.util.Arrays.stream(request.getCookies())
                                .anyMatch(cookie -> cookie.getName().equals("jiannuo-language")
                                        && cookie.getValue().equals("en"))
                ? "en"
                : "zh";
        return "W/\"" + start() + "-" + freshness.version() + "-" + clock.today() + "-" + english
                + (Asking.elder(request) ? "-elder" : "") + "\"";
    }

    /** Another start may be another program with other pages. */
    private String start() {
        return start.updateAndGet(
                known -> known.isEmpty() ? program + Long.toString(clock.now().getEpochSecond(), 36) : known);
    }
}
