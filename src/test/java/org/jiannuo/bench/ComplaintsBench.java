package org.jiannuo.bench;

import jakarta.servlet.http.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jiannuo.JiannuoApplication;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.testing.SignIn;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Full life cycles of complaints over HTTP: lodged without an account, taken, accepted, handed over, verified, answered
 * and closed, with the pages that the people open on the way. Beside it the same number of rows goes by plain JDBC into
 * twins of the tables that were written, with the same indexes, in as many durable transactions, at the same concurrency.
 */
final class ComplaintsBench {
    private static final int WORKERS = 8;

    private ComplaintsBench() {}

    static void run(String... options) throws Exception {
        int rows = Bench.option("--rows", 100_000, options);
        double seconds = Bench.option("--seconds", 10, options);
        int rounds = Bench.option("--rounds", 3, options);
        int warm = Bench.option("--warm", 60, options);
        Path data = Path.of("target", "bench-data", "complaints-" + System.nanoTime());
        SpringApplication application = new SpringApplication(JiannuoApplication.class, SignIn.class);
        try (ConfigurableApplicationContext platform = application.run(
                "--jiannuo.data=" + data,
                "--jiannuo.pg-binaries=target/pg",
                "--jiannuo.schedule=false",
                "--jiannuo.start=keep",
                "--server.tomcat.max-keep-alive-requests=-1",
                "--server.port=0")) {
            String url = url(platform);
            String secret = Files.readString(data.resolve("db-owner.secret")).strip();
            try (Connection owner = DriverManager.getConnection(url, "jiannuo_owner", secret)) {
                fill(owner, rows, platform.getBean(BusinessClock.class).today().toString());
                measure(
                        platform,
                        owner,
                        () -> DriverManager.getConnection(url, "jiannuo_owner", secret),
                        warm,
                        seconds,
                        rounds);
            }
        }
    }

    private static String url(ConfigurableApplicationContext platform) throws SQLException {
        try (Connection connection = platform.getBean(DataSource.class).getConnection()) {
            return connection.getMetaData().getURL();
        }
    }

    /** Closed cases of earlier years, written set-based; their words are noise of the usual length. */
    private static void fill(Connection owner, int rows, String today) throws SQLException {
        long begin = System.nanoTime();
        try (Statement statement = owner.createStatement()) {
            statement.execute("""
                    INSERT INTO complaints.complaint
                      (county, id, number, kind, lead, channel, accused, received_on, accepted_on, level, transfers,
                       handling, verifying, failed_checks, excuse, founded, breach, rating, extended, in_time, closed_on,
                       stage, version, code_hash, form, last_act, last_person, last_at)
                    SELECT '640324', gen_random_uuid(), 'TS-2025-' || lpad(n::text, 7, '0'), 'ARREARS', false, 'CH01',
                           (ARRAY['finance-bureau','housing-bureau','hr-bureau','water-bureau'])[n %% 4 + 1],
                           DATE '%1$s' - 200 - n %% 300, DATE '%1$s' - 198 - n %% 300, 1, 1, 'credit-office',
                           'finance-bureau', 0, false, n %% 3 = 0, false, 'SATISFIED', false, true,
                           DATE '%1$s' - 180 - n %% 180, 'CLOSED', 7, decode(md5(n::text), 'hex'), gen_random_uuid(),
                           'REPLY', 'x', now()
                    FROM generate_series(1, %2$d) AS n
                    """.formatted(today, rows));
            statement.execute("""
                    INSERT INTO complaints.message (county, complaint, seq, kind, at, sealed)
                    SELECT county, id, 1, 'LODGED', last_at, decode(repeat(md5(number), 12), 'hex')
                    FROM complaints.complaint
                    """);
            statement.execute("""
                    INSERT INTO complaints.move
                      (county, complaint, seq, act, from_stage, to_stage, level, at, account, person, unit, capacity)
                    SELECT county, id, s, 'TAKE', 'RECEIVED', 'RECEIVED', 1, last_at, gen_random_uuid(), 'x',
                           'credit-office', 'x'
                    FROM complaints.complaint, generate_series(1, 7) AS s
                    """);
            statement.execute("VACUUM ANALYZE complaints.complaint, complaints.message, complaints.move");
        }
        System.out.printf(Locale.ROOT, "%,d closed cases in %.1f s%n", rows, (System.nanoTime() - begin) / 1e9);
    }

