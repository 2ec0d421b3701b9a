package org.jiannuo.portal.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Searches and checks of one address in a minute are bounded; who asks more is told so and when to come again. The pages
 * themselves are not bounded. What is kept is a number for each address of the running minute, and nothing after it.
 */
@Component
class RateLimit implements HandlerInterceptor, WebMvcConfigurer {
    private static final long A_MINUTE = 60_000_000_000L;
    private static final int ADDRESSES = 100_000;
    private static final int TOO_MANY = 429;

    private final int most;
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private volatile long minute = System.nanoTime();

    RateLimit(@Value("${jiannuo.portal.searches-per-minute:120}") int most) {
        this.most = most;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/portal/search", "/portal/check", "/portal/data/*", "/portal/feed", "/certificates/*")
                .order(-1);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        long now = System.nanoTime();
        if (now - minute > A_MINUTE || asked.size() > ADDRESSES) {
            asked.clear();
            minute = now;
        }
        if (asked.merge(request.getRemoteAddr(), 1, Integer::sum) <= most) {
            return true;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString((A_MINUTE - (now - minute)) / 1_000_000_000L + 1));
        response.sendError(TOO_MANY);
        return false;
    }
}
