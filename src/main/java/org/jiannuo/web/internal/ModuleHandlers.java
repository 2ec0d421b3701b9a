package org.jiannuo.web.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Compares a request only with handlers whose paths begin as it does. Every path begins with the name of its module, and
 * there are hundreds: comparing a request with each of them costs more than many a page.
 */
class ModuleHandlers extends RequestMappingHandlerMapping {
    private final Map<RequestMappingInfo, String> beginnings = new ConcurrentHashMap<>();
    private final ThreadLocal<String> asked = ThreadLocal.withInitial(() -> "");

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        String first = beginning(path);
        asked.set(first.indexOf('%') < 0 ? first : "");
        try {
            return super.lookupHandlerMethod(path, request);
        } finally {
            asked.remove();
        }
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
        String beginning = beginnings.computeIfAbsent(info, ModuleHandlers::beginning);
        String wanted = asked.get();
        boolean may = beginning.isEmpty() || wanted.isEmpty() || beginning.equals(wanted);
        return may ? super.getMatchingMapping(info, request) : null;
    }

    /** The first part that all paths of a handler have; empty when they differ or begin with a variable. */
    private static String beginning(RequestMappingInfo info) {
        String common = null;
        for (String path : info.getPatternValues()) {
            String first = beginning(path);
            if (first.contains("{") || first.contains("*") || (common != null && !common.equals(first))) {
                return "";
            }
            common = first;
        }
        return common == null ? "" : common;
    }

    private static String beginning(String path) {
        int end = path.indexOf('/', 1);
        return end < 0 ? path : path.substring(0, end);
    }
}
