package org.jiannuo.evidence.internal;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where contents lie: below the data directory, beside the database. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EvidenceSettings.class)
class EvidenceConfiguration {

    @Bean
    ContentStore contentStore(@Value("${jiannuo.data:data}") Path data) throws IOException {
        return new ContentStore(data.toAbsolutePath().normalize().resolve("evidence"));
    }

    @Bean
    Inspection inspection(EvidenceSettings settings) {
        return new Inspection(settings);
    }
}
