package org.jiannuo.calendars.internal;

import org.jiannuo.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entries of this module in the navigation. */
@Configuration(proxyBeanMethods = false)
class CalendarsConfiguration {
    @Bean
    NavigationEntry calendarsEntry() {
        return new NavigationEntry("system", "calendars.title", "/calendars", "calendars:read", "calendar", 40);
    }
}
