package org.jiannuo.web.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Compares a request only with handlers whose paths have as many parts as it has and the same words in them. There are
 * hundreds of handlers, and comparing a request with the conditions of each of them costs more than many a page.
 */
class ModuleHandlers extends RequestMappingHandlerMapping {
    private final ThreadLocal<@Nullable List<String>> asked = new ThreadLocal<>();
    /** Replaced as a whole, so that reading needs no lock; a handler that is not in it is always compared. */
    private volatile Map<RequestMappingInfo, List<Shape>> shapes = Map.of();

    @Override
    public void afterPropertiesSet() {
        super.afterPropertiesSet();
        Map<RequestMappingInfo, List<Shape>> found = new IdentityHashMap<>();
        getHandlerMethods()
                .keySet()
                .forEach(info -> found.put(
                        info, info.getPatternValues().stream().map(Shape::of).toList()));
        shapes = found;
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        asked.set(parts(path));
        try {
            return super.lookupHandlerMethod(path, request);
        } finally {
            asked.remove();
        }
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
        List<String> path = asked.get();
        List<Shape> known = shapes.get(info);
        boolean may = path == null || known == null || known.isEmpty() || anyFits(known, path);
        return may ? super.getMatchingMapping(info, request) : null;
    }

    private static boolean anyFits(List<Shape> known, List<String> path) {
        for (Shape shape : known) {
            if (shape.fits(path)) {
                return true;
            }
        }
        return false;
    }

    /** The parts between the strokes; nothing when the path is written in a way that only the full comparison reads. */
    private static @Nullable List<String> parts(String path) {
        return path.indexOf('%') < 0 && path.indexOf(';') < 0 && path.startsWith("/") ? split(path) : null;
    }

    private static List<String> split(String path) {
        List<String> parts = new ArrayList<>();
        int from = 1;
        for (int stroke = path.indexOf('/', from); stroke >= 0; stroke = path.indexOf('/', from)) {
            parts.add(path.substring(from, stroke));
            from = stroke + 1;
        }
        parts.add(path.substring(from));
        return parts;
    }

    /**
     * How a path is built.
     *
     * @param words its parts, an empty word for one that may be anything
     * @param any whether it may have any number of parts, or is written in a way that only the full comparison reads
     */
    private record Shape(List<String> words, boolean any) {
        private static final String ANYTHING = "";

        static Shape of(String pattern) {
            boolean any = pattern.contains("**")
                    || pattern.contains("{*")
                    || pattern.contains("?")
                    || pattern.contains(":")
                    || !pattern.startsWith("/");
            return new Shape(
                    any
                            ? List.of()
                            : split(pattern).stream()
                                    .map(part -> part.contains("{") || part.contains("*") ? ANYTHING : part)
                                    .toList(),
                    any);
        }

        boolean fits(List<String> path) {
            if (any) {
                return true;
            }
            if (path.size() != words.size()) {
                return false;
            }
            for (int place = words.size() - 1; place >= 0; place--) {
                String word = words.get(place);
                if (!word.isEmpty() && !word.equals(path.get(place))) {
                    return false;
                }
            }
            return true;
        }
    }
}
