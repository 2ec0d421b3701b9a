package org.jiannuo.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiannuo.kernel.DomainEvent;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.EventListener;

/** House rule 8. */
class EventsTest {
    private static final Pattern HEARS = Pattern.compile("(?s)Hears: ([^.]*)\\.");
    private static final Pattern EVENT = Pattern.compile("\\b[A-Z]\\w+\\b");

    private static final ArchRule EVENTS_ARE_RECORDS = classes()
            .that()
            .areAssignableTo(DomainEvent.class)
            .and()
            .doNotBelongToAnyOf(DomainEvent.class)
            .should()
            .beRecords()
            .andShould()
            .resideOutsideOfPackage("..internal..")
            .because("an event is a promise to other modules; make it a record in the root package");

    @Test
    void events_are_records_in_a_root_package() {
        EVENTS_ARE_RECORDS.check(House.classes());
    }

    @Test
    void every_event_a_charter_says_it_hears_has_a_listener() {
        Map<String, Set<String>> heard = heard();
        List<String> findings = new ArrayList<>();
        for (JavaSource source : House.some("sources", JavaSource.main())) {
            if (source.fileName().equals("package-info")) {
                for (String event : named(source.text())) {
                    if (!heard.getOrDefault(source.module(), Set.of()).contains(event)) {
                        findings.add(source.name() + " hears " + event);
                    }
                }
            }
        }
        House.require(
                "an event that nobody handles is lost in silence",
                "add the listener (@ApplicationModuleListener in an On… or …Watch class), or take the event from the"
                        + " charter's line `Hears: A, B.`",
                findings);
    }

    @Test
    void sees_an_event_that_is_no_record_and_reads_the_line_of_a_charter() {
        assertThat(EVENTS_ARE_RECORDS
                        .evaluate(new ClassFileImporter().importClasses(Bad.class))
                        .hasViolation())
                .isTrue();
        assertThat(named("/** X.\n * <p>Hears: UnitMerged,\n * DayHasPassed. Not here: Y. */"))
                .containsExactlyInAnyOrder("UnitMerged", "DayHasPassed");
    }

    /** For each module the events that it has a listener for. */
    static Map<String, Set<String>> heard() {
        Map<String, Set<String>> heard = new TreeMap<>();
        House.classes().stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method ->
                        method.isMetaAnnotatedWith(EventListener.class) || method.isAnnotatedWith(EventListener.class))
                .forEach(method -> method.getRawParameterTypes()
                        .forEach(event -> heard.computeIfAbsent(
                                        method.getOwner().getPackageName().split("\\.")[2], _ -> new TreeSet<>())
                                .add(event.getSimpleName())));
        return heard;
    }

    private static Set<String> named(String charter) {
        Set<String> events = new TreeSet<>();
        Matcher line = HEARS.matcher(charter);
        while (line.find()) {
            EVENT.matcher(line.group(1)).results().forEach(word -> events.add(word.group()));
        }
        return events;
    }

    private static final class Bad implements DomainEvent {}
}
