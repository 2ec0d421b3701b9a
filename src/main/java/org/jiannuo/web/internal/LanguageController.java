package org.jiannuo.web.internal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jiannuo.security.Harmless;
import org.jiannuo.web.Answer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes the language of the pages for this browser. */
@Controller
@PreAuthorize("denyAll()")
class LanguageController {
    private static final int YEAR_IN_SECONDS = 31_536_000;

    @GetMapping("/web/language")
    @PreAuthorize("permitAll()")
    @Harmless("Sets a preference of the browser only.")
    Answer language(
            @RequestParam String to,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Cookie cookie = new Cookie(WordsCatalog.COOKIE, to.equals("en") ? "en" : "zh");
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(YEAR_IN_SECONDS);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        return Answer.redirect(Answer.isOurs(back) ? back : "/", "");
    }
}
