package org.jiannuo.rectifications.internal;

import java.util.Optional;
import org.jiannuo.evidence.EvidenceGate;
import org.jiannuo.evidence.FileOwner;
import org.jiannuo.kernel.Signature;
import org.jiannuo.records.Records;
import org.jiannuo.rectifications.NewRectification.Kind;
import org.jiannuo.rectifications.RectificationId;
import org.jiannuo.security.CurrentUser;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the module stands in the navigation, and who may open its files. */
@Configuration(proxyBeanMethods = false)
class RectificationsConfiguration {

    @Bean
    NavigationEntry rectificationsEntry() {
        return new NavigationEntry(
                "duties", "rectifications.navigation", "/rectifications", Lifecycle.READS, "tool", 60);
    }

    @Bean
    EvidenceGate rectificationsGate(RectificationStore store) {
        return new Gate(store);
    }

    /** What was ordered because of a record, on its page. */
    @Bean
    Records.Concerning rectificationsOfRecord(RectificationStore store) {
        return (record, reader, words) ->
                store
                        .ofSource(
                                record.id().county(),
                                Kind.RECORD,
                                record.document().number())
                        .stream()
                        .filter(matter -> RectificationView.maySee(matter, reader))
                        .map(matter -> new Records.Related(
                                words.get("rectifications.navigation"),
                                matter.order().number(),
                                words.get("rectifications.stage." + matter.stage()),
                                "/rectifications/" + matter.id()))
                        .toList();
    }

    /** Proofs and checks are read by who sees the rectification. */
    private record Gate(RectificationStore store) implements EvidenceGate {
        @Override
        public String module() {
            return Clocks.MODULE;
        }

        @Override
        public boolean mayRead(FileOwner owner, Signature reader) {
            Optional<SignedInUser> user =
                    CurrentUser.find().filter(one -> one.account().equals(reader.account()));
            return user.isPresent()
                    && RectificationId.parse(owner.id().replaceFirst("^[a-z]+/", ""))
                            .flatMap(store::find)
                            .filter(matter -> RectificationView.maySee(matter, user.get()))
                            .isPresent();
        }
    }
}
