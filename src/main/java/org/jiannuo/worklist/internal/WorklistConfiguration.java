package org.jiannuo.worklist.internal;

import org.jiannuo.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages of this module are found. */
@Configuration(proxyBeanMethods = false)
class WorklistConfiguration {
    @Bean
    NavigationEntry myDayEntry() {
        return new NavigationEntry("work", "worklist.day", "/worklist", "worklist:read", "sun", 10);
    }

    @Bean
    NavigationEntry countyEntry() {
        return new NavigationEntry("work", "worklist.county", "/worklist/county", "worklist:county", "chart-bar", 20);
    }

    @Bean
    NavigationEntry unitEntry() {
        return new NavigationEntry("work", "worklist.unit", "/worklist/unit", "obligations:report", "chart-bar", 30);
    }
}
