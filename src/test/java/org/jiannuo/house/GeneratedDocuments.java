package org.jiannuo.house;

import com.sun.source.tree.ExpressionTree;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jiannuo.kernel.DomainEvent;
import org.jiannuo.kernel.Lifecycle;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Permit;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;

/** Writes what a newcomer looks up, from the code itself; the same code always gives the same text. */
public final class GeneratedDocuments {
    private static final String MARK = "<!-- Written by the build; .ci/refresh-docs writes it anew. -->\n\n";

    private GeneratedDocuments() {}

    /** Every document by its file name. */
    public static Map<String, String> all() {
        Map<String, String> documents = new LinkedHashMap<>();
        documents.put("modules.md", MARK + modules());
        documents.put("life-cycles.md", MARK + lifeCycles());
        documents.put("rules.md", MARK + rules());
        documents.put("audit-events.md", MARK + auditEvents());
        documents.put("glossary.md", MARK + glossary());
        return documents;
    }

    private static String modules() {
        StringBuilder text = new StringBuilder("# Modules\n\n"
                + "Arrows point to what a module uses. The kernel and the frame are used by all below them; those arrows\n"
                + "are left out.\n\n```mermaid\nflowchart TD\n");
        Set<String> known = new TreeSet<>(House.modules());
        Set<String> common = new TreeSet<>(ModuleMap.TIERS.get("frame"));
        common.add("kernel");
        ModuleMap.TIERS.forEach((tier, members) -> {
            text.append("    subgraph ").append(tier).append('\n');
            members.stream().filter(known::contains).forEach(module -> text.append("        %s\n".formatted(module)));
            text.append("    end\n");
        });
        for (String module : known) {
            for (String used : new TreeSet<>(ModulesTest.declared(module))) {
                if (!common.contains(used) && known.contains(used)) {
                    text.append("    %s --> %s\n".formatted(module, used));
                }
            }
        }
        text.append("```\n");
        ModuleMap.TIERS.forEach((tier, members) -> text.append(tier(tier, members)));
        return text.toString();
    }

    private static String tier(String tier, List<String> members) {
        Map<String, Charter> charters =
                Charter.all().stream().collect(Collectors.toMap(Charter::module, charter -> charter));
        Map<String, List<String>> events = events();
        Map<String, Set<String>> heard = EventsTest.heard();
        String rows = members.stream()
                .filter(charters::containsKey)
                .map(module -> "| `%s` %s | %s | %s | %s | %s |\n"
                        .formatted(
                                module,
                                charters.get(module).chinese(),
                                cell(charters.get(module).purpose()),
                                String.join(", ", new TreeSet<>(ModulesTest.declared(module))),
                                String.join(", ", events.getOrDefault(module, List.of())),
                                String.join(", ", heard.getOrDefault(module, Set.of()))))
                .collect(Collectors.joining());
        return rows.isEmpty()
                ? ""
                : "\n## " + tier + "\n\n| module | what for | uses | tells | hears |\n|---|---|---|---|---|\n" + rows;
    }

    private static Map<String, List<String>> events() {
        Map<String, List<String>> events = new TreeMap<>();
        House.classes().stream()
                .filter(type -> type.isAssignableTo(DomainEvent.class) && type.isRecord())
                .sorted(java.util.Comparator.comparing(type -> type.getSimpleName()))
                .forEach(type -> events.computeIfAbsent(type.getPackageName().split("\\.")[2], _ -> new ArrayList<>())
                        .add(type.getSimpleName()));
        return events;
    }

