package org.jiannuo.casework.internal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jiannuo.cli.DataOptions;
import org.jiannuo.cli.Platform;
import org.jiannuo.cli.Subcommand;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code jiannuo case export}: a case as one PDF with index, hashes of all files and its history. */
@Command(
        name = "case",
        mixinStandardHelpOptions = true,
        description = "Exports a case as a PDF dossier: index, what was done by whom, hashes of all files.",
        footer = "Exit codes: 0 done, 2 refused (unknown case).")
public final class CaseCommand implements Subcommand {
    @Parameters(index = "0", paramLabel = "ACTION", description = "export")
    String action = "";

    @Parameters(index = "1", paramLabel = "NUMBER", description = "Number of the case, for instance TS-2026-000123.")
    String number = "";

    @Parameters(index = "2", paramLabel = "FILE", description = "Where the PDF is written.")
    Path file = Path.of("");

    @Mixin
    DataOptions where = new DataOptions();

    /** Where the answer goes; UTF-8 whatever the terminal says. */
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    @Override
    public Integer call() throws IOException {
        if (!action.equals("export")) {
            out.println("export NUMBER FILE");
            return REFUSED;
        }
        try (ConfigurableApplicationContext platform = Platform.open(where)) {
            return export(platform);
        }
    }

    int export(ApplicationContext platform) throws IOException {
        Optional<Decision<byte[]>> dossier = platform.getBean(Dossier.class).of(number.strip());
        if (dossier.isEmpty()) {
            out.println("? " + number);
            return REFUSED;
        }
        return switch (dossier.get()) {
            case Decision.Refused<byte[]>(List<Refusal> because) -> {
                because.forEach(refusal -> out.println(refusal.code()));
                yield REFUSED;
            }
            case Decision.Accepted<byte[]>(byte[] pdf, List<?> _) -> {
                Files.write(file, pdf);
                out.printf("%s  %d%n", file, pdf.length);
                yield DONE;
            }
        };
    }
}
