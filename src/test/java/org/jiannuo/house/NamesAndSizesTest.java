package org.jiannuo.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/** House rule 7. */
class NamesAndSizesTest {
    private static final int LINES_OF_A_CLASS = 300;
    private static final int LINES_OF_A_METHOD = 30;
    private static final int PARAMETERS_OF_A_CONSTRUCTOR = 6;
    private static final int FILES_OF_INTERNAL = 35;
    private static final int PUBLIC_TYPES_OF_A_ROOT = 12;
    private static final Pattern FORBIDDEN = Pattern.compile(
            "(\\w*(Impl|Manager|Helper|Utils?|Base|Common|Info|Data|DTO|Dto|VO|BO|DO|V2)|Abstract[A-Z]\\w*|Service)");

    /** Methods longer than the ceiling, with their reason. May only become fewer. */
    private static final Map<String, String> LONG_METHODS = Map.of(
            "ActRules.beforehand", "one switch over all acts",
            "ActRules.said", "one switch over all acts",
            "ObligationStore.save", "one statement with thirty parameters",
            "StandingStore.duty", "one row with thirty columns");

    private static final int LONG_METHODS_ALLOWED = 4;

    /** Roots wider than the ceiling: the kernel has a ceiling of its own. May only become fewer. */
    private static final Set<String> WIDE_ROOTS = Set.of("kernel");

    @Test
    void names_say_what_a_thing_is() {
        List<String> findings = new ArrayList<>();
        House.some("sources", JavaSource.main()).forEach(source -> findings.addAll(badNames(source)));
        House.require(
                "a suffix like Manager or Data says nothing, and a reader has to open the file",
                "name it by what it is or does, in a word of the glossary",
                findings);
    }

    @Test
    void classes_methods_and_constructors_stay_small() {
        List<String> findings = new ArrayList<>();
        House.some("sources", JavaSource.main()).forEach(source -> findings.addAll(tooLarge(source)));
        LONG_METHODS.keySet().forEach(known -> findings.removeIf(finding -> finding.contains(" " + known + " ")));
        House.require(
                "what does not fit on a screen is not understood as a whole",
                "split by what changes together; a text block counts as one line",
                findings);
        assertThat(LONG_METHODS).hasSizeLessThanOrEqualTo(LONG_METHODS_ALLOWED);
    }

    @Test
    void modules_stay_small() {
        Map<String, Long> files = JavaSource.main().stream()
                .filter(JavaSource::isInternal)
                .filter(source -> !source.fileName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaSource::module, Collectors.counting()));
        Map<String, Long> promises = JavaSource.main().stream()
                .filter(source -> source.packageName().equals("org.jiannuo." + source.module()))
                .flatMap(source -> source.topLevel().stream()
                        .filter(type -> type.getModifiers().getFlags().contains(Modifier.PUBLIC))
                        .map(_ -> source.module()))
                .collect(Collectors.groupingBy(module -> module, Collectors.counting()));
        List<String> findings = new ArrayList<>();
        assertThat(files).isNotEmpty();
        assertThat(promises).isNotEmpty();
        files.forEach((module, count) -> {
            if (count > FILES_OF_INTERNAL) {
                findings.add(module + ": " + count + " files in internal");
            }
        });
        promises.forEach((module, count) -> {
            if (count > PUBLIC_TYPES_OF_A_ROOT && !WIDE_ROOTS.contains(module)) {
                findings.add(module + ": " + count + " public types in its root");
            }
        });
        House.require(
                "a module that outgrows these two figures is two modules",
                "make a second module; never a sub-package like service/",
                findings);
    }

    @Test
    void the_workings_are_flat() {
        House.require(
                "a reader must see all workings of a module in one listing",
                "put the class into org.jiannuo.<module> or org.jiannuo.<module>.internal",
                JavaSource.main().stream()
                        .filter(source -> !source.packageName().matches("org\\.jiannuo(\\.[a-z]+(\\.internal)?)?"))
                        .map(JavaSource::name)
                        .toList());
    }

    @Test
    void sees_bad_names_and_sizes() {
        JavaSource names = JavaSource.of(
                "N.java",
                "package p; class UnitManager {} class AbstractThing {} interface IThing {} class Service {}"
                        + " record LimitInfo() {} class Database {} class Inbox {} class LogService {}");
        assertThat(badNames(names)).hasSize(5);
        String body = "x();\n".repeat(31);
        JavaSource large = JavaSource.of(
                "L.java",
                "package p; class L { L(int a, int b, int c, int d, int e, int f, int g) {}\nvoid m() {\n" + body + "}}"
                        + "\n".repeat(300));
        assertThat(tooLarge(large)).hasSize(3);
    }

    /** A statement of SQL stands where it runs; it counts as the one line that it would be as the name of a constant. */
    private static long linesOfTextBlocks(JavaSource source, MethodTree method) {
        long[] lines = {0};
        source.eachString((literal, _) -> {
            long start = source.start(literal);
            long end = source.end(literal);
            if (start >= source.start(method) && end <= source.end(method)) {
                lines[0] += source.line(end) - source.line(start);
            }
        });
        return lines[0];
    }

    private static List<String> badNames(JavaSource source) {
        List<String> findings = new ArrayList<>();
        source.eachType(type -> {
            String name = type.getSimpleName().toString();
            boolean marked = type.getKind() == Tree.Kind.INTERFACE && name.matches("I[A-Z][a-z]\\w*");
            if (FORBIDDEN.matcher(name).matches() || marked) {
                findings.add(source.at(type) + " " + name);
            }
        });
        return findings;
    }

    private static List<String> tooLarge(JavaSource source) {
        List<String> findings = new ArrayList<>();
        long lines = source.text().lines().count();
        if (lines > LINES_OF_A_CLASS) {
            findings.add(source.name() + ": " + lines + " lines, at most " + LINES_OF_A_CLASS);
        }
        source.eachType(type -> {
            for (Tree member : type.getMembers()) {
                if (member instanceof MethodTree method) {
                    findings.addAll(tooLarge(source, type, method));
                }
            }
        });
        return findings;
    }

    private static List<String> tooLarge(JavaSource source, ClassTree type, MethodTree method) {
        List<String> findings = new ArrayList<>();
        boolean constructor = method.getName().contentEquals("<init>");
        boolean value = type.getKind() == Tree.Kind.RECORD || type.getKind() == Tree.Kind.ENUM;
        if (constructor && !value && method.getParameters().size() > PARAMETERS_OF_A_CONSTRUCTOR) {
            findings.add(source.at(method) + " constructor with "
                    + method.getParameters().size() + " parameters, at most " + PARAMETERS_OF_A_CONSTRUCTOR);
        }
        if (method.getBody() != null) {
            long lines = source.line(source.end(method.getBody()))
                    - source.line(source.start(method.getBody()))
                    - 1
                    - linesOfTextBlocks(source, method);
            if (lines > LINES_OF_A_METHOD) {
                findings.add("%s %s.%s has %d lines, at most %d"
                        .formatted(
                                source.at(method), type.getSimpleName(), method.getName(), lines, LINES_OF_A_METHOD));
            }
        }
        return findings;
    }
}
