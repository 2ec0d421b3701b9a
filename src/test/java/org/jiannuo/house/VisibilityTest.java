package org.jiannuo.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/** House rule 2. */
class VisibilityTest {
    private static final Pattern WORD = Pattern.compile("[A-Z]\\w*");

    @Test
    void the_workings_of_a_module_are_package_private() {
        List<JavaSource> workings = House.some(
                "classes in internal",
                JavaSource.main().stream().filter(JavaSource::isInternal).toList());
        House.require(
                "what is public will be used, and the compiler guards what is not",
                "take `public` away. Public may be: …Page, …Form, …Document (templates are compiled into another package),"
                        + " records and enums that one of these has as a component, …Command (java.util.ServiceLoader)",
                publicWorkings(workings));
    }

    @Test
    void sees_a_public_working() {
        JavaSource bad = JavaSource.of("A.java", "package org.jiannuo.x.internal; public final class Aside {}");
        JavaSource page = JavaSource.of(
                "B.java", "package org.jiannuo.x.internal; public record BPage(java.util.List<Row> rows) {}");
        JavaSource row = JavaSource.of("Row.java", "package org.jiannuo.x.internal; public record Row(Mark mark) {}");
        JavaSource mark = JavaSource.of("Mark.java", "package org.jiannuo.x.internal; public enum Mark { A }");
        JavaSource other = JavaSource.of("C.java", "package org.jiannuo.x.internal; public record Other() {}");
        assertThat(publicWorkings(List.of(bad, page, row, mark, other)))
                .hasSize(2)
                .anyMatch(finding -> finding.contains("Aside"))
                .anyMatch(finding -> finding.contains("Other"));
    }

    static List<String> publicWorkings(List<JavaSource> sources) {
        Map<String, ClassTree> types = new HashMap<>();
        Map<String, JavaSource> files = new HashMap<>();
        for (JavaSource source : sources) {
            for (ClassTree type : source.topLevel()) {
                types.put(source.packageName() + "." + type.getSimpleName(), type);
                files.put(source.packageName() + "." + type.getSimpleName(), source);
            }
        }
        Set<String> shown = shown(types);
        List<String> findings = new ArrayList<>();
        types.forEach((name, type) -> {
            boolean open = type.getModifiers().getFlags().contains(Modifier.PUBLIC);
            if (open && !shown.contains(name) && !name.endsWith("Command")) {
                findings.add(files.get(name).name() + ": " + type.getSimpleName());
            }
        });
        return findings;
    }

    /** Pages, forms and documents, and what templates reach through their components. */
    private static Set<String> shown(Map<String, ClassTree> types) {
        Deque<String> open = new ArrayDeque<>();
        types.keySet().stream()
                .filter(name -> name.matches(".*(Page|Form|Document)"))
                .forEach(open::add);
        Set<String> shown = new HashSet<>(open);
        while (!open.isEmpty()) {
            String name = open.remove();
            String home = name.substring(0, name.lastIndexOf('.') + 1);
            ClassTree type = types.get(name);
            for (Tree member : type.getMembers()) {
                WORD.matcher(member.toString()).results().forEach(word -> {
                    String used = home + word.group();
                    ClassTree other = types.get(used);
                    if (other != null && isValue(other) && shown.add(used)) {
                        open.add(used);
                    }
                });
            }
        }
        return shown;
    }

    private static boolean isValue(ClassTree type) {
        return type.getKind() == Tree.Kind.RECORD
                || type.getKind() == Tree.Kind.ENUM
                || type.getModifiers().getFlags().contains(Modifier.SEALED);
    }
}
