package org.jiannuo.bench;

import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jiannuo.JiannuoApplication;
import org.jiannuo.formats.FormatFixtures;
import org.jiannuo.intake.ReceiptSummary;
import org.jiannuo.intake.Receipts;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Signature;
import org.jiannuo.subjects.UnitClass;
import org.jiannuo.subjects.Units;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A file of penalties through the whole gate into the indexed tables, beside COPY of the rows that came of it into tables
 * with the same indexes in place. With {@code --crash} the program is killed in the middle and started again.
 */
final class IntakeBench {
    private static final String NAME = "测量报送局";
    private static final String CODE = FormatFixtures.organCode(4_711);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 16);

    private IntakeBench() {}

    static void run(String... options) throws Exception {
        List<String> typed = List.of(options);
        int rows = Bench.option("--rows", 100_000, options);
        if (typed.contains("--child")) {
            child(Path.of(typed.get(typed.indexOf("--child") + 1)), Path.of(typed.get(typed.indexOf("--child") + 2)));
        } else if (typed.contains("--crash")) {
            crash(rows, Bench.option("--kills", 3, options));
        } else {
            measure(rows, Bench.option("--rounds", 3, options));
        }
    }

    private static void measure(int rows, int rounds) throws Exception {
        Path data = Path.of("target", "bench-data", "intake-" + System.nanoTime());
        Files.createDirectories(data);
        try (ConfigurableApplicationContext platform = start(data)) {
            String unit = unit(platform);
            // What is compiled during the first rows would be counted as reading.
            int warm = Math.min(rows, 20_000);
            ReceiptSummary _ = sent(platform, file(data, 5_000_000, warm), unit);
            double[] ratios = new double[rounds];
            System.out.printf(
                    "%-6s %12s %12s %12s %6s %12s%n",
                    "round", "rows in all", "intake/s", "copy/s", "ratio", "suggested in");
            for (int round = 0; round < rounds; round++) {
                Path file = file(data, round * rows, rows);
                long begin = System.nanoTime();
                ReceiptSummary receipt = sent(platform, file, unit);
                double intake = rows / ((System.nanoTime() - begin) / 1e9);
                if (receipt.counts().accepted() != rows) {
                    throw new IllegalStateException("Not every row is in: " + receipt);
                }
                double followed = followed(platform);
                double copy = ((round + 1.0) * rows + warm) / copied(platform, data);
                ratios[round] = intake / copy;
                System.out.printf(
                        Locale.ROOT,
                        "%-6d %,12d %,12.0f %,12.0f %6.2f %,10.1f s%n",
                        round + 1,
                        (round + 1) * rows + warm,
                        intake,
                        copy,
                        ratios[round],
                        followed);
                Files.delete(file);
            }
            Arrays.sort(ratios);
            System.out.printf(
                    Locale.ROOT,
                    "ratio: median %.2f, from %.2f to %.2f; aim 0.35; %,d rows a file%n",
                    ratios[rounds / 2],
                    ratios[0],
                    ratios[rounds - 1],
                    rows);
            memory();
        }
    }

    /** Seconds until what follows from the records, drafts of publications and candidates of measures, stands too. */
    private static double followed(ConfigurableApplicationContext platform) throws Exception {
        long begin = System.nanoTime();
        try (Connection connection = platform.getBean(DataSource.class).getConnection();
                Statement statement = connection.createStatement()) {
            while (true) {
                try (ResultSet open = statement.executeQuery(
                        "SELECT count(*) FROM database.event_publication WHERE completion_date IS NULL")) {
                    if (open.next() && open.getLong(1) == 0) {
                        return (System.nanoTime() - begin) / 1e9;
                    }
                }
                Thread.sleep(200);
            }
        }
    }

    private static ConfigurableApplicationContext start(Path data) {
        return new SpringApplication(JiannuoApplication.class)
                .run(
                        "--jiannuo.data=" + data,
                        "--jiannuo.pg-binaries=target/pg",
                        "--jiannuo.schedule=false",
                        "--jiannuo.start=keep",
                        "--jiannuo.clock=2026-11-23",
                        "--server.port=0");
    }

    private static String unit(ConfigurableApplicationContext platform) {
        return platform.getBean(Units.class)
                .create(
                        new Units.NewUnit(
                                NAME, NAME, UnitClass.COUNTY_ORGAN, null, CODE, null, LocalDate.of(2020, 1, 1)),
                        Signature.ofPlatform(
                                platform.getBean(BusinessClock.class).now()))
                .orThrow()
                .slug();
    }

    private static ReceiptSummary sent(ConfigurableApplicationContext platform, Path file, String unit) {
        Receipts receipts = platform.getBean(Receipts.class);
        Signature by =
                Signature.ofPlatform(platform.getBean(BusinessClock.class).now());
        return receipts.read(receipts.take(new Receipts.Sent(file, "bench.csv", "penalty", unit, "command"), by)
                .orThrow()
                .id());
    }

    /** A file as a county sends it: nine rows about firms for one about a firm that came before. */
    private static Path file(Path data, int from, int rows) throws IOException {
        Path file = data.resolve("penalties-" + from + ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(String.join(",", FormatFixtures.titles("penalty")) + "\n");
            Map<String, String> row = FormatFixtures.penalty(1);
            row.put("CF_CFJG", NAME);
            row.put("CF_SJLY", NAME);
            row.put("CF_CFJGDM", CODE);
            row.put("CF_SJLYDM", CODE);
            for (int number = from; number < from + rows; number++) {
                int firm = number % 10 == 9 ? number / 10 % 1_000 : number;
                row.put("CF_XDR_MC", "测量商贸有限公司" + firm);
                row.put("CF_XDR_SHXYM", FormatFixtures.creditCode(firm % 10_000_000));
                row.put("CF_WSH", "测罚〔2026〕" + number + "号");
                row.put("CF_JDRQ", DAY.minusDays(number % 300).toString());
                out.write(row.values().stream().collect(Collectors.joining(",", "", "\n")));
            }
        }
        return file;
    }

    /** Seconds for COPY of every filled table into an empty one with the same indexes. */
    private static double copied(ConfigurableApplicationContext platform, Path data) throws Exception {
        String url;
        try (Connection connection = platform.getBean(DataSource.class).getConnection()) {
            url = connection.getMetaData().getURL();
        }
        String secret = Files.readString(data.resolve("db-owner.secret")).strip();
        double seconds = 0;
        try (Connection owner = DriverManager.getConnection(url, "jiannuo_owner", secret);
                Statement statement = owner.createStatement()) {
            CopyManager copy = owner.unwrap(PGConnection.class).getCopyAPI();
            statement.execute("CREATE SCHEMA IF NOT EXISTS bench");
            for (String table : filled(statement)) {
                Path dump = data.resolve("copy.dump");
                try (var out = Files.newOutputStream(dump)) {
                    long _ = copy.copyOut("COPY " + table + " TO STDOUT", out);
                }
                String other = "bench." + table.replace('.', '_');
                statement.execute("DROP TABLE IF EXISTS " + other);
                statement.execute("CREATE TABLE " + other + " (LIKE " + table + " INCLUDING ALL)");
                long begin = System.nanoTime();
                try (var in = Files.newInputStream(dump)) {
                    long _ = copy.copyIn("COPY " + other + " FROM STDIN", in);
                }
                seconds += (System.nanoTime() - begin) / 1e9;
                statement.execute("DROP TABLE " + other);
                Files.delete(dump);
            }
        }
        return seconds;
    }

    private static List<String> filled(Statement statement) throws Exception {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("""
                SELECT schemaname || '.' || relname FROM pg_stat_user_tables
                 WHERE schemaname IN ('records', 'intake') AND n_tup_ins > 0 AND relname NOT LIKE '%staging%'
                """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static void memory() {
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf(
                Locale.ROOT,
                "peak heap at most %,d MB of %,d MB allowed (sum of the peaks of %s)%n",
                peak >> 20,
                Runtime.getRuntime().maxMemory() >> 20,
                ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getName)
                        .collect(Collectors.joining(", ")));
    }

    /** Kills a program that reads, some times, lets it end, and counts. */
    private static void crash(int rows, int kills) throws Exception {
        Path data = Path.of("target", "bench-data", "intake-crash-" + System.nanoTime());
        Files.createDirectories(data);
        try (ConfigurableApplicationContext platform = start(data)) {
            String unit = unit(platform);
            System.out.println("unit " + unit);
        }
        Path file = file(data, 0, rows);
        for (int kill = 1; kill <= kills; kill++) {
            Process child = child(data, file, kill);
            Path mark = data.resolve("reading");
            while (child.isAlive() && !Files.exists(mark)) {
                Thread.sleep(50);
            }
            Thread.sleep(1_500L * kill);
            boolean alive = child.isAlive();
            child.destroyForcibly().waitFor();
            Files.deleteIfExists(mark);
            System.out.printf("kill %d: the program %s%n", kill, alive ? "was reading" : "had ended");
        }
        int code = child(data, file, kills + 1).waitFor();
        try (ConfigurableApplicationContext platform = start(data);
                Connection connection = platform.getBean(DataSource.class).getConnection();
                Statement statement = connection.createStatement();
                ResultSet counted = statement.executeQuery(
                        "SELECT count(*), count(DISTINCT document_number) FROM records.record")) {
            counted.next();
            System.out.printf(
                    Locale.ROOT,
                    "rows sent %,d, records %,d, different documents %,d, last run ended with %d: %s%n",
                    rows,
                    counted.getLong(1),
                    counted.getLong(2),
                    code,
                    counted.getLong(1) == rows && counted.getLong(2) == rows ? "nothing lost, nothing twice" : "WRONG");
        }
    }

    private static Process child(Path data, Path file, int run) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Duser.timezone=Asia/Shanghai",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.jiannuo.bench.Bench",
                        "intake",
                        "--child",
                        data.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(new File(data.toFile(), "child-" + run + ".log"))
                .start();
    }

    private static void child(Path data, Path file) throws IOException {
        try (ConfigurableApplicationContext platform = start(data)) {
            Files.writeString(data.resolve("reading"), "");
            String unit = platform.getBean(Units.class)
                    .search(NAME, 1)
                    .getFirst()
                    .id()
                    .slug();
            System.out.println(sent(platform, file, unit));
        }
    }
}
