package org.jiannuo.ledger.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jiannuo.JiannuoApplication;
import org.jiannuo.ledger.LeafAct;
import org.jiannuo.ledger.LeafDraft;
import org.jiannuo.ledger.LeafId;
import org.jiannuo.ledger.Ledger;
import org.postgresql.PGConnection;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The transparency log: durable leaves a second in bulk, beside COPY of the same rows into tables with the same keys and
 * indexes; one leaf a transaction; proofs a second; and what a stranger needs to verify everything over HTTP.
 */
public final class LogBench {
    private static final int BATCH = 5_000;
    private static final int APPENDERS = 2;
    private static final String BASIS = "bench 1";

    private LogBench() {}

    /** @param leaves leaves of each round @param verified leaves of the log that is verified from outside */
    public static void run(int leaves, int verified, int rounds) throws Exception {
        Path data = Path.of("target", "bench-data", "log-" + System.nanoTime());
        try (ConfigurableApplicationContext platform = new SpringApplication(JiannuoApplication.class)
                        .run(
                                "--jiannuo.data=" + data,
                                "--jiannuo.pg-binaries=target/pg",
                                "--jiannuo.schedule=false",
                                "--jiannuo.start=keep",
                                "--server.port=0");
                Connection owner = owner(platform, data)) {
            System.out.printf(
                    Locale.ROOT,
                    "%,d leaves a round, %d appenders, batches of %,d, fsync on%n",
                    leaves,
                    APPENDERS,
                    BATCH);
            bulk(platform, owner, leaves, rounds);
            single(platform);
            fillTo(platform, verified);
            analyze(owner);
            proofs(platform);
            verify(platform);
        }
    }

    private static void bulk(ConfigurableApplicationContext platform, Connection owner, int leaves, int rounds)
            throws Exception {
        copyTables(owner);
        double[] ours = new double[rounds];
        double[] copies = new double[rounds];
        double[] ratios = new double[rounds];
        append(platform, Math.min(leaves, 20_000));
        for (int round = 0; round < rounds; round++) {
            long first = size(platform);
            long start = System.nanoTime();
            append(platform, leaves);
            ours[round] = leaves / seconds(start);
            copies[round] = leaves / copy(owner, first, first + leaves);
            ratios[round] = ours[round] / copies[round];
        }
        System.out.printf(
                Locale.ROOT,
                "durable leaves/s: %,.0f   COPY of the same rows/s: %,.0f   ratio %.2f   (rounds %s, ratios %s)%n",
                median(ours),
                median(copies),
                median(ratios),
                shown("%,.0f", ours),
                shown("%.2f", ratios));
    }

    /** From the call of the publishing module to a signed checkpoint, several writers and the sequencer side by side. */
    private static void append(ConfigurableApplicationContext platform, int leaves) throws Exception {
        Ledger ledger = platform.getBean(Ledger.class);
        try (var pool = Executors.newFixedThreadPool(APPENDERS)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < APPENDERS; writer++) {
                int share = leaves / APPENDERS;
                writers.add(pool.submit(() -> {
                    Random random = new Random();
                    for (int done = 0; done < share; done += BATCH) {
                        int _ = ledger.appendAll(drafts(Math.min(BATCH, share - done), random))
                                .orThrow();
                    }
                }));
            }
            while (!writers.stream().allMatch(Future::isDone)) {
                int _ = ledger.publish();
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        int _ = ledger.publish();
    }

    private static List<LeafDraft> drafts(int count, Random random) {
        List<LeafDraft> drafts = new ArrayList<>(count);
        byte[] commitment = new byte[32];
        for (int i = 0; i < count; i++) {
            random.nextBytes(commitment);
            drafts.add(new LeafDraft(
                    LeafId.next(), LeafAct.PUBLISHED, BASIS, HexFormat.of().formatHex(commitment), null, null));
        }
        return drafts;
    }

    /** The same rows as the round before has written, read out first, into empty tables with the same indexes. */
    private static double copy(Connection owner, long from, long to) throws SQLException, IOException {
        byte[] intake = out(owner, """
                COPY (SELECT index AS place, id, convert_from(leaf, 'UTF8') AS draft,
                             timestamptz '2026-11-23 09:00:00+08' AS arrived_at
                      FROM ledger.entry WHERE index >= %d AND index < %d) TO STDOUT
                """.formatted(from, to));
        byte[] entries = out(owner, """
                COPY (SELECT index, id, leaf FROM ledger.entry WHERE index >= %d AND index < %d) TO STDOUT
                """.formatted(from, to));
        byte[] tiles = out(owner, """
                COPY (SELECT level, number, hashes FROM ledger.tile WHERE number * 256 >= %d AND level = 0) TO STDOUT
                """.formatted(from));
        execute(owner, "TRUNCATE copies.intake, copies.entry, copies.tile");
        long start = System.nanoTime();
        in(owner, "copies.intake (place, id, draft, arrived_at)", intake);
        in(owner, "copies.entry (index, id, leaf)", entries);
        in(owner, "copies.tile (level, number, hashes)", tiles);
        return seconds(start);
    }

    private static void copyTables(Connection owner) throws SQLException {
        execute(owner, "CREATE SCHEMA copies");
        for (String table : List.of("intake", "entry", "tile")) {
            execute(
                    owner,
                    "CREATE TABLE copies." + table + " (LIKE ledger." + table
                            + " INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING INDEXES)");
        }
    }

    private static byte[] out(Connection owner, String copy) throws SQLException, IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        long _ = owner.unwrap(PGConnection.class).getCopyAPI().copyOut(copy, bytes);
        return bytes.toByteArray();
    }

