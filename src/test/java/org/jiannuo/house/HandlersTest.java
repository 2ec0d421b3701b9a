package org.jiannuo.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Harmless;
import org.jiannuo.security.Permit;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** House rule 6. */
class HandlersTest {
    /** Paths that do not begin with the name of their module. May only become fewer. */
    private static final Map<String, String> OTHER_PATHS =
            Map.of("/", "the door of the house, held by web", "/error", "named by the servlet specification");

    @Test
    void every_handler_denies_by_default_and_says_who_may_and_what_is_written_down() {
        List<String> findings = new ArrayList<>();
        for (Class<?> controller : House.some("controllers", controllers())) {
            findings.addAll(faults(controller));
        }
        House.require(
                "forgetting must be safe, and a reviewer must see permission and audit event in one place",
                "@PreAuthorize(\"denyAll()\") on the class; on each handler @Permit(\"module:act\") and"
                        + " @Audited(\"module.what_happened\") or @Harmless(\"why\"); paths begin with /<module>",
                findings);
        assertThat(OTHER_PATHS).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void sees_a_handler_without_permission_or_audit_event_or_with_a_strange_path() {
        assertThat(faults(Bad.class))
                .anyMatch(finding -> finding.contains("denyAll"))
                .anyMatch(finding -> finding.contains("no permission"))
                .anyMatch(finding -> finding.contains("no audit event"))
                .anyMatch(finding -> finding.contains("/elsewhere"))
                .anyMatch(finding -> finding.contains("permission BAD"))
                .anyMatch(finding -> finding.contains("event BAD"));
    }

    static List<Class<?>> controllers() {
        List<Class<?>> controllers = new ArrayList<>();
        House.classes().stream()
                .filter(type -> type.isAnnotatedWith(Controller.class) || type.isMetaAnnotatedWith(Controller.class))
                .forEach(type -> controllers.add(type.reflect()));
        return controllers;
    }

    /** Every audit event that a handler writes, with the handler. */
    static Map<String, String> auditEvents() {
        Map<String, String> events = new java.util.TreeMap<>();
        for (Class<?> controller : controllers()) {
            for (Method method : controller.getDeclaredMethods()) {
                Audited audited = method.getAnnotation(Audited.class);
                if (audited != null) {
                    events.merge(
                            audited.value(),
                            controller.getSimpleName() + "." + method.getName(),
                            (one, other) -> java.util.stream.Stream.of(one, other)
                                    .sorted()
                                    .collect(java.util.stream.Collectors.joining(", ")));
                }
            }
        }
        return events;
    }

    private static List<String> faults(Class<?> controller) {
        List<String> faults = new ArrayList<>();
        String name = controller.getSimpleName();
        String module = controller.getPackageName().split("\\.")[2];
        PreAuthorize denied = controller.getAnnotation(PreAuthorize.class);
        if (denied == null || !denied.value().equals("denyAll()")) {
            faults.add(name + ": no @PreAuthorize(\"denyAll()\")");
        }
        RequestMapping above = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
        String[] prefixes = above == null || above.path().length == 0 ? new String[] {""} : above.path();
        for (Method method : controller.getDeclaredMethods()) {
            RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
            if (mapping != null) {
                faults.addAll(faults(name + "." + method.getName(), module, method));
                String[] paths = mapping.path().length == 0 ? new String[] {""} : mapping.path();
                Arrays.stream(prefixes)
                        .flatMap(prefix -> Arrays.stream(paths).map(path -> prefix + path))
                        .filter(path -> !belongs(path, module))
                        .forEach(path -> faults.add(name + "." + method.getName() + ": path " + path));
            }
        }
        return faults;
    }

    private static List<String> faults(String handler, String module, Method method) {
        List<String> faults = new ArrayList<>();
        Permit permit = method.getAnnotation(Permit.class);
        Audited audited = method.getAnnotation(Audited.class);
        if (permit == null && method.getAnnotation(PreAuthorize.class) == null) {
            faults.add(handler + ": no permission");
        }
        if (permit != null && !permit.value().matches("signed-in|[a-z]+:[a-z][a-z-]*")) {
            faults.add(handler + ": permission " + permit.value() + " is not module:act");
        }
        if (audited == null && method.getAnnotation(Harmless.class) == null) {
            faults.add(handler + ": no audit event");
        }
        if (audited != null && !audited.value().matches(module + "\\.[a-z][a-z0-9_]*")) {
            faults.add(handler + ": event " + audited.value() + " is not " + module + ".what_happened");
        }
        return faults;
    }

    private static boolean belongs(String path, String module) {
        return path.equals("/" + module)
                || path.startsWith("/" + module + "/")
                || path.startsWith("/api/" + module)
                || OTHER_PATHS.containsKey(path);
    }

    /** Everything that this rule forbids. */
    @Controller
    private static class Bad {
        @GetMapping("/elsewhere")
        void open() {}

        @PostMapping("/house/x")
        @Permit("BAD")
        @Audited("BAD")
        void act() {}
    }
}
