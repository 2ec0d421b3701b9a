package org.jiannuo.statutes.internal;

import org.jiannuo.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entries of this module in the navigation. */
@Configuration(proxyBeanMethods = false)
class StatutesConfiguration {
    @Bean
    NavigationEntry statutesEntry() {
        return new NavigationEntry("system", "statutes.title", "/statutes", "statutes:read", "scale", 30);
    }

    @Bean
    NavigationEntry limitsEntry() {
        return new NavigationEntry(
                "system", "statutes.limits.title", "/statutes/limits", "statutes:read", "calendar-time", 35);
    }
}
