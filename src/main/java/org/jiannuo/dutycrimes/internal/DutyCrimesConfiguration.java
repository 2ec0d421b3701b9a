package org.jiannuo.dutycrimes.internal;

import org.jiannuo.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the module stands in the navigation; only keepers see it. */
@Configuration(proxyBeanMethods = false)
class DutyCrimesConfiguration {

    @Bean
    NavigationEntry dutyCrimesEntry() {
        return new NavigationEntry("records", "dutycrimes.navigation", "/dutycrimes", Lifecycle.READS, "gavel", 90);
    }
}