    private static String lifeCycles() {
        Map<String, String> drawings = new TreeMap<>();
        House.classes().stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getRawType().isEquivalentTo(Lifecycle.class)
                        && field.getModifiers().contains(JavaModifier.STATIC))
                .forEach(field -> drawings.put(
                        field.getOwner().getPackageName().split("\\.")[2] + ": "
                                + field.getOwner().getSimpleName() + "." + field.getName(),
                        drawing(field.reflect())));
        StringBuilder text = new StringBuilder(
                "# Life cycles\n\nEvery legal move of every procedure. What is not drawn cannot happen.\n");
        drawings.forEach((name, drawing) ->
                text.append("\n## ").append(name).append("\n\n```mermaid\n").append(drawing));
        return text.toString();
    }

    private static String drawing(Field field) {
        try {
            field.setAccessible(true);
            Lifecycle<?, ?> table = (Lifecycle<?, ?>) field.get(null);
            StringBuilder moves =
                    new StringBuilder("```\n\n| from | act | to | permission | within |\n|---|---|---|---|---|\n");
            table.moves()
                    .forEach(move -> moves.append("| %s | %s | %s | %s | %s |\n"
                            .formatted(move.from(), move.act(), move.to(), move.permission(), move.limit())));
            return table.drawing() + moves;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String rules() {
        Map<String, Set<String>> tests = new TreeMap<>();
        JavaSource.test()
                .forEach(source -> source.eachType(type -> {
                    String name = type.getSimpleName().toString();
                    if (name.matches("[A-Z]{3}_\\d{2,3}")) {
                        tests.computeIfAbsent(name.replace('_', '-'), _ -> new TreeSet<>())
                                .add("`" + source.fileName() + "`");
                    }
                }));
        Map<String, String> bases = bases();
        StringBuilder text = new StringBuilder("# Rules\n\n"
                + "A code on a page: its sentence, its ground, and the tests that show what it means.\n\n"
                + "| code | sentence | in English | basis | tests |\n|---|---|---|---|---|\n");
        RulesTest.codes(JavaSource.main())
                .keySet()
                .forEach(code -> text.append("| %s | %s | %s | %s | %s |\n"
                        .formatted(
                                code,
                                sentence("zh_CN", "refusal." + code),
                                sentence("en", "refusal." + code),
                                cell(bases.getOrDefault(code, "")),
                                String.join(", ", tests.getOrDefault(code, Set.of())))));
        return text.toString();
    }

    private static Map<String, String> bases() {
        Map<String, String> bases = new TreeMap<>();
        for (JavaSource source : JavaSource.main()) {
            source.eachCall(call -> {
                if (JavaSource.called(call).equals("Rule.of")) {
                    addBasis(call.getArguments(), bases);
                }
            });
            source.eachNew(made -> {
                if (made.getIdentifier().toString().equals("Rule")) {
                    addBasis(made.getArguments(), bases);
                }
            });
        }
        return bases;
    }

    private static void addBasis(List<? extends ExpressionTree> arguments, Map<String, String> bases) {
        if (arguments.size() > 1) {
            JavaSource.text(arguments.getFirst())
                    .ifPresent(code -> JavaSource.text(arguments.get(1)).ifPresent(basis -> bases.put(code, basis)));
        }
    }

    private static String auditEvents() {
        Set<String> rows = new TreeSet<>();
        for (Class<?> controller : HandlersTest.controllers()) {
            for (Method method : controller.getDeclaredMethods()) {
                Audited audited = method.getAnnotation(Audited.class);
                if (audited != null) {
                    rows.add(row(audited.value(), method));
                }
            }
        }
        return "# Audit events\n\nWhat is written down, and who may do it.\n\n"
                + "| event | in words | in English | permission | request |\n|---|---|---|---|---|\n"
                + String.join("", rows);
    }

    private static String row(String event, Method method) {
        Permit permit = method.getAnnotation(Permit.class);
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        String request = mapping == null
                ? ""
                : Arrays.stream(mapping.method()).map(Enum::name).collect(Collectors.joining(", ")) + " "
                        + String.join(", ", mapping.path());
        return "| `%s` | %s | %s | %s | `%s` |\n"
                .formatted(
                        event,
                        sentence("zh_CN", "audit." + event),
                        sentence("en", "audit." + event),
                        permit == null ? "" : "`" + permit.value() + "`",
                        request);
    }

    private static String glossary() {
        Set<String> rows = new TreeSet<>();
        for (Charter charter : Charter.all()) {
            charter.words()
                    .forEach((word, chinese) ->
                            rows.add("| %s | %s | %s |\n".formatted(cell(chinese), cell(word), charter.module())));
        }
        return "# Glossary\n\nThe words of the charters, with the module that owns each.\n\n"
                + "| Chinese | word | module |\n|---|---|---|\n" + String.join("", rows);
    }

    private static String sentence(String language, String key) {
        return cell(Bundles.all().sentences(language).getOrDefault(key, ""));
    }

    private static String cell(String words) {
        return words.replace("|", "\\|").replace("\n", " ");
    }
}
