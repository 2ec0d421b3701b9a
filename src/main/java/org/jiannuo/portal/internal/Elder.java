package org.jiannuo.portal.internal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

/** 长者模式. Whether the browser wants larger type and simpler pages. */
final class Elder {
    static final String COOKIE = "jiannuo-elder";

    private Elder() {}

    static boolean wanted(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE)) {
                    return cookie.getValue().equals("on");
                }
            }
        }
        return false;
    }
}
