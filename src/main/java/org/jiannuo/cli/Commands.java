package org.jiannuo.cli;

import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line {@code jiannuo}. */
@Command(
        name = "jiannuo",
        mixinStandardHelpOptions = true,
        version = "践诺 Jiannuo 0.1.0",
        subcommands = HelpCommand.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "A register of what a county government owes, what it did, and what followed.",
        footer = "Exit codes: 0 done, 1 done with problems, 2 refused, 70 the program failed.")
public final class Commands implements Runnable {
    private Commands() {}

    /** Runs what was typed. @return the exit code */
    public static int run(String... typed) {
        CommandLine line = new CommandLine(new Commands());
        ServiceLoader.load(Subcommand.class).forEach(line::addSubcommand);
        line.setExecutionExceptionHandler(new FailureReport());
        return line.execute(typed);
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
