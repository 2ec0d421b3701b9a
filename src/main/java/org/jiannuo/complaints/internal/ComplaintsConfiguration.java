package org.jiannuo.complaints.internal;

import org.jiannuo.obligations.ObligationExtended;
import org.jiannuo.security.PublicPaths;
import org.jiannuo.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Where the module stands in the navigation, and which of its pages are open. */
@Configuration(proxyBeanMethods = false)
class ComplaintsConfiguration {

    @Bean
    NavigationEntry complaintsEntry() {
        return new NavigationEntry(
                "rights", "complaints.navigation.cases", "/complaints", Lifecycle.READS, "message-report", 10);
    }

    @Bean
    NavigationEntry complaintFiguresEntry() {
        return new NavigationEntry(
                "rights", "complaints.navigation.figures", "/complaints/figures", Lifecycle.READS, "chart-bar", 20);
    }

    @Bean
    PublicPaths openComplaints() {
        return new PublicPaths(java.util.List.of(
                "/complaints/lodge",
                "/complaints/lodge/send",
                "/complaints/mine",
                "/complaints/mine/*",
                "/complaints/mine/files/*",
                "/complaints/mine/papers/*",
                "/complaints/figures/open"));
    }

    /** A due day that was moved in the register of obligations is followed. */
    @Component
    static class OnExtension {
        private final ComplaintStore store;

        OnExtension(ComplaintStore store) {
            this.store = store;
        }

        @ApplicationModuleListener
        void on(ObligationExtended event) {
            store.lockByObligation(event.id()).ifPresent(complaint -> store.follow(complaint, event.newDueOn()));
        }
    }
}
