package org.jiannuo.supervision.internal;

import org.jiannuo.evidence.EvidenceGate;
import org.jiannuo.evidence.FileOwner;
import org.jiannuo.kernel.Signature;
import org.jiannuo.security.CurrentUser;
import org.jiannuo.supervision.NoticeId;
import org.jiannuo.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the module stands in the navigation, and who may open its files. */
@Configuration(proxyBeanMethods = false)
class SupervisionConfiguration {
    static final String READS = "supervision:read";

    @Bean
    NavigationEntry noticesEntry() {
        return new NavigationEntry(
                "duties", "supervision.navigation.notices", "/supervision", READS, "mail-exclamation", 40);
    }

    @Bean
    NavigationEntry bulletinsEntry() {
        return new NavigationEntry(
                "duties", "supervision.navigation.bulletins", "/supervision/bulletins", READS, "speakerphone", 50);
    }

    @Bean
    EvidenceGate supervisionGate(NoticeStore notices) {
        return new Gate(notices);
    }

    /** The papers of a notice and its replies are read by who may read the notice; a bulletin by who may read any. */
    private record Gate(NoticeStore notices) implements EvidenceGate {
        @Override
        public String module() {
            return AnswerNotice.MODULE;
        }

        @Override
        public boolean mayRead(FileOwner owner, Signature reader) {
            return CurrentUser.find()
                    .filter(user -> user.account().equals(reader.account()) && user.has(READS))
                    .filter(user -> {
                        String[] parts = owner.id().split("/");
                        return switch (parts[0]) {
                            case "bulletin" -> true;
                            case "notice", "reply" ->
                                NoticeId.parse(parts[1])
                                        .flatMap(notices::find)
                                        .filter(notice ->
                                                user.may(READS, notice.subject().unit()))
                                        .isPresent();
                            default -> false;
                        };
                    })
                    .isPresent();
        }
    }
}
