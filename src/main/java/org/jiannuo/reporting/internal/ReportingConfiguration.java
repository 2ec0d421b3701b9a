package org.jiannuo.reporting.internal;

import org.jiannuo.evidence.EvidenceGate;
import org.jiannuo.evidence.FileOwner;
import org.jiannuo.kernel.Signature;
import org.jiannuo.security.CurrentUser;
import org.jiannuo.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the module stands in the navigation, and who may open its bulletins. */
@Configuration(proxyBeanMethods = false)
class ReportingConfiguration {
    static final String READS = "reporting:read";

    @Bean
    NavigationEntry nilReturnsEntry() {
        return new NavigationEntry("records", "reporting.navigation.nil", "/reporting/nil", READS, "circle-off", 30);
    }

    @Bean
    NavigationEntry qualityEntry() {
        return new NavigationEntry(
                "records", "reporting.navigation.quality", "/reporting/quality", READS, "chart-bar", 40);
    }

    @Bean
    NavigationEntry coverageEntry() {
        return new NavigationEntry(
                "records",
                "reporting.navigation.coverage",
                "/reporting/coverage",
                Lifecycle.OVERSEES,
                "clipboard-list",
                50);
    }

    @Bean
    EvidenceGate reportingGate() {
        return new Gate();
    }

    /** A quality bulletin is read by everybody who may read about reporting. */
    private record Gate() implements EvidenceGate {
        @Override
        public String module() {
            return ReconcileNilReturn.MODULE;
        }

        @Override
        public boolean mayRead(FileOwner owner, Signature reader) {
            return CurrentUser.find()
                    .filter(user -> user.account().equals(reader.account()) && user.has(READS))
                    .isPresent();
        }
    }
}
