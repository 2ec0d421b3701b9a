package org.jiannuo.audit.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.Optional;
import org.jiannuo.web.NavigationEntry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entries of this module in the navigation, and how often a seal is made. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {
    @Bean
    NavigationEntry auditEntry() {
        return new NavigationEntry("system", "audit.title", "/audit", "audit:read", "history", 80);
    }

    @Bean
    NavigationEntry auditSealsEntry() {
        return new NavigationEntry("system", "audit.seals.title", "/audit/seals", "audit:read", "shield-lock", 81);
    }

    @Bean
    RecurringTask<Void> auditSealTask(SealEntries seals, @Value("${jiannuo.audit.seal-every:PT10M}") Duration every) {
        return Tasks.recurring("audit-seal", FixedDelay.of(every)).execute((_, _) -> {
            Optional<Seal> _ = seals.seal();
        });
    }
}
