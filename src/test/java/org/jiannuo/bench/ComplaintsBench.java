package org.jiannuo.bench;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final int WRITES = 7;
    private static final Pattern CASE = Pattern.compile("/complaints/cases/(\\d{6}-[0-9a-f-]{36})\"");
    private static final Pattern NUMBER = Pattern.compile("TS-\\d{4}-\\d{6,}");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private ComplaintsBench() {}

    static void run(String... options) throws Exception {
        int rows = Bench.option("--rows", 100_000, options);
        double seconds = Bench.option("--seconds", 10, options);
        int rounds = Bench.option("--rounds", 3, options);
        Path data = Path.of("target", "bench-data", "complaints-" + System.nanoTime());
        SpringApplication application = new SpringApplication(JiannuoApplication.class, SignIn.class);
        try (ConfigurableApplicationContext platform = application.run(
                "--jiannuo.data=" + data,
                "--jiannuo.pg-binaries=target/pg",
                "--jiannuo.schedule=false",
                "--jiannuo.start=keep",
                "--server.port=0")) {
            String url = url(platform);
            String secret = Files.readString(data.resolve("db-owner.secret")).strip();
            try (Connection owner = DriverManager.getConnection(url, "jiannuo_owner", secret)) {
                fill(owner, rows, platform.getBean(BusinessClock.class).today().toString());
                measure(
                        platform,
                        owner,
                        () -> DriverManager.getConnection(url, "jiannuo_owner", secret),
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
                    SELECT '640324', gen_random_uuid(), 'TS-2025-' || lpad(n::text, 6, '0'), 'ARREARS', false, 'CH01',
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
            double seconds,
            int rounds)
            throws Exception {
        int port = platform.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        SignIn signIn = platform.getBean(SignIn.class);
        Cookie officer = signIn.everywhere("credit-office", "complaints:read", "complaints:handle");
        Cookie director = signIn.everywhere("credit-office", "complaints:read", "complaints:decide");
        Cookie verifier = signIn.in("county-government", "complaints:read", "complaints:verify");
        People people = new People(port, officer, director, verifier);
        // The first case of a day alone: countings of days that are new are kept once and would wait for each other.
        try (RawClient first = new RawClient(port)) {
            people.cycle(first);
        }
        double _ = cycles(people, 4, null);
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
    private static double cycles(People people, double seconds, @org.jspecify.annotations.Nullable Pace pace)
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
    private static Map<String, Long> written(Connection owner) throws SQLException {
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

    /** Twins of the tables that were written, and how many rows of each one life cycle writes. */
    private record Twins(Map<String, Integer> rows) {
        static Twins of(Connection owner, Map<String, Long> before, long cycles) throws Exception {
            Thread.sleep(1_500);
            Map<String, Integer> rows = new LinkedHashMap<>();
            try (Statement statement = owner.createStatement()) {
                statement.execute("CREATE SCHEMA twins");
                for (var table : written(owner).entrySet()) {
                    long more = table.getValue() - before.getOrDefault(table.getKey(), 0L);
                    int each = Math.round(more / (float) Math.max(1, cycles));
                    if (each > 0) {
                        twin(statement, table.getKey());
                        rows.put(table.getKey().replace('.', '_'), each);
                    }
                }
            }
            return new Twins(rows);
        }

        /** The same columns and indexes, none of them unique, and a few rows to write again. */
        private static void twin(Statement statement, String table) throws SQLException {
            String twin = "twins." + table.replace('.', '_');
            statement.execute("CREATE TABLE " + twin + " (LIKE " + table + ")");
            statement.execute("CREATE TABLE " + twin + "_rows AS SELECT * FROM " + table + " LIMIT 50");
            List<String> indexes = new ArrayList<>();
            try (ResultSet found = statement.executeQuery(
                    "SELECT pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid = '" + table + "'::regclass")) {
                while (found.next()) {
                    indexes.add(found.getString(1)
                            .replaceFirst("CREATE (UNIQUE )?INDEX .*? ON \\S+", "CREATE INDEX ON " + twin));
                }
            }
            for (String index : indexes) {
                statement.execute(index);
            }
        }

        String perCycle() {
            return rows.toString();
        }

        /** Life cycles a second as far as the rows go. */
        double insert(Callable<Connection> connections, double seconds) throws Exception {
            AtomicLong done = new AtomicLong();
            long end = System.nanoTime() + (long) (seconds * 1e9);
            try (var pool = Executors.newFixedThreadPool(WORKERS)) {
                List<Future<?>> running = new ArrayList<>();
                for (int i = 0; i < WORKERS; i++) {
                    running.add(pool.submit(() -> {
                        try (Connection connection = connections.call()) {
                            connection.setAutoCommit(false);
                            while (System.nanoTime() < end) {
                                cycle(connection);
                                done.incrementAndGet();
                            }
                        }
                        return null;
                    }));
                }
                for (Future<?> future : running) {
                    future.get();
                }
            }
            return done.get() / seconds;
        }

        private void cycle(Connection connection) throws SQLException {
            for (int write = 0; write < WRITES; write++) {
                for (var table : rows.entrySet()) {
                    int here = table.getValue() / WRITES + (write < table.getValue() % WRITES ? 1 : 0);
                    for (int n = 0; n < here; n++) {
                        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO twins."
                                + table.getKey() + " SELECT * FROM twins." + table.getKey() + "_rows LIMIT 1")) {
                            int _ = insert.executeUpdate();
                        }
                    }
                }
                connection.commit();
            }
        }
    }

    /** The people of a case at their browsers. */
    private static final class People {
        private final int port;
        private final Cookie officer;
        private final Cookie director;
        private final Cookie verifier;
        private final AtomicLong done = new AtomicLong();

        People(int port, Cookie officer, Cookie director, Cookie verifier) {
            this.port = port;
            this.officer = officer;
            this.director = director;
            this.verifier = verifier;
        }

        void cycle(RawClient client) throws IOException {
            String form = client.get("/complaints/lodge", null);
            String sheet = found(Pattern.compile("name=\"form\" value=\"([^\"]+)\""), form, 1);
            String receipt = client.post(
                    "/complaints/lodge/send",
                    null,
                    Map.of(
                            "form", sheet,
                            "lead", "false",
                            "kind", "OTHER",
                            "accused", "housing-bureau",
                            "name", "张三测",
                            "contact", "13900000000",
                            "promised", "2024年合同约定验收后三十日内付款。",
                            "facts", "验收已满一年，余款未付，多次催告没有答复。".repeat(4)));
            String number = found(NUMBER, receipt, 0);
            String id = found(CASE, client.get("/complaints?q=" + number, officer), 1);
            String path = "/complaints/cases/" + id;
            String page = act(client, path, officer, "handle/take", client.get(path, officer), Map.of());
            var _ = act(client, path, officer, "handle/accept", page, Map.of("text", "反映合同逾期未付款。"));
            var _ = act(
                    client,
                    path,
                    director,
                    "decide/transfer",
                    client.get(path, director),
                    Map.of("text", "请依职责核实。", "target", "county-government"));
            page = act(client, path, verifier, "verify/start", client.get(path, verifier), Map.of());
            page = act(client, path, verifier, "verify/find-unfounded", page, Map.of("text", "款项已付清，有凭证。"));
            String closed = act(client, path, verifier, "verify/reply", page, Map.of("text", "经核实款项已付清。"));
            if (closed.contains("verify/reply")) {
                throw new IOException("The case was not closed.");
            }
        }

        /** Does an act and opens the page to which it leads. */
        private static String act(
                RawClient client, String path, Cookie who, String act, String page, Map<String, String> said)
                throws IOException {
            Map<String, String> fields = new LinkedHashMap<>(said);
            fields.put("version", found(VERSION, page, 1));
            fields.put("form", UUID.randomUUID().toString());
            String _ = client.post(path + "/" + act, who, fields);
            return client.get(path, who);
        }

        private static String found(Pattern pattern, String page, int group) throws IOException {
            Matcher matcher = pattern.matcher(page);
            if (!matcher.find()) {
                throw new IOException(
                        "No " + pattern + " in " + page.replaceAll("\\s+", " ").substring(0, 300));
            }
            return matcher.group(group);
        }
    }

    /** One kept connection of a person; forms carry the token that the platform accepts. */
    private static final class RawClient implements AutoCloseable {
        private final java.net.Socket socket;
        private final java.io.InputStream in;
        private final int port;
        private final String token = UUID.randomUUID().toString();
        private @org.jspecify.annotations.Nullable List<Double> latencies;
        private long due;

        RawClient(int port) throws IOException {
            this.port = port;
            socket = new java.net.Socket("127.0.0.1", port);
            socket.setTcpNoDelay(true);
            in = new java.io.BufferedInputStream(socket.getInputStream(), 65_536);
        }

        void from(@org.jspecify.annotations.Nullable List<Double> newLatencies, long newDue) {
            latencies = newLatencies;
            due = newDue;
        }

        String get(String path, @org.jspecify.annotations.Nullable Cookie who) throws IOException {
            return send("GET " + path, who, "");
        }

        String post(String path, @org.jspecify.annotations.Nullable Cookie who, Map<String, String> fields)
                throws IOException {
            byte[] plain = token.getBytes(StandardCharsets.UTF_8);
            byte[] masked = new byte[plain.length * 2];
            System.arraycopy(plain, 0, masked, plain.length, plain.length);
            StringBuilder body = new StringBuilder("_csrf=")
                    .append(encoded(Base64.getUrlEncoder().encodeToString(masked)));
            fields.forEach(
                    (name, value) -> body.append('&').append(name).append('=').append(encoded(value)));
            return send("POST " + path, who, body.toString());
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }

        private String send(String line, @org.jspecify.annotations.Nullable Cookie who, String body)
                throws IOException {
            long begin = latencies != null && due > 0 ? due : System.nanoTime();
            due = 0;
            byte[] content = body.getBytes(StandardCharsets.UTF_8);
            String head = line + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nCookie: jiannuo-form=" + token
                    + (who == null ? "" : "; " + who.getName() + "=" + who.getValue())
                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + content.length
                    + "\r\n\r\n";
            java.io.OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(content);
            String status = line();
            if (!status.startsWith("HTTP/1.1 200") && !status.startsWith("HTTP/1.1 303")) {
                throw new IOException(line + " was answered " + status + " " + answer());
            }
            String answer = answer();
            if (latencies != null) {
                latencies.add((System.nanoTime() - begin) / 1e6);
            }
            return answer;
        }

        private String answer() throws IOException {
            int length = 0;
            boolean chunked = false;
            for (String header = line(); !header.isEmpty(); header = line()) {
                String lower = header.toLowerCase(Locale.ROOT);
                if (lower.startsWith("content-length:")) {
                    length = Integer.parseInt(lower.substring(15).strip());
                } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
                    chunked = true;
                }
            }
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            if (chunked) {
                for (int size = Integer.parseInt(line().strip(), 16);
                        size > 0;
                        size = Integer.parseInt(line().strip(), 16)) {
                    all.write(in.readNBytes(size));
                    in.skipNBytes(2);
                }
                String _ = line();
            } else {
                all.write(in.readNBytes(length));
            }
            return all.toString(StandardCharsets.UTF_8);
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder(96);
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("The server closed the connection.");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
