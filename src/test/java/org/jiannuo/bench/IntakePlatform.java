package org.jiannuo.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
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
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A platform of its own with one unit that reports, the files it sends, and the end of what follows from them. */
final class IntakePlatform {
    static final String NAME = "测量报送局";
    private static final String CODE = FormatFixtures.organCode(4_711);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 16);
    private static final long STEP = 100_000;

    private IntakePlatform() {}

    /** Seconds until what follows from the records, drafts of publications and candidates of measures, stands too. */
    static double followed(ConfigurableApplicationContext platform) throws Exception {
        long begin = System.nanoTime();
        try (Connection connection = platform.getBean(DataSource.class).getConnection();
                Statement statement = connection.createStatement()) {
            long before = written(statement);
            long told = 0;
            while (one(statement, "SELECT count(*) FROM database.event_publication WHERE completion_date IS NULL")
                    > 0) {
                Thread.sleep(200);
                long now = (written(statement) - before) / STEP;
                if (now > told) {
                    told = now;
                    System.out.printf(
                            Locale.ROOT,
                            "       %,12d drafts and candidates after %,.1f s%n",
                            told * STEP,
                            (System.nanoTime() - begin) / 1e9);
                }
            }
            return (System.nanoTime() - begin) / 1e9;
        }
    }

    /** By the figures that the server keeps anyway: counting millions of rows again and again would be measured too. */
    private static long written(Statement statement) throws Exception {
        return one(statement, """
                SELECT sum(n_tup_ins) FROM pg_stat_user_tables
                 WHERE (schemaname, relname) IN (('publication', 'publication'), ('measures', 'candidate'))
                """);
    }

    /** The one figure that a query answers. */
    static long one(Statement statement, String sql) throws Exception {
        try (ResultSet row = statement.executeQuery(sql)) {
            if (!row.next()) {
                throw new IllegalStateException(sql);
            }
            return row.getLong(1);
        }
    }

    static ConfigurableApplicationContext start(Path data) {
        return new SpringApplication(JiannuoApplication.class)
                .run(
                        "--jiannuo.data=" + data,
                        "--jiannuo.pg-binaries=target/pg",
                        "--jiannuo.schedule=false",
                        "--jiannuo.start=keep",
                        "--jiannuo.clock=2026-11-23",
                        "--server.port=0");
    }

    static String unit(ConfigurableApplicationContext platform) {
        return platform.getBean(Units.class)
                .create(
                        new Units.NewUnit(
                                NAME, NAME, UnitClass.COUNTY_ORGAN, null, CODE, null, LocalDate.of(2020, 1, 1)),
                        Signature.ofPlatform(
                                platform.getBean(BusinessClock.class).now()))
                .orThrow()
                .slug();
    }

    static ReceiptSummary sent(ConfigurableApplicationContext platform, Path file, String unit) {
        Receipts receipts = platform.getBean(Receipts.class);
        Signature by =
                Signature.ofPlatform(platform.getBean(BusinessClock.class).now());
        return receipts.read(receipts.take(new Receipts.Sent(file, "bench.csv", "penalty", unit, "command"), by)
                .orThrow()
                .id());
    }

    /** A file as a county sends it: nine rows about firms for one about a firm that came before. */
    static Path file(Path data, int from, int rows) throws IOException {
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
                // One of ten is grave enough that the list of measures has something for it.
                boolean grave = number % 10 == 0;
                row.put("CF_CFLB", grave ? "责令停产停业" : "罚款");
                row.put("CF_NR_FK", grave ? "" : "0.1");
                out.write(row.values().stream().collect(Collectors.joining(",", "", "\n")));
            }
        }
        return file;
    }
}
