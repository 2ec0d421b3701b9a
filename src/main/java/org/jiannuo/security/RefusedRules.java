package org.jiannuo.security;

import java.util.List;

/** How the answer of a handler tells the audit entry which rules refused. */
public final class RefusedRules {
    public static final String ATTRIBUTE = "org.jiannuo.refused-rules";

    /** Request attribute under which the audit of the running act waits for its answer. */
    public static final String SETTLE = "org.jiannuo.settle-audit";

    private RefusedRules() {}

    /**
     * Writes the entry of the running act before its answer is shown, unless the transaction of the act has written it
     * already. What cannot be written down is not answered.
     *
     * @param codes the rules that refused; none when it was done
     */
    public static void settle(jakarta.servlet.ServletRequest request, List<String> codes) {
        if (!codes.isEmpty()) {
            request.setAttribute(ATTRIBUTE, List.copyOf(codes));
        }
        if (request.getAttribute(SETTLE) instanceof Runnable settle) {
            settle.run();
        }
    }

    /** The codes left under the attribute, or none. */
    public static List<String> in(jakarta.servlet.ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof List<?> codes
                ? codes.stream().map(String::valueOf).toList()
                : List.of();
    }
}
