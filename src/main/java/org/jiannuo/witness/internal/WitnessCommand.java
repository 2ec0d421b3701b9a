package org.jiannuo.witness.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jiannuo.cli.Subcommand;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.tlog.VerifierKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code jiannuo log witness}. */
@Command(
        name = "witness",
        mixinStandardHelpOptions = true,
        description = "Runs a witness: signs each checkpoint of a log that only adds to the one before, and no other.")
final class WitnessCommand implements Subcommand {
    @Option(
            names = "--origin",
            paramLabel = "NAME",
            description = "Name of the log; must be the name of its key. Without it the name of the key counts.")
    @Nullable
    String origin;

    @Option(
            names = "--key",
            required = true,
            paramLabel = "KEY",
            description = "Public key of a log, name+id+base64; repeatable, also after a hand-over.")
    List<String> keys = new ArrayList<>();

    @Option(names = "--listen", paramLabel = "PORT", description = "Port. Default: 8099")
    int port = 8099;

    @Option(names = "--data", paramLabel = "DIR", description = "What it has signed, and its key. Default: ./witness")
    Path data = Path.of("witness");

    @Option(names = "--name", paramLabel = "NAME", description = "Name of the witness. Default: jiannuo-witness")
    String name = "jiannuo-witness";

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<VerifierKey> logs;
        try {
            logs = keys.stream().map(VerifierKey::parse).toList();
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return REFUSED;
        }
        if (origin != null && logs.stream().anyMatch(log -> !log.name().equals(origin))) {
            System.err.println("The key is that of another log than " + origin + ".");
            return REFUSED;
        }
        Witness witness = new Witness(Witness.keyIn(data, name), logs, data, BusinessClock.system());
        try (WitnessServer server = new WitnessServer(witness, port)) {
            Report.out().println("http://localhost:" + server.port() + " " + witness.verifier());
            Thread.currentThread().join();
        }
        return DONE;
    }
}
