package org.jiannuo.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiannuo.JiannuoApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** House rule 1. */
class ModulesTest {
    @Test
    void modules_use_only_what_others_promise_and_have_no_circles() {
        ApplicationModules modules = ApplicationModules.of(JiannuoApplication.class);
        assertThat(modules.stream().count()).isGreaterThanOrEqualTo(5);
        modules.verify();
    }

    @Test
    void every_module_declares_what_it_may_depend_on() {
        List<String> findings = new ArrayList<>();
        for (String module : House.some("modules", House.modules())) {
            ApplicationModule declared = charter(module);
            if (declared == null
                    || Arrays.asList(declared.allowedDependencies()).contains(ApplicationModule.OPEN_TOKEN)) {
                findings.add(module);
            }
        }
        House.require(
                "the list of dependencies is the design, readable in one place",
                "write @ApplicationModule(allowedDependencies = {…}) and @NullMarked into its package-info.java",
                findings);
    }

    @Test
    void arrows_point_one_way_through_the_tiers() {
        List<String> findings = new ArrayList<>();
        for (String module : House.some("modules", House.modules())) {
            findings.addAll(ModuleMap.faults(module, declared(module)));
        }
        House.require(
                "nothing below may be needed by what stands above it, else nothing can be understood alone",
                "turn the call into an event, or ask for another tier in ModuleMap with an ADR in docs/adr",
                findings);
    }

    @Test
    void sees_an_arrow_that_points_the_wrong_way() {
        assertThat(ModuleMap.faults("calendars", Set.of("obligations"))).hasSize(1);
        assertThat(ModuleMap.faults("supervision", Set.of("reports", "obligations", "kernel")))
                .isEmpty();
        assertThat(ModuleMap.faults("surprise", Set.of())).hasSize(1);
    }

    static Set<String> declared(String module) {
        ApplicationModule charter = charter(module);
        return charter == null
                ? Set.of()
                : Arrays.stream(charter.allowedDependencies())
                        .map(name -> name.split("::")[0].strip())
                        .filter(name -> !name.equals(ApplicationModule.OPEN_TOKEN))
                        .collect(Collectors.toSet());
    }

    private static ApplicationModule charter(String module) {
        try {
            return Class.forName("org.jiannuo." + module + ".package-info").getAnnotation(ApplicationModule.class);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }
}
