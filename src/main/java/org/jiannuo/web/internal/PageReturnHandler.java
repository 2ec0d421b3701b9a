package org.jiannuo.web.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.security.RefusedRules;
import org.jiannuo.web.Answer;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Turns a page or an answer into a response. */
final class PageReturnHandler implements HandlerMethodReturnValueHandler {
    private static final int UNPROCESSABLE = 422;

    private final Templates templates;
    private final Frames frames;

    PageReturnHandler(Templates templates, Frames frames) {
        this.templates = templates;
        this.frames = frames;
    }

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return Page.class.isAssignableFrom(type.getParameterType())
                || Answer.class.isAssignableFrom(type.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter type, ModelAndViewContainer container, NativeWebRequest web)
            throws IOException {
        container.setRequestHandled(true);
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        HttpServletResponse response = web.getNativeResponse(HttpServletResponse.class);
        if (request == null || response == null) {
            throw new IllegalStateException("Pages are shown to HTTP requests only.");
        }
        switch (value) {
            case Page page -> {
                RefusedRules.settle(request, List.of());
                templates.show(page, frames.of(request, response, List.of()), response);
            }
            case Answer.Show(Page page, int status) -> {
                if (status < HttpServletResponse.SC_BAD_REQUEST) {
                    RefusedRules.settle(request, List.of());
                }
                response.setStatus(status);
                templates.show(page, frames.of(request, response, List.of()), response);
            }
            case Answer.Redirect(String path, String saying) -> {
                RefusedRules.settle(request, List.of());
                redirect(request, response, path, saying);
            }
            case Answer.Refused refused -> refuse(request, response, refused);
            case null, default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void redirect(HttpServletRequest request, HttpServletResponse response, String path, String saying) {
        if (!saying.isEmpty()) {
            Frames.leave(response, saying, 60);
        }
        boolean byHtmx = request.getHeader("HX-Request") != null;
        response.setStatus(byHtmx ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(byHtmx ? "HX-Redirect" : "Location", path);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Answer.Refused refused)
            throws IOException {
        RefusedRules.settle(
                request,
                refused.because().stream().map(Refusal::code).distinct().toList());
        if (response.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
            response.setStatus(UNPROCESSABLE);
        }
        Page form = refused.form();
        Page shown = form != null ? form : new RefusedPage(back(request));
        templates.show(shown, frames.of(request, response, refused.because()), response);
    }

    /** Where the person came from, when it was a page of ours. */
    private static String back(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        if (referer != null) {
            try {
                java.net.URI from = java.net.URI.create(referer);
                if (request.getServerName().equals(from.getHost()) && from.getRawPath() != null) {
                    return from.getRawPath() + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery());
                }
            } catch (IllegalArgumentException e) {
                return "/";
            }
        }
        return "/";
    }
}
