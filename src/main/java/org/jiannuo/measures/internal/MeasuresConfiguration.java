package org.jiannuo.measures.internal;

import org.jiannuo.evidence.EvidenceGate;
import org.jiannuo.evidence.FileOwner;
import org.jiannuo.kernel.Signature;
import org.jiannuo.measures.MeasureId;
import org.jiannuo.records.Records;
import org.jiannuo.security.CurrentUser;
import org.jiannuo.security.PublicPaths;
import org.jiannuo.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the module stands in the navigation, and who may open its files. */
@Configuration(proxyBeanMethods = false)
class MeasuresConfiguration {
    @Bean
    NavigationEntry measuresEntry() {
        return new NavigationEntry("rights", "measures.navigation", "/measures", Lifecycle.READS, "gavel", 60);
    }

    @Bean
    NavigationEntry measureCandidatesEntry() {
        return new NavigationEntry(
                "rights",
                "measures.navigation.candidates",
                "/measures/candidates",
                Lifecycle.PROPOSES,
                "list-check",
                65);
    }

    @Bean
    NavigationEntry measureExecutionEntry() {
        return new NavigationEntry(
                "rights", "measures.navigation.own", "/measures/own", Lifecycle.EXECUTES, "checklist", 70);
    }

    @Bean
    NavigationEntry measureLookUpEntry() {
        return new NavigationEntry(
                "records", "measures.navigation.lookUp", "/measures/look-up", LookUpController.ASKS, "user-search", 50);
    }

    @Bean
    PublicPaths measurePaths() {
        return new PublicPaths(java.util.List.of("/api/measures/openapi.json"));
    }

    @Bean
    EvidenceGate measuresGate(MeasureStore measures, MeasureDesk desk) {
        return new Gate(measures, desk);
    }

    /** The measures that follow from a record, on its page. */
    @Bean
    Records.Concerning measuresOfRecord(MeasureStore measures, MeasureDesk desk, MeasureView view) {
        return (record, reader, words) -> measures.ofRecord(record.id()).stream()
                .filter(measure -> MeasureController.maySee(desk, measure, reader))
                .map(measure -> new Records.Related(
                        words.get(measure.content().incentive() ? "measures.side.incentive" : "measures.side.measure"),
                        view.item(measure) + " " + measure.content().number(),
                        words.get("measures.stage." + measure.stage()),
                        "/measures/" + measure.id()))
                .toList();
    }

    /** The papers of a measure are read by who may read the measure. */
    private record Gate(MeasureStore measures, MeasureDesk desk) implements EvidenceGate {
        @Override
        public String module() {
            return Clocks.MODULE;
        }

        @Override
        public boolean mayRead(FileOwner owner, Signature reader) {
            return CurrentUser.find()
                    .filter(user -> user.account().equals(reader.account()))
                    .filter(user -> MeasureId.parse(owner.id().replaceFirst("^measure/", ""))
                            .flatMap(measures::find)
                            .filter(measure -> MeasureController.maySee(desk, measure, user))
                            .isPresent())
                    .isPresent();
        }
    }
}
