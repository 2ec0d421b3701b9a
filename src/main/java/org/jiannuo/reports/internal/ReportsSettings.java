package org.jiannuo.reports.internal;

import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an office may set about its documents.
 *
 * @param prefixes letters of document numbers by kind, or by {@code issuer/kind} for one issuing unit
 */
@ConfigurationProperties("jiannuo.reports")
record ReportsSettings(@DefaultValue Map<String, String> prefixes) {

    Optional<String> prefix(String issuer, String kind) {
        return Optional.ofNullable(prefixes.getOrDefault(issuer + "/" + kind, prefixes.get(kind)))
                .filter(prefix -> !prefix.isBlank());
    }
}
