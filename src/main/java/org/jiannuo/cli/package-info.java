/**
 * 命令行 Command line. {@code jiannuo COMMAND}: parses what was typed, shows help, and starts the platform for commands
 * that need it.
 *
 * <p>A module brings a command by implementing {@link org.jiannuo.cli.Subcommand} with picocli's annotations and naming
 * the class in {@code META-INF/services/org.jiannuo.cli.Subcommand}. Exit codes: 0 done, 1 done with problems, 2 refused,
 * 70 the program failed.
 *
 * <p>Not here: business.
 */
@ApplicationModule(allowedDependencies = {"kernel", "database"})
@NullMarked
package org.jiannuo.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
