package org.jiannuo.remedies.internal;

import java.util.List;
import org.jiannuo.records.Records;
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

    /** The objections and repairs about a record, on its page. */
    @Bean
    Records.Concerning remediesOfRecord(RemedyStore store) {
        return (record, reader, words) -> store.ofRecord(record.id()).stream()
                .filter(remedy ->
                        reader.has(Lifecycle.READS) && RemedyView.access(remedy, reader) != RemedyView.Access.NONE)
                .map(remedy -> new Records.Related(
                        words.get("remedies.kind." + remedy.matter().kind()),
                        remedy.matter().number(),
                        words.get(RemedyView.key(remedy, remedy.stage().name())),
                        "/remedies/cases/" + remedy.id()))
                .toList();
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
