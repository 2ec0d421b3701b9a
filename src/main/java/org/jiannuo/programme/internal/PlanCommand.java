package org.jiannuo.programme.internal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jiannuo.cli.DataOptions;
import org.jiannuo.cli.Platform;
import org.jiannuo.cli.Subcommand;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;
import org.jiannuo.plans.PlanDocument;
import org.jiannuo.plans.PlanReader;
import org.jiannuo.plans.ReferenceUnits;
import org.jiannuo.programme.Programmes;
import org.jiannuo.programme.Programmes.Imported;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jiannuo plan}: the county's plan on the command line. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        subcommands = PlanCommand.Import.class,
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

    /** {@code jiannuo plan import FILE}. A dry run needs neither server nor database. */
    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = "Imports a plan from a .txt, .docx or .xlsx file.",
            footer = "Exit codes: 0 clean, 1 with problems (each is printed), 2 refused (every reason is printed).")
    static final class Import implements Subcommand {
        @Parameters(paramLabel = "FILE", description = "The file with the table of tasks.")
        Path file = Path.of("");

        @Option(names = "--dry-run", description = "Only read and show; the units of the program are used.")
        boolean dryRun;

        @Option(names = "--json", description = "Print JSON.")
        boolean json;

        @Mixin
        DataOptions where = new DataOptions();

        @Option(names = "--lang", paramLabel = "zh|en", description = "Language of the sentences. Default: zh")
        String language = "zh";

        /** Where the answer goes; UTF-8 whatever the terminal says. */
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

        @Override
        public Integer call() throws IOException {
            PlanReport report = new PlanReport(
                    new PlanSentences(language.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE), json, out);
            Decision<byte[]> content = content();
            return switch (content) {
                case Decision.Refused<byte[]>(var because) -> report.refused(because);
                case Decision.Accepted<byte[]>(byte[] bytes, var _) ->
                    dryRun ? report.read(PlanReader.with(ReferenceUnits.load()).read(bytes)) : imported(bytes, report);
            };
        }

        private int imported(byte[] bytes, PlanReport report) {
            // What is printed is the answer; the log of the start would stand before it.
            System.setProperty("logging.threshold.console", "WARN");
            try (ConfigurableApplicationContext platform = Platform.open(where)) {
                Signature by = Signature.ofPlatform(
                        platform.getBean(BusinessClock.class).now());
                String name = String.valueOf(file.getFileName());
                Decision<PlanDocument> read = platform.getBean(ReadDraft.class).read(bytes);
                Decision<Imported> done =
                        read.then(_ -> platform.getBean(Programmes.class).importPlan(bytes, name, by));
                boolean waits = read.isAccepted() && !done.isAccepted();
                boolean kept = waits
                        && platform.getBean(ImportPlan.class)
                                .upload(bytes, name, by)
                                .isAccepted();
                return report.imported(read, done, kept);
            }
        }

        /** The bytes of the file, one more than allowed at most. */
        private Decision<byte[]> content() throws IOException {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                return Decision.refused(ProgrammeRules.NO_FILE.broken(file.toString()));
            }
            try (InputStream in = Files.newInputStream(file)) {
                return Decision.accepted(in.readNBytes(PlanReader.LARGEST_FILE + 1));
            }
        }
    }
}
