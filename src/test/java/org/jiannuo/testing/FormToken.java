package org.jiannuo.testing;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The token of a form, sent as a browser does: in the cookie and, masked, in the form. The library's own helper puts
 * another token store into the filter of the running platform, and leaves it there: every browser test after it would
 * be refused.
 */
public final class FormToken {
    private static final String COOKIE = "jiannuo-form";

    private FormToken() {}

    /** Adds a token that the platform accepts. */
    public static RequestPostProcessor csrf() {
        return FormToken::add;
    }

    private static MockHttpServletRequest add(MockHttpServletRequest request) {
        String token = UUID.randomUUID().toString();
        Cookie[] sent = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        Cookie[] cookies = Arrays.copyOf(sent, sent.length + 1);
        cookies[sent.length] = new Cookie(COOKIE, token);
        request.setCookies(cookies);
        request.addParameter("_csrf", masked(token));
        return request;
    }

    /** The mask is a run of zeros: the form of the value is what counts here, not its secrecy. */
    private static String masked(String token) {
        byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
        byte[] masked = new byte[bytes.length * 2];
        System.arraycopy(bytes, 0, masked, bytes.length, bytes.length);
        return Base64.getUrlEncoder().encodeToString(masked);
    }
}
