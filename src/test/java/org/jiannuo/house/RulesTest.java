package org.jiannuo.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** House rule 10. */
class RulesTest {
    private static final Pattern COUNTS_DAYS =
            Pattern.compile("(plus|minus)(Days|Weeks|Months|Years)|of(Days|Weeks|Months|Years)");
    private static final Pattern LEGAL_NAME =
            Pattern.compile(".*(DAYS|WEEKS|MONTHS|YEARS|TERM|THRESHOLD|DEADLINE|GRACE).*");
    private static final Set<String> FRAME = Set.of("kernel", "database", "security", "web", "cli");

    /** Figures in code that are no law, with their reason; {@code Class.name} or {@code Class.call(figure)}. */
    private static final Map<String, String> NO_LAW = Map.of(
            "AccountRegister.plusMonths(6)", "how long a demonstration lasts",
            "Term.YEARS_AT_MOST", "guards against a mistyped term",
            "Term.MONTHS_A_YEAR", "the calendar",
            "Term.DAYS_A_YEAR", "guards against a mistyped term");

    private static final int NO_LAW_ALLOWED = 4;

    /** Modules that write their codes with the letters of another, because they share one topic. */
    private static final Map<String, String> SHARED_LETTERS =
            Map.of("plans", "programme", "formats", "intake", "reporting", "intake");

    @Test
    void every_rule_is_tested_by_a_class_of_its_name() {
        Set<String> tested = new HashSet<>();
        JavaSource.test()
                .forEach(source -> source.eachType(type -> {
                    if (type.getModifiers().getAnnotations().stream()
                            .map(JavaSource::simpleName)
                            .anyMatch("Nested"::equals)) {
                        tested.add(type.getSimpleName().toString());
                    }
                }));
        House.require(
                "whoever meets a code on a page must find the test that shows what it means",
                "write a @Nested class, for instance `class OBL_12`, in a test of the module",
                codes(House.some("sources", JavaSource.main())).entrySet().stream()
                        .filter(rule -> !tested.contains(rule.getKey().replace('-', '_')))
                        .map(rule -> rule.getKey() + " " + rule.getValue())
                        .toList());
    }

    @Test
    void every_rule_has_a_sentence_in_every_language() {
        List<String> findings = new ArrayList<>();
        codes(JavaSource.main()).keySet().stream()
                .forEach(code -> Bundles.all()
                        .missing("refusal." + code)
                        .forEach(language -> findings.add("refusal." + code + " in " + language)));
        House.require(
                "a person who is refused must read why, not a code",
                "add the sentence to messages/<module>_<language>.properties",
                findings);
    }

    @Test
    void a_code_means_one_thing() {
        List<String> findings = new ArrayList<>();
        Map<String, String> modules = new TreeMap<>();
        codes(JavaSource.main()).forEach((code, places) -> {
            if (places.size() > 1) {
                findings.add(code + " is made at " + places);
            }
            String module = places.getFirst().replaceAll(".*/org/jiannuo/([a-z]+)/.*", "$1");
            module = SHARED_LETTERS.getOrDefault(module, module);
            String other = modules.putIfAbsent(code.substring(0, 3), module);
            if (other != null && !other.equals(module)) {
                findings.add(code + " of " + module + " has the letters of " + other);
            }
        });
        House.require(
                "codes stand in tests, pages, manuals and audit entries for years",
                "make each rule once, in the list of its topic, and choose free letters for a module",
                findings);
    }

    @Test
    void no_legal_figure_stands_in_code() {
        List<String> findings = new ArrayList<>();
        JavaSource.main().forEach(source -> findings.addAll(figures(source)));
        NO_LAW.keySet().forEach(known -> findings.removeIf(finding -> finding.endsWith(" " + known)));
        House.require(
                "a limit changes with the law, from a day on, and must be shown with its article",
                "read it from reference/<module>/*.csv through statutes or calendars, or from a setting; a figure that is"
                        + " no law goes into NO_LAW with its reason",
                findings);
        assertThat(NO_LAW).hasSizeLessThanOrEqualTo(NO_LAW_ALLOWED);
    }

    @Test
    void sees_codes_and_figures() {
        JavaSource bad = JavaSource.of("src/main/java/org/jiannuo/obligations/B.java", """
                package org.jiannuo.obligations;
                class B {
                    static final int ANSWER_DAYS = 15;
                    static final Rule A = Rule.of("OBL-12", "civil_code 203");
                    static final Rule B = new Rule("OBL-13", "");
                    LocalDate due(LocalDate day) { return day.plusDays(7).minusDays(1).plusWeeks(n); }
                }
                """);
        assertThat(codes(List.of(bad))).containsOnlyKeys("OBL-12", "OBL-13");
        assertThat(figures(bad))
                .hasSize(2)
                .anyMatch(finding -> finding.endsWith("B.ANSWER_DAYS"))
                .anyMatch(finding -> finding.endsWith("B.plusDays(7)"));
    }

    /** Every rule that is made, with where. */
    static Map<String, List<String>> codes(List<JavaSource> sources) {
        Map<String, List<String>> codes = new TreeMap<>();
        for (JavaSource source : sources) {
            source.eachCall(call -> {
                if (JavaSource.called(call).equals("Rule.of")) {
                    first(call.getArguments()).ifPresent(code -> put(codes, code, source.at(call)));
                }
            });
            source.eachNew(made -> {
                if (made.getIdentifier().toString().equals("Rule")) {
                    first(made.getArguments()).ifPresent(code -> put(codes, code, source.at(made)));
                }
            });
        }
        return codes;
    }

    private static Optional<String> first(List<? extends ExpressionTree> arguments) {
        return arguments.isEmpty() ? Optional.empty() : JavaSource.text(arguments.getFirst());
    }

    private static void put(Map<String, List<String>> codes, String code, String place) {
        codes.computeIfAbsent(code, _ -> new ArrayList<>()).add(place);
    }

    private static List<String> figures(JavaSource source) {
        List<String> findings = new ArrayList<>();
        if (FRAME.contains(source.module())) {
            return findings;
        }
        source.eachCall(call -> {
            if (COUNTS_DAYS.matcher(JavaSource.methodName(call)).matches()
                    && !call.getArguments().isEmpty()
                    && figure(call.getArguments().getFirst()) > 1) {
                findings.add("%s %s.%s(%s)"
                        .formatted(
                                source.at(call),
                                source.fileName(),
                                JavaSource.methodName(call),
                                call.getArguments().getFirst()));
            }
        });
        source.eachVariable(variable -> {
            if (LEGAL_NAME.matcher(variable.getName()).matches() && figure(variable.getInitializer()) > 1) {
                findings.add(source.at(variable) + " " + source.fileName() + "." + variable.getName());
            }
        });
        return findings;
    }

    private static long figure(ExpressionTree expression) {
        return expression instanceof LiteralTree literal && literal.getValue() instanceof Number number
                ? number.longValue()
                : 0;
    }
}
