package org.jiannuo.cli;

import java.util.concurrent.Callable;

/**
 * One command of {@code jiannuo}. Implementations are public, have a public constructor without parameters, carry
 * picocli's {@code @Command}, and are named in {@code META-INF/services}. The result is the exit code.
 */
public interface Subcommand extends Callable<Integer> {
    int DONE = 0;
    int PROBLEMS = 1;
    int REFUSED = 2;
}
