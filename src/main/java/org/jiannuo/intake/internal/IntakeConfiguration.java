package org.jiannuo.intake.internal;

import java.util.List;
import org.jiannuo.security.PublicPaths;
import org.jiannuo.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the module stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {
    static final String READS = "intake:read";
    static final String SENDS = "intake:send";

    @Bean
    NavigationEntry intakeEntry() {
        return new NavigationEntry("records", "intake.navigation.receipts", "/intake", READS, "file-upload", 20);
    }

    @Bean
    NavigationEntry keysEntry() {
        return new NavigationEntry("system", "intake.navigation.keys", "/intake/keys", "intake:keys", "key", 60);
    }

    @Bean
    PublicPaths intakePaths() {
        return new PublicPaths(List.of("/api/intake/openapi.json"));
    }
}
