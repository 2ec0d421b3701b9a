package org.jiannuo.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The county's founding plan as it was handed over, beside the project. Where it is not there, a plan of our own words in
 * the same form stands in for it, and tests of its exact text are skipped.
 */
public final class FoundingPlan {
    private static final Path REAL = Path.of("..", "shared", "data", "plan-annex.txt");
    private static final Path OWN = Path.of("src", "test", "resources", "plans", "plan-of-our-own.txt");

    private FoundingPlan() {}

    public static boolean isThere() {
        return Files.isReadable(REAL);
    }

    public static byte[] text() {
        try {
            return Files.readAllBytes(isThere() ? REAL : OWN);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
