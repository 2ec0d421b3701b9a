package org.jiannuo.security.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiannuo.security.PublicPaths;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * What is open to everybody. Patterns are kept by the first part of their path: of the dozens that the modules name, at
 * most a few can fit a request, and the others are not even tried.
 */
final class OpenPaths implements RequestMatcher {
    private static final String ANY = "*";

    private final Map<String, List<PathPattern>> byFirst;

    OpenPaths(Collection<PublicPaths> open) {
        byFirst = open.stream()
                .flatMap(paths -> paths.patterns().stream())
                .map(PathPatternParser.defaultInstance::parse)
                .collect(Collectors.groupingBy(OpenPaths::first, HashMap::new, Collectors.toUnmodifiableList()));
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        RequestPath whole = ServletRequestPathUtils.hasParsedRequestPath(request)
                ? ServletRequestPathUtils.getParsedRequestPath(request)
                : ServletRequestPathUtils.parse(request);
        PathContainer path = whole.pathWithinApplication();
        return fits(first(path), path) || fits(ANY, path);
    }

    private boolean fits(String first, PathContainer path) {
        return byFirst.getOrDefault(first, List.of()).stream().anyMatch(pattern -> pattern.matches(path));
    }

    private static String first(PathPattern pattern) {
        String[] parts = pattern.getPatternString().split("/", 3);
        String first = parts.length > 1 ? parts[1] : "";
        return first.matches("[\\w.-]*") ? first : ANY;
    }

    private static String first(PathContainer path) {
        return path.elements().stream()
                .filter(PathContainer.PathSegment.class::isInstance)
                .findFirst()
                .map(segment -> ((PathContainer.PathSegment) segment).valueToMatch())
                .orElse("");
    }
}
