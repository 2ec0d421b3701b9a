package org.jiannuo.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the house rules look at, and how they speak when one is broken. */
final class House {
    static final Path ROOT = Path.of("").toAbsolutePath();
    static final Path RESOURCES = ROOT.resolve("src/main/resources");

    private House() {}

    /** Passes when nothing was found; otherwise names each place, why the rule stands and how to mend it. */
    static void require(String because, String mend, Collection<String> findings) {
        assertThat(new TreeSet<>(findings))
                .as("because %s.%nTo mend: %s%nFound", because, mend)
                .isEmpty();
    }

    /** A rule that looked at nothing has proved nothing. */
    static <T> List<T> some(String what, Collection<T> looked) {
        assertThat(looked).as("the rule must look at some %s", what).isNotEmpty();
        return List.copyOf(looked);
    }

    /** The compiled product, without tests and without compiled templates. */
    static JavaClasses classes() {
        return Classes.ALL;
    }

    /** Every module, by its package. */
    static List<String> modules() {
        return Modules.ALL;
    }

    /** The files below a folder, in order. */
    static List<Path> files(String folder, Predicate<Path> wanted) {
        Path top = ROOT.resolve(folder);
        if (!Files.exists(top)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(top)) {
            return found.filter(Files::isRegularFile).filter(wanted).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(Path file) {
        return ROOT.relativize(file.toAbsolutePath()).toString();
    }

    private static final class Classes {
        static final JavaClasses ALL = new ClassFileImporter().importPath(ROOT.resolve("target/classes/org/jiannuo"));
    }

    private static final class Modules {
        static final List<String> ALL = files("src/main/java/org/jiannuo", file -> true).stream()
                .map(file -> ROOT.resolve("src/main/java/org/jiannuo").relativize(file))
                .filter(file -> file.getNameCount() > 1)
                .map(file -> file.getName(0).toString())
                .distinct()
                .toList();
    }
}
