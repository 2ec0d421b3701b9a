package org.jiannuo.casework.internal;

import java.util.UUID;
import org.jiannuo.evidence.EvidenceGate;
import org.jiannuo.evidence.FileOwner;
import org.jiannuo.kernel.Signature;
import org.jiannuo.security.CurrentUser;
import org.jiannuo.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the module stands in the navigation, and who may open its files. */
@Configuration(proxyBeanMethods = false)
class CaseworkConfiguration {

    @Bean
    NavigationEntry conferencesEntry() {
        return new NavigationEntry(
                "rights",
                "casework.navigation.conferences",
                "/casework/conferences",
                ConferenceLifecycle.READS,
                "users-group",
                30);
    }

    @Bean
    NavigationEntry complaintImportEntry() {
        return new NavigationEntry(
                "rights", "casework.navigation.import", "/casework/import", "casework:import", "table-import", 40);
    }

    @Bean
    EvidenceGate caseworkGate(ConferenceStore store) {
        return new Gate(store);
    }

    /** The minutes are read by the office and by the bodies that sat together. */
    private record Gate(ConferenceStore store) implements EvidenceGate {
        @Override
        public String module() {
            return HoldConference.MODULE;
        }

        @Override
        public boolean mayRead(FileOwner owner, Signature reader) {
            return CurrentUser.find()
                    .filter(user -> user.account().equals(reader.account()))
                    .filter(user -> store.find(UUID.fromString(owner.id().replace("conference/", "")))
                            .filter(conference -> ConferenceView.maySee(conference, user))
                            .isPresent())
                    .isPresent();
        }
    }
}
