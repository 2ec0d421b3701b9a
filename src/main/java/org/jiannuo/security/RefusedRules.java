package org.jiannuo.security;

import java.util.List;

/** Request attribute by which the answer tells the audit entry which rules refused. */
public final class RefusedRules {
    public static final String ATTRIBUTE = "org.jiannuo.refused-rules";

    private RefusedRules() {}

    /** The codes left under the attribute, or none. */
    public static List<String> in(jakarta.servlet.ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof List<?> codes
                ? codes.stream().map(String::valueOf).toList()
                : List.of();
    }
}
