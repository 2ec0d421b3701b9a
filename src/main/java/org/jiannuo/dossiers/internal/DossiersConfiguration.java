package org.jiannuo.dossiers.internal;

import org.jiannuo.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the module stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class DossiersConfiguration {
    @Bean
    NavigationEntry dossiersEntry() {
        return new NavigationEntry("records", "dossiers.navigation", "/dossiers", "dossiers:read", "folders", 30);
    }

    @Bean
    NavigationEntry ownDossierEntry() {
        return new NavigationEntry(
                "records", "dossiers.navigation.mine", "/dossiers/mine", "dossiers:read", "user-shield", 40);
    }
}
