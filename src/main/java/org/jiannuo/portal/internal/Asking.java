package org.jiannuo.portal.internal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

/** How a reader asks: by which address of this site, and whether in large type. */
final class Asking {
    /** 长者模式. */
    static final String ELDER = "jiannuo-elder";

    private static final int PLAIN_PORT = 80;
    private static final int SECURE_PORT = 443;

    private Asking() {}

    /** Whether the browser wants larger type and simpler pages. */
    static boolean elder(HttpServletRequest request) {
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

    /** The address of this site as the reader wrote it, for links in files that are read elsewhere. */
    static String site(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? SECURE_PORT : PLAIN_PORT);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }
}
