package org.jiannuo.tolerance.internal;

import java.util.Optional;
import org.jiannuo.evidence.EvidenceGate;
import org.jiannuo.evidence.FileOwner;
import org.jiannuo.kernel.Signature;
import org.jiannuo.records.Records;
import org.jiannuo.security.CurrentUser;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.tolerance.ToleranceId;
import org.jiannuo.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the module stands in the navigation, and who may open its files. */
@Configuration(proxyBeanMethods = false)
class ToleranceConfiguration {

    @Bean
    NavigationEntry toleranceEntry() {
        return new NavigationEntry("rights", "tolerance.navigation.cases", "/tolerance", Lifecycle.READS, "scale", 60);
    }

    @Bean
    EvidenceGate toleranceGate(CaseStore store) {
        return new Gate(store);
    }

    /** The cases about a record, on its page. */
    @Bean
    Records.Concerning toleranceOfRecord(CaseStore store) {
        return (record, reader, words) -> store.ofRecord(record.id()).stream()
                .filter(matter -> CaseView.maySee(matter, reader))
                .map(matter -> new Records.Related(
                        words.get("tolerance.cases"),
                        matter.number(),
                        words.get("tolerance.stage." + matter.stage()),
                        "/tolerance/" + matter.id()))
                .toList();
    }

    /** Application and correction are read by who sees the case, the examination by the deciding body and the office. */
    private record Gate(CaseStore store) implements EvidenceGate {
        @Override
        public String module() {
            return Clocks.MODULE;
        }

        @Override
        public boolean mayRead(FileOwner owner, Signature reader) {
            String[] parts = owner.id().split("/", 2);
            Optional<SignedInUser> user =
                    CurrentUser.find().filter(one -> one.account().equals(reader.account()));
            return user.isPresent()
                    && ToleranceId.parse(parts[1])
                            .flatMap(store::find)
                            .filter(matter -> CaseView.maySee(matter, user.get()))
                            .filter(matter -> !parts[0].equals("case") || !CaseView.isLimited(matter, user.get()))
                            .isPresent();
        }
    }
}
