package org.jiannuo.publication.internal;

import org.jiannuo.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of this module in the navigation. */
@Configuration(proxyBeanMethods = false)
class PublicationConfiguration {
    @Bean
    NavigationEntry publicationEntry() {
        return new NavigationEntry("open", "publication.title", "/publication", "publication:read", "broadcast", 5);
    }

    @Bean
    NavigationEntry recipientsEntry() {
        return new NavigationEntry(
                "open", "publication.recipients", "/publication/recipients", "publication:read", "share", 7);
    }
}
