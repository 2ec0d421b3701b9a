package org.jiannuo.records.internal;

import org.jiannuo.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the module stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class RecordsConfiguration {
    @Bean
    NavigationEntry recordsEntry() {
        return new NavigationEntry(
                "records", "records.navigation", "/records", Lifecycle.READS, "file-certificate", 10);
    }

    @Bean
    NavigationEntry newRecordEntry() {
        return new NavigationEntry(
                "records", "records.navigation.new", "/records/new", Lifecycle.REPORTS, "file-plus", 20);
    }
}
