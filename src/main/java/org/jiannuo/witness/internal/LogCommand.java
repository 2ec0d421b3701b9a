package org.jiannuo.witness.internal;

import org.jiannuo.cli.Subcommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code jiannuo log}. */
@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        description = "Verifies, copies and witnesses transparency logs.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {VerifyCommand.class, MirrorCommand.class, WitnessCommand.class, RotateCommand.class})
public final class LogCommand implements Subcommand {
    @Override
    public Integer call() {
        CommandLine.usage(this, System.out);
        return REFUSED;
    }
}
