package org.jiannuo.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiannuo.testing.JiannuoTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** The short way to a handler leads where the long way leads, for every path that there is. */
@JiannuoTest
class ModuleHandlersModuleTest {
    private static final List<String> METHODS = List.of("GET", "POST", "HEAD", "PUT");

    @Autowired
    ApplicationContext platform;

    @Autowired
    ModuleHandlers handlers;

    @Test
    void every_path_finds_the_handler_that_comparing_with_all_of_them_finds() {
        RequestMappingHandlerMapping all = new RequestMappingHandlerMapping();
        all.setApplicationContext(platform);
        all.setPatternParser(handlers.getPatternParser());
        all.afterPropertiesSet();

        List<String> other = new ArrayList<>();
        int found = 0;
        for (String path : paths()) {
            for (String method : METHODS) {
                String expected = answer(all, method, path);
                String actual = answer(handlers, method, path);
                found += expected.contains("#") ? 1 : 0;
                if (!expected.equals(actual)) {
                    other.add(method + " " + path + ": " + actual + " instead of " + expected);
                }
            }
        }

        assertThat(other).isEmpty();
        assertThat(found).as("requests that have a handler").isGreaterThan(500);
    }

    /** Each path as it stands, and written in ways in which somebody may ask for it. */
    private List<String> paths() {
        List<String> paths = new ArrayList<>(List.of("/", "//", "/nowhere", "/nowhere/at/all"));
        for (RequestMappingInfo info : handlers.getHandlerMethods().keySet()) {
            for (String pattern : info.getPatternValues()) {
                String path = pattern.replaceAll("\\{\\*[^}]*}", "some/where")
                        .replaceAll("\\{[^}]*}", UUID.randomUUID().toString())
                        .replace("**", "some/where")
                        .replace("*", "something");
                paths.addAll(List.of(path, path + "/", path + "/more", path + ";x=1", path.replaceFirst("a", "%61")));
            }
        }
        return paths;
    }

    private static String answer(RequestMappingHandlerMapping mapping, String method, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        ServletRequestPathUtils.parseAndCache(request);
        try {
            @Nullable HandlerExecutionChain chain = mapping.getHandler(request);
            return chain != null && chain.getHandler() instanceof HandlerMethod handler
                    ? handler.getMethod().getDeclaringClass().getName() + "#"
                            + handler.getMethod().getName()
                    : "nothing";
        } catch (Exception e) {
            return e.getClass().getSimpleName();
        }
    }

    @Test
    void the_methods_of_a_path_are_named_whoever_asks_with_another() {
        assertThat(answer(handlers, "PATCH", "/obligations")).isEqualTo("HttpRequestMethodNotSupportedException");
    }
}
