package org.jiannuo.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiannuo.security.PublicPaths;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What is open is exactly what Spring's own matchers of the same patterns would let in. */
class OpenPathsTest {
    private static final List<String> PATTERNS = List.of(
            "/",
            "/static/**",
            "/open",
            "/open/units/{unit}",
            "/open/units/{unit}/figures",
            "/c/{code}",
            "/help/**",
            "/*/public",
            "/{any}/verify.json");

    private final RequestMatcher ours =
            new OpenPaths(List.of(new PublicPaths(PATTERNS.subList(0, 4)), new PublicPaths(PATTERNS.subList(4, 9))));
    private final RequestMatcher springs = new OrRequestMatcher(PATTERNS.stream()
            .map(pattern -> (RequestMatcher) PathPatternRequestMatcher.pathPattern(pattern))
            .toList());

    private static MockHttpServletRequest request(String path) {
        return new MockHttpServletRequest("GET", path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/static",
                "/static/web/icon.svg",
                "/%73tatic/web/icon.svg",
                "/static;v=1/web/icon.svg",
                "/open",
                "/open/units/credit-office",
                "/open/units/credit-office/figures",
                "/c/AB12",
                "/help",
                "/help/a/b/c",
                "/anything/public",
                "/anything/verify.json"
            })
    void is_open(String path) {
        assertThat(ours.matches(request(path))).isTrue();
        assertThat(springs.matches(request(path))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/open/",
                "/open/units",
                "/open/units/credit-office/figures/more",
                "/Static/web/icon.svg",
                "/statics/web/icon.svg",
                "/c",
                "/c/AB12/edit",
                "/accounts",
                "/accounts/public/keys",
                "/a/b/verify.json",
                "//static/x",
                "/.."
            })
    void needs_a_log_in(String path) {
        assertThat(ours.matches(request(path))).isFalse();
        assertThat(springs.matches(request(path))).isFalse();
    }
}
