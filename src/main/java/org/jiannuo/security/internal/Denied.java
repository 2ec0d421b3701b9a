package org.jiannuo.security.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jiannuo.security.RefusedRules;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Hands over to the error page, which says what to do. */
final class Denied implements AccessDeniedHandler {
    /** The rule of the frame that a form without its token breaks. */
    private static final String FORM_IS_OURS = "WEB-01";

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        if (reason instanceof CsrfException) {
            request.setAttribute(RefusedRules.ATTRIBUTE, List.of(FORM_IS_OURS));
        }
        if (!response.isCommitted()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
