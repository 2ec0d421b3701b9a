package org.jiannuo.security.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jiannuo.database.Identities;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.security.AuditEntry;
import org.jiannuo.security.AuditTrail;
import org.jiannuo.security.Audited;
import org.jiannuo.security.RefusedRules;
import org.jiannuo.security.SignedInUser;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Sees to it that each audited handler leaves its entry: reads before they show, acts with their commit, refusals after. */
@Component
class AuditInterceptor implements HandlerInterceptor, WebMvcConfigurer {
    private static final int LONGEST_TARGET = 300;
    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final String DONE = "done";

    private final SingletonSupplier<AuditTrail> trail;
    private final BusinessClock clock;

    AuditInterceptor(ObjectProvider<AuditTrail> trail, BusinessClock clock) {
        this.trail = SingletonSupplier.ofNullable(trail::getIfAvailable);
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        Audited audited = method.getMethodAnnotation(Audited.class);
        if (audited != null) {
            AuditScope scope = AuditScope.open(entry(audited.value(), request));
            if (READS.contains(request.getMethod())) {
                writeBeforeItShows(scope);
            }
            request.setAttribute(RefusedRules.SETTLE, (Runnable)
                    () -> settle(scope, RefusedRules.in(request), HttpServletResponse.SC_OK, null));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        AuditScope scope = AuditScope.running();
        close();
        if (scope == null) {
            return;
        }
        request.removeAttribute(RefusedRules.SETTLE);
        settle(scope, RefusedRules.in(request), response.getStatus(), failure);
    }

    /** Writes what is not written yet; an act that went wrong after its entry was written gets one more. */
    private void settle(AuditScope scope, List<String> rules, int status, @Nullable Exception failure) {
        String outcome = outcome(rules, status, failure);
        if (scope.isWritten() && (outcome.equals(DONE) || outcome.equals(scope.outcome()))) {
            return;
        }
        scope.again();
        write(scope, outcome, rules);
    }

    private static String outcome(List<String> rules, int status, @Nullable Exception failure) {
        if (failure instanceof AccessDeniedException || status == 401 || status == 403) {
            return "denied";
        }
        if (!rules.isEmpty()) {
            return "refused";
        }
        return failure != null || status >= 400 ? "failed" : DONE;
    }

    /** Nothing is shown whose reading could not be written down; then this handler is over and its scope with it. */
    private void writeBeforeItShows(AuditScope scope) {
        boolean written = false;
        try {
            write(scope, "read", List.of());
            written = true;
        } finally {
            if (!written) {
                close();
            }
        }
    }

    private static void close() {
        AuditScope.close();
        MDC.remove("request");
    }

    private void write(AuditScope scope, String outcome, List<String> rules) {
        AuditTrail keeper = trail.get();
        if (keeper != null && scope.claim(null)) {
            keeper.write(scope.entry(outcome, rules));
            scope.done(outcome);
        }
    }

    private AuditEntry entry(String event, HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        String id = Identities.next().toString();
        MDC.put("request", id);
        String target = request.getRequestURI();
        String cut = target.length() > LONGEST_TARGET ? target.substring(0, LONGEST_TARGET) : target;
        String client = request.getRemoteAddr();
        if (authentication instanceof SignedInAuthentication signedIn) {
            SignedInUser user = signedIn.getPrincipal();
            return new AuditEntry(
                    clock.now(), user.account(), user.name(), user.unit(), event, cut, "", List.of(), client, id);
        }
        return new AuditEntry(clock.now(), new UUID(0, 0), "", "", event, cut, "", List.of(), client, id);
    }
}
