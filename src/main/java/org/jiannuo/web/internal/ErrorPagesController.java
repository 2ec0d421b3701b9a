package org.jiannuo.web.internal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jiannuo.database.Identities;
import org.jiannuo.security.Harmless;
import org.jiannuo.web.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Every error ends on a page that says what happened in plain words and what to do next; no trace is ever shown. */
@Controller
@PreAuthorize("denyAll()")
class ErrorPagesController implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPagesController.class);

    @RequestMapping("/error")
    @PreAuthorize("permitAll()")
    @Harmless("Shows no data.")
    Answer error(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        if (status < 500) {
            return new Answer.Show(new ErrorPage(status, key(status), ""), status);
        }
        String reference = Identities.next().toString().substring(24);
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        LOG.error(
                "Error {} at {}: {}",
                reference,
                request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                failure instanceof Throwable cause ? cause.toString() : "status " + status);
        return new Answer.Show(new ErrorPage(status, key(status), reference), status);
    }

    private static String key(int status) {
        return switch (status) {
            case 400 -> "bad";
            case 401, 403 -> "denied";
            case 404 -> "missing";
            case 405 -> "method";
            case 413 -> "large";
            case 429 -> "many";
            case 503 -> "away";
            default -> status < 500 ? "bad" : "broken";
        };
    }
}
