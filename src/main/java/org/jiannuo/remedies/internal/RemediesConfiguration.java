package org.jiannuo.remedies.internal;

import java.util.List;
import org.jiannuo.security.PublicPaths;
import org.jiannuo.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the module stands in the navigation, and which of its pages are open. */
@Configuration(proxyBeanMethods = false)
class RemediesConfiguration {

    @Bean
    NavigationEntry remediesEntry() {
        return new NavigationEntry("rights", "remedies.navigation.cases", "/remedies", Lifecycle.READS, "scale", 40);
    }

    @Bean
    NavigationEntry ownRecordsEntry() {
        return new NavigationEntry(
                "rights", "remedies.navigation.own", "/remedies/own", Lifecycle.FILES, "user-shield", 50);
    }

    @Bean
    PublicPaths openRemedies() {
        return new PublicPaths(List.of(
                "/remedies/file/*",
                "/remedies/file/*/send",
                "/remedies/mine",
                "/remedies/mine/*",
                "/remedies/mine/act/*",
                "/remedies/mine/files/*",
                "/remedies/mine/papers/*"));
    }
}