    private static void measure(
            ConfigurableApplicationContext platform,
            Connection owner,
            Callable<Connection> connections,
            int warm,
            double seconds,
            int rounds)
            throws Exception {
        int port = platform.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        SignIn signIn = platform.getBean(SignIn.class);
        Cookie officer = signIn.everywhere("credit-office", "complaints:read", "complaints:handle");
        Cookie director = signIn.everywhere("credit-office", "complaints:read", "complaints:decide");
        Cookie verifier = signIn.in("county-government", "complaints:read", "complaints:verify");
        ComplaintPeople people = new ComplaintPeople(port, officer, director, verifier);
        // The first case of a day alone: countings of days that are new are kept once and would wait for each other.
        try (RawClient first = new RawClient(port)) {
            people.cycle(first);
        }
        double _ = cycles(people, warm, null);
        Map<String, Long> before = written(owner);
        long counted = 0;
        double[] http = new double[rounds];
        double[] jdbc = new double[rounds];
        Twins twins = null;
        for (int round = 0; round < rounds; round++) {
            http[round] = cycles(people, seconds, null);
            counted += people.done.getAndSet(0);
            if (twins == null) {
                twins = Twins.of(owner, before, counted);
            }
            jdbc[round] = twins.insert(connections, seconds);
        }
        double[] latencies = new double[0];
        List<Double> each = java.util.Collections.synchronizedList(new ArrayList<>());
        double _ = cycles(people, seconds, new Pace(median(http) * 0.7, each));
        latencies = each.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "life cycles: %.1f per s (%s) · same rows by JDBC: %.1f per s (%s) · ratio %.2f · aim 60%n",
                median(http),
                shown(http),
                median(jdbc),
                shown(jdbc),
                median(http) / median(jdbc));
        System.out.printf(
                Locale.ROOT,
                "requests at 70 %% of that rate: p50 %.0f ms, p99 %.0f ms · %d requests · aim p99 < 500 · rows of one cycle: %s%n",
                HttpLoad.percentile(latencies, 0.5),
                HttpLoad.percentile(latencies, 0.99),
                latencies.length,
                twins == null ? "" : twins.perCycle());
    }

    private static String shown(double... values) {
        return String.join(
                ", ",
                Arrays.stream(values)
                        .mapToObj(value -> String.format(Locale.ROOT, "%.1f", value))
                        .toList());
    }

    private static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** A fixed rate; each first request counts from the moment at which its cycle was due. */
    private record Pace(double rate, List<Double> latencies) {}

    /** Life cycles a second. */
    private static double cycles(ComplaintPeople people, double seconds, @org.jspecify.annotations.Nullable Pace pace)
            throws Exception {
        people.done.set(0);
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * 1e9);
        try (var pool = Executors.newFixedThreadPool(WORKERS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < WORKERS; i++) {
                int worker = i;
                running.add(pool.submit(() -> {
                    try (RawClient client = new RawClient(people.port)) {
                        double gap = pace == null ? 0 : 1e9 * WORKERS / pace.rate();
                        for (int n = 0; System.nanoTime() < end; n++) {
                            long due = begin + (long) (gap * n + gap * worker / WORKERS);
                            for (long wait = due - System.nanoTime();
                                    pace != null && wait > 0;
                                    wait = due - System.nanoTime()) {
                                Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
                            }
                            client.from(pace == null ? null : pace.latencies(), due);
                            people.cycle(client);
                            people.done.incrementAndGet();
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> future : running) {
                future.get();
            }
        }
        return people.done.get() / ((System.nanoTime() - begin) / 1e9);
    }

    /** How many rows each table has taken so far. */
    static Map<String, Long> written(Connection owner) throws SQLException {
        Map<String, Long> rows = new LinkedHashMap<>();
        try (Statement statement = owner.createStatement()) {
            statement.execute("SELECT pg_stat_force_next_flush()");
            statement.execute("SELECT pg_stat_clear_snapshot()");
            try (ResultSet tables = statement.executeQuery("""
                    SELECT format('%I.%I', schemaname, relname), n_tup_ins + n_tup_upd FROM pg_stat_user_tables
                    WHERE schemaname <> 'twins' ORDER BY 1
                    """)) {
                while (tables.next()) {
                    rows.put(tables.getString(1), tables.getLong(2));
                }
            }
        }
        return rows;
    }
}
