package org.jiannuo.portal.internal;

import jakarta.servlet.http.HttpServletRequest;

/** The address of this site as the reader wrote it, for links in files that are read elsewhere. */
final class SiteAddress {
    private SiteAddress() {}

    static String of(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }
}
