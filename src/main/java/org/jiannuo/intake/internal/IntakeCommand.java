package org.jiannuo.intake.internal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jiannuo.cli.DataOptions;
import org.jiannuo.cli.Platform;
import org.jiannuo.cli.Subcommand;
import org.jiannuo.intake.ReceiptSummary;
import org.jiannuo.intake.Receipts;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.web.Words;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jiannuo intake FILE}: reports the rows of a file on the machine itself. */
@Command(
        name = "intake",
        mixinStandardHelpOptions = true,
        description = "Reports the rows of a CSV or Excel file; returned rows are written to a file beside it.",
        footer = {
            "Formats: permit, penalty, commitment, contract, contract_breach, general.",
            "The same file again changes nothing; a file whose reading broke off is read on.",
            "Exit codes: 0 every row is in, 1 some rows came back, 2 refused (every reason is printed)."
        })
public final class IntakeCommand implements Subcommand {
    @Parameters(paramLabel = "FILE", description = "The file: .csv in UTF-8 or GB18030, or .xlsx.")
    Path file = Path.of("");

    @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "The format of its rows.")
    String format = "";

    @Option(
            names = "--unit",
            required = true,
            paramLabel = "UNIT",
            description = "The reporting unit: id, unified social credit code or name.")
    String unit = "";

    @Option(
            names = "--returned",
            paramLabel = "FILE",
            description =
                    "Where returned rows are written. Default: beside the file, with .returned before its ending.")
    @org.jspecify.annotations.Nullable
    Path returned;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Mixin
    DataOptions where = new DataOptions();

    /** Where the answer goes; UTF-8 whatever the terminal says. */
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    @Override
    public Integer call() throws IOException {
        // What is printed is the answer; the log of the start would stand before it.
        System.setProperty("logging.threshold.console", "WARN");
        try (ConfigurableApplicationContext platform = Platform.open(where)) {
            return run(
                    platform.getBean(Receipts.class),
                    platform.getBean(TakeFile.class),
                    platform.getBean(Words.class),
                    Signature.ofPlatform(platform.getBean(BusinessClock.class).now()));
        }
    }

    int run(Receipts receipts, TakeFile taking, Words words, Signature by) throws IOException {
        IntakeReport report = new IntakeReport(words, json, out);
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return report.refused(List.of(IntakeRules.NO_FILE.broken(file.toString())));
        }
        String name = String.valueOf(file.getFileName());
        Decision<ReceiptSummary> taken = taking.unit(unit)
                .then(slug -> receipts.take(new Receipts.Sent(file, name, format, slug, "command"), by));
        return switch (taken) {
            case Decision.Refused<ReceiptSummary>(List<Refusal> because) -> report.refused(because);
            case Decision.Accepted<ReceiptSummary>(ReceiptSummary receipt, var _) -> {
                ReceiptSummary read = receipts.read(receipt.id());
                yield report.ended(read, receipts.reasons(read.id()), returned(receipts, read, name));
            }
        };
    }

    /** Writes the rows that came back. @return the file, or empty when none came back */
    private String returned(Receipts receipts, ReceiptSummary receipt, String name) throws IOException {
        if (receipt.counts().returned() == 0) {
            return "";
        }
        boolean workbook = name.toLowerCase(Locale.ROOT).endsWith(".xlsx");
        Path path = returned != null
                ? returned
                : file.resolveSibling(name.replaceAll("\\.[^.]*$", "") + ".returned" + (workbook ? ".xlsx" : ".csv"));
        String kind = path.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx") ? "xlsx" : "csv";
        try (OutputStream to = Files.newOutputStream(path)) {
            long _ = receipts.writeReturned(receipt.id(), kind, to);
        }
        return path.toString();
    }
}
