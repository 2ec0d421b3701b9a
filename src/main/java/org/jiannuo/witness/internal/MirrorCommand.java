package org.jiannuo.witness.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jiannuo.cli.Subcommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jiannuo log mirror}. */
@Command(
        name = "mirror",
        mixinStandardHelpOptions = true,
        description = "Copies a log into a directory and verifies it on the way; the copy can be verified offline.",
        footer = "Exit codes: 0 sound, 1 something does not fit, 2 refused.")
final class MirrorCommand implements Subcommand {
    @Parameters(index = "0", paramLabel = "URL", description = "Address of the site.")
    String where = "";

    @Parameters(index = "1", paramLabel = "DIR", description = "Directory of the copy; made when it is not there.")
    Path directory = Path.of(".");

    @Option(names = "--key", paramLabel = "KEY", description = "Public key of the log, name+id+base64.")
    @Nullable
    String key;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(directory);
        Path before = directory.resolve("checkpoint");
        VerifyLog.Trust trust;
        try {
            trust = VerifyCommand.trust(key, Files.exists(before) ? before : null, List.of());
        } catch (IllegalArgumentException | IOException e) {
            System.err.println(e.getMessage());
            return REFUSED;
        }
        VerifyLog.Result result =
                new VerifyLog(LogCopy.at(where).keptIn(directory), trust, Patience.ofSeconds(60)).verify();
        return Report.print(result, json, Report.out());
    }
}
