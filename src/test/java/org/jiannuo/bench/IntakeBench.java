package org.jiannuo.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jiannuo.intake.ReceiptSummary;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A file of penalties through the whole gate into the indexed tables, beside COPY of the rows that came of it into tables
 * with the same indexes in place. With {@code --crash} the program is killed in the middle and started again. Beside it
 * the time until what follows stands too; while it is written nothing else is measured.
 */
final class IntakeBench {
    private IntakeBench() {}

    static void run(String... options) throws Exception {
        List<String> typed = List.of(options);
        int rows = Bench.option("--rows", 100_000, options);
        if (typed.contains("--child")) {
            IntakeCrash.child(
                    Path.of(typed.get(typed.indexOf("--child") + 1)), Path.of(typed.get(typed.indexOf("--child") + 2)));
        } else if (typed.contains("--crash")) {
            IntakeCrash.run(rows, Bench.option("--kills", 3, options));
        } else {
            measure(rows, Bench.option("--rounds", 3, options));
        }
    }

    private static void measure(int rows, int rounds) throws Exception {
        Path data = Path.of("target", "bench-data", "intake-" + System.nanoTime());
        Files.createDirectories(data);
        try (ConfigurableApplicationContext platform = IntakePlatform.start(data)) {
            String unit = IntakePlatform.unit(platform);
            // What is compiled during the first rows would be counted as reading.
            int warm = Math.min(rows, 20_000);
            ReceiptSummary _ = IntakePlatform.sent(platform, IntakePlatform.file(data, 5_000_000, warm), unit);
            double[] ratios = new double[rounds];
            System.out.printf(
                    "%-6s %12s %12s %12s %6s %12s%n",
                    "round", "rows in all", "intake/s", "copy/s", "ratio", "suggested in");
            for (int round = 0; round < rounds; round++) {
                Path file = IntakePlatform.file(data, round * rows, rows);
                long begin = System.nanoTime();
                ReceiptSummary receipt = IntakePlatform.sent(platform, file, unit);
                double intake = rows / ((System.nanoTime() - begin) / 1e9);
                if (receipt.counts().accepted() != rows) {
                    throw new IllegalStateException("Not every row is in: " + receipt);
                }
                System.out.printf(Locale.ROOT, "       %,12d rows in, %,.0f a second%n", rows, intake);
                double followed = IntakePlatform.followed(platform);
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
}
