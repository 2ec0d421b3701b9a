package org.jiannuo.witness.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jiannuo.cli.Subcommand;
import org.jiannuo.database.DurableFile;
import org.jiannuo.tlog.SignedNote;
import org.jiannuo.tlog.VerifierKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jiannuo log verify}. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Verifies a whole log from outside: signatures, every entry, every tile, every checkpoint seen"
                + " before, and the public records in both directions.",
        footer = "Exit codes: 0 sound, 1 something does not fit, 2 refused.")
final class VerifyCommand implements Subcommand {
    @Parameters(index = "0", paramLabel = "URL|DIR", description = "Address of the site, or a directory with a copy.")
    String where = "";

    @Option(names = "--key", paramLabel = "KEY", description = "Public key of the log, name+id+base64.")
    @Nullable
    String key;

    @Option(names = "--since", paramLabel = "FILE", description = "A checkpoint that was kept from an earlier time.")
    @Nullable
    Path since;

    @Option(
            names = "--witness",
            paramLabel = "KEY",
            description = "Key of a witness that must have signed; repeatable.")
    List<String> witnesses = new ArrayList<>();

    @Option(names = "--keep", paramLabel = "FILE", description = "Keep the verified checkpoint for the next --since.")
    @Nullable
    Path keep;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            description = "How long log and public records may differ. Default: 60")
    int wait = 60;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Override
    public Integer call() throws IOException {
        VerifyLog.Trust trust;
        try {
            trust = trust(key, since, witnesses);
        } catch (IllegalArgumentException | IOException e) {
            System.err.println(e.getMessage());
            return REFUSED;
        }
        VerifyLog.Result result = new VerifyLog(LogCopy.at(where), trust, Patience.ofSeconds(wait)).verify();
        if (keep != null && result.isSound()) {
            DurableFile.write(keep, result.checkpoint().getBytes(StandardCharsets.UTF_8));
        }
        int code = Report.print(result, json, Report.out());
        if (key == null) {
            System.err.println(Report.words(Locale.getDefault()).get("witness.own-key"));
        }
        return code;
    }

    static VerifyLog.Trust trust(@Nullable String key, @Nullable Path since, List<String> witnesses)
            throws IOException {
        return new VerifyLog.Trust(
                key == null ? null : VerifierKey.parse(key),
                since == null ? null : SignedNote.parse(Files.readAllBytes(since)),
                witnesses.stream().map(VerifierKey::parse).toList());
    }
}
