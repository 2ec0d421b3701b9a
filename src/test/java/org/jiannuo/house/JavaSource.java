package org.jiannuo.house;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A source file and its syntax tree. */
record JavaSource(String name, String text, CompilationUnitTree tree, Trees trees) {

    static List<JavaSource> main() {
        return Cache.MAIN;
    }

    static List<JavaSource> test() {
        return Cache.TEST;
    }

    /** A file that exists only here, to see a rule red. */
    static JavaSource of(String name, String text) {
        return parse(Map.of(name, text)).getFirst();
    }

    /** The module, or an empty word for a class above all modules. */
    String module() {
        String[] parts = packageName().split("\\.");
        return parts.length > 2 ? parts[2] : "";
    }

    String packageName() {
        return tree.getPackageName() == null ? "" : tree.getPackageName().toString();
    }

    boolean isInternal() {
        return packageName().endsWith(".internal");
    }

    String fileName() {
        return name.substring(name.lastIndexOf('/') + 1).replace(".java", "");
    }

    /** The place of a tree, for a finding. */
    String at(Tree place) {
        return name + ":" + line(start(place));
    }

    long line(long position) {
        return position < 0 ? 0 : tree.getLineMap().getLineNumber(position);
    }

    long start(Tree place) {
        return trees.getSourcePositions().getStartPosition(tree, place);
    }

    long end(Tree place) {
        return trees.getSourcePositions().getEndPosition(tree, place);
    }

    /** Types that are not inside another. */
    List<ClassTree> topLevel() {
        return tree.getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .toList();
    }

    void eachString(BiConsumer<LiteralTree, String> look) {
        scan(Tree.Kind.STRING_LITERAL, place -> {
            LiteralTree literal = (LiteralTree) place;
            look.accept(literal, (String) literal.getValue());
        });
    }

    void eachCall(Consumer<MethodInvocationTree> look) {
        scan(Tree.Kind.METHOD_INVOCATION, place -> look.accept((MethodInvocationTree) place));
    }

    void eachNew(Consumer<NewClassTree> look) {
        scan(Tree.Kind.NEW_CLASS, place -> look.accept((NewClassTree) place));
    }

    void eachMethod(Consumer<MethodTree> look) {
        scan(Tree.Kind.METHOD, place -> look.accept((MethodTree) place));
    }

    void eachVariable(Consumer<VariableTree> look) {
        scan(Tree.Kind.VARIABLE, place -> look.accept((VariableTree) place));
    }

    void eachAnnotation(Consumer<AnnotationTree> look) {
        scan(Tree.Kind.ANNOTATION, place -> look.accept((AnnotationTree) place));
    }

    void eachType(Consumer<ClassTree> look) {
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree type, Void nothing) {
                look.accept(type);
                return super.visitClass(type, nothing);
            }
        }.scan(tree, null);
    }

    private void scan(Tree.Kind kind, Consumer<Tree> look) {
        new TreeScanner<Void, Void>() {
            @Override
            public Void scan(Tree place, Void nothing) {
                if (place != null && place.getKind() == kind) {
                    look.accept(place);
                }
                return super.scan(place, nothing);
            }
        }.scan(tree, null);
    }

    /** What is called, as it is written: {@code Rule.of} or {@code plusDays}. */
    static String called(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree select
                ? lastWord(select.getExpression().toString()) + "." + select.getIdentifier()
                : call.getMethodSelect().toString();
    }

    static String methodName(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree select
                ? select.getIdentifier().toString()
                : call.getMethodSelect().toString();
    }

    static String lastWord(String dotted) {
        return dotted.substring(dotted.lastIndexOf('.') + 1);
    }

    /** The text of a literal, if the expression is one. */
    static Optional<String> text(ExpressionTree expression) {
        return expression instanceof LiteralTree literal && literal.getValue() instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }

    /** The value of an annotation written with one literal. */
    static Optional<String> value(AnnotationTree annotation) {
        if (annotation.getArguments().size() != 1) {
            return Optional.empty();
        }
        ExpressionTree argument = annotation.getArguments().getFirst();
        return text(argument instanceof AssignmentTree assignment ? assignment.getExpression() : argument);
    }

    static String simpleName(AnnotationTree annotation) {
        return lastWord(annotation.getAnnotationType().toString());
    }

    private static List<JavaSource> parse(Map<String, String> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<JavaFileObject> objects = new ArrayList<>();
        files.forEach((name, text) -> objects.add(new Text(name, text)));
        JavacTask task = (JavacTask) compiler.getTask(null, null, _ -> {}, List.of("-proc:none"), null, objects);
        List<JavaSource> sources = new ArrayList<>();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                String name = unit.getSourceFile().toUri().getPath().substring(1);
                sources.add(new JavaSource(name, files.getOrDefault(name, ""), unit, Trees.instance(task)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String name, String text) {
            super(URI.create("string:///" + name), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Cache {
        static final List<JavaSource> MAIN = read("src/main/java/org/jiannuo");
        static final List<JavaSource> TEST = read("src/test/java/org/jiannuo");

        private static List<JavaSource> read(String folder) {
            Map<String, String> files = new HashMap<>();
            for (Path file : House.files(folder, path -> path.toString().endsWith(".java"))) {
                files.put(House.name(file), House.read(file));
            }
            return parse(files).stream()
                    .sorted(java.util.Comparator.comparing(JavaSource::name))
                    .toList();
        }
    }
}
