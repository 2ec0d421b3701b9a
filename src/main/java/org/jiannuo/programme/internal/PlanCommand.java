package org.jiannuo.programme.internal;

import org.jiannuo.cli.Subcommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code jiannuo plan}: the county's plan on the command line. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        subcommands = PlanImportCommand.class,
        description = "Reads and imports the plan of the county.")
public final class PlanCommand implements Subcommand {
    @Spec
    @org.jspecify.annotations.Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine().usage(System.out);
        }
        return DONE;
    }
}
