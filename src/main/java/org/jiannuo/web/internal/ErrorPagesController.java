package org.jiannuo.web.internal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jiannuo.database.Identities;
import org.jiannuo.security.Harmless;
import org.jiannuo.security.RefusedRules;
import org.jiannuo.web.Answer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RequestMapping;

/** Every error ends on a page that says what happened in plain words and what to do next; no trace is ever shown. */
@Controller
@PreAuthorize("denyAll()")
class ErrorPagesController implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPagesController.class);
    private static final int TOO_LARGE = 413;

    private final DataSize largest;

    ErrorPagesController(@Value("${spring.servlet.multipart.max-file-size}") DataSize largest) {
        this.largest = largest;
    }

    @RequestMapping("/error")
    @PreAuthorize("permitAll()")
    @Harmless("Shows no data.")
    Answer error(HttpServletRequest request) {
        int status = status(request);
        if (RefusedRules.in(request).contains(FrameRules.FORM_IS_OURS.code())) {
            return new Answer.Refused(List.of(FrameRules.FORM_IS_OURS.broken()), null);
        }
        if (status == TOO_LARGE) {
            return new Answer.Refused(List.of(FrameRules.SIZE.broken(largest.toMegabytes() + " MB")), null);
        }
        return status < 500
                ? new Answer.Show(new ErrorPage(status, key(status), ""), status)
                : broken(request, request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
    }

    /** An outage is told from a bug; both leave a number under which the log speaks of it. */
    private static Answer broken(HttpServletRequest request, @Nullable Object failure) {
        int status = Outages.isOne(failure) ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : status(request);
        String reference = Identities.next().toString().substring(24);
        LOG.error(
                "Error {} at {}: {}",
                reference,
                request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                failure instanceof Throwable cause ? cause.toString() : "status " + status);
        return new Answer.Show(new ErrorPage(status, key(status), reference), status);
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
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
