package org.jiannuo.ledger.internal;

import java.util.List;
import java.util.Map;
import org.jiannuo.security.PublicPaths;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Where the log is served, without log-in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LedgerSettings.class)
class LedgerConfiguration {
    @Bean
    PublicPaths openLog() {
        return new PublicPaths(List.of("/ledger", "/ledger/download/*", "/log", "/log/**"));
    }

    @Bean
    SimpleUrlHandlerMapping logResourceMapping(LogResources resources) {
        SimpleUrlHandlerMapping mapping = new SimpleUrlHandlerMapping();
        mapping.setUrlMap(Map.of("/log", resources, "/log/**", resources));
        mapping.setOrder(-1);
        return mapping;
    }
}