    private static void in(Connection owner, String table, byte[] rows) throws SQLException, IOException {
        long _ = owner.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + table + " FROM STDIN", new ByteArrayInputStream(rows));
    }

    /** One leaf a transaction, as single acts come. */
    private static void single(ConfigurableApplicationContext platform) throws Exception {
        Ledger ledger = platform.getBean(Ledger.class);
        int each = 500;
        int writers = 8;
        long start = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(writers)) {
            for (int writer = 0; writer < writers; writer++) {
                var _ = pool.submit(() -> {
                    Random random = new Random();
                    for (int i = 0; i < each; i++) {
                        LeafId _ = ledger.append(drafts(1, random).getFirst()).orThrow();
                    }
                });
            }
        }
        double appended = each * writers / seconds(start);
        int _ = ledger.publish();
        System.out.printf(Locale.ROOT, "one leaf a transaction, %d writers: %,.0f/s%n", writers, appended);
    }

    private static void fillTo(ConfigurableApplicationContext platform, int leaves) throws Exception {
        long missing = leaves - size(platform);
        if (missing > 0) {
            append(platform, (int) missing + 1);
        }
    }

    private static void proofs(ConfigurableApplicationContext platform) {
        LogReader reader = platform.getBean(LogReader.class);
        long size = size(platform);
        Random random = new Random(7);
        double[] inclusion = new double[3];
        double[] consistency = new double[3];
        for (int round = 0; round < inclusion.length; round++) {
            long start = System.nanoTime();
            int count = 2_000;
            for (int i = 0; i < count; i++) {
                var _ = reader.tree(size).inclusion(random.nextLong(size));
            }
            inclusion[round] = count / seconds(start);
            start = System.nanoTime();
            for (int i = 0; i < count / 4; i++) {
                var _ = reader.tree(size).consistency(1 + random.nextLong(size));
            }
            consistency[round] = count / 4 / seconds(start);
        }
        System.out.printf(
                Locale.ROOT,
                "proofs/s by one thread in a log of %,d: inclusion %,.0f, consistency %,.0f%n",
                size,
                median(inclusion),
                median(consistency));
    }

    private static void verify(ConfigurableApplicationContext platform) {
        int port = platform.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        long start = System.nanoTime();
        String found = org.jiannuo.witness.internal.VerifiedFromOutside.entries("http://localhost:" + port);
        System.out.printf(
                Locale.ROOT,
                "verified end to end over HTTP: %s in %.1f s, %,.0f leaves/s%n",
                found,
                seconds(start),
                size(platform) / seconds(start));
    }

    private static long size(ConfigurableApplicationContext platform) {
        return platform.getBean(TreeStore.class).head().orElseThrow().edge().size();
    }

    private static Connection owner(ConfigurableApplicationContext platform, Path data)
            throws SQLException, IOException {
        String url;
        try (Connection connection = platform.getBean(DataSource.class).getConnection()) {
            url = connection.getMetaData().getURL();
        }
        String secret = Files.readString(data.resolve("db-owner.secret"), StandardCharsets.UTF_8)
                .strip();
        return DriverManager.getConnection(url, "jiannuo_owner", secret);
    }

    private static void analyze(Connection owner) throws SQLException {
        execute(owner, "VACUUM ANALYZE");
    }

    private static void execute(Connection owner, String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            boolean _ = statement.execute(sql);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String shown(String form, double... values) {
        return Arrays.toString(Arrays.stream(values)
                .mapToObj(value -> String.format(Locale.ROOT, form, value))
                .toArray());
    }
}
