package org.jiannuo.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.jiannuo.JiannuoApplication;
import org.jiannuo.kernel.County;
import org.jiannuo.records.Records;
import org.jiannuo.testing.SignIn;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Finding and opening dossiers at a million subjects with ten records each: requests a second beside a bare endpoint of
 * the same server that runs the same statements, the entry in the audit trail among them, and returns the row count, and the slowest answers beside those at a tenth
 * of the data.
 */
final class DossierBench {
    private static final int CONNECTIONS = 8;
    private static final int A_RECORDS = 10;
    private static final int PORTION = 50_000;
    private static final String TRADES = "建材商贸运输食品劳务科技农业机电医药纺织";
    private static final String NAMES = """
            WITH part AS (
              SELECT n, substr('宏达兴隆永丰瑞祥清泉绿野长城惠民红星富康', 1 + n % 20, 1)
                        || substr('源盛昌茂德诚信和顺泰安平吉庆华荣光明远志', 1 + (n / 20) % 20, 1)
                        || substr('建材商贸运输食品劳务科技农业机电医药纺织', 1 + 2 * ((n / 400) % 10), 2)
                        || lpad(n::text, 7, '0') AS name
              FROM generate_series(CAST(? AS int), CAST(? AS int)) AS n)
            INSERT INTO records.subject (county, id, kind, name, code, ref, initials, grams)
            SELECT ?, CAST(md5('bench/' || n) AS uuid), 'ENTERPRISE', name, '9164' || lpad(n::text, 14, '0'), NULL,
                   'b' || lpad(n::text, 7, '0'),
                   ARRAY(SELECT substr(name, i, 2) FROM generate_series(1, length(name) - 1) AS i)
            FROM part
            """;
    private static final String RECORDS = """
            INSERT INTO records.record
              (county, id, category, polarity, subject, subject_kind, subject_name, subject_code, document_kind,
               document_number, organ, document_date, effective_on, instrument, article, facts, severity, stage,
               version, content_seq, publication, sharing, archive, disputed, scope, term_regime, public_until,
               reporter, source, reported_by, reported_at, fingerprint)
            SELECT ?, CAST(md5('bench/' || n || '/' || k) AS uuid), 'U05', 'BASIC', CAST(md5('bench/' || n) AS uuid),
                   'ENTERPRISE', '测量企业', '9164' || lpad(n::text, 14, '0'), 'penalty_decision',
                   '测罚' || n || '-' || k, '测量机关', DATE '2025-01-01' + k * 30, DATE '2025-01-01' + k * 30,
                   'admin_penalty_law', '9', '未按照规定使用安全防护设施，责令改正并处罚款。', 'GENERAL', 'EFFECTIVE',
                   1, 1, 'NOT_PUBLIC', 'INTERNAL', 'LIVE', false, 'public', 'order36.general',
                   DATE '2027-01-01' + k * 30, 'housing-bureau', 'file',
                   CAST('00000000-0000-0000-0000-000000000000' AS uuid), now(),
                   CAST(md5('f/' || n || '/' || k) AS uuid)
            FROM generate_series(CAST(? AS bigint), CAST(? AS bigint)) AS n, generate_series(1, 10) AS k
            """;

    private DossierBench() {}

    static void run(String... options) throws Exception {
        boolean small = Arrays.asList(options).contains("--small");
        int subjects = Bench.option("--subjects", small ? 20_000 : 1_000_000, options);
        double seconds = Bench.option("--seconds", small ? 2 : 5, options);
        int rounds = Bench.option("--rounds", 3, options);
        Path data = Path.of("target", "bench-data", "dossier-" + System.nanoTime());
        SpringApplication application = new SpringApplication(JiannuoApplication.class, ObligationsBench.Beside.class);
        try (ConfigurableApplicationContext platform = application.run(
                "--jiannuo.data=" + data,
                "--jiannuo.pg-binaries=target/pg",
                "--jiannuo.schedule=false",
                "--jiannuo.start=keep",
                "--server.tomcat.max-keep-alive-requests=-1",
                "--server.port=0")) {
            var _ = platform.getBean(Records.class).gate();
            fill(platform, data, 1, subjects / 10);
            Map<String, Double> tenth = measure(platform, subjects / 10, seconds, 1);
            fill(platform, data, subjects / 10 + 1, subjects);
            Map<String, Double> whole = measure(platform, subjects, seconds, rounds);
            whole.forEach((name, p99) -> System.out.printf(
                    Locale.ROOT, "%-10s p99 %7.2f ms, at a tenth of the data %7.2f ms%n", name, p99, tenth.get(name)));
        }
    }

    private static void fill(ConfigurableApplicationContext platform, Path data, int from, int to) throws Exception {
        long begin = System.nanoTime();
        String county = platform.getBean(County.class).code();
        String url;
        try (Connection connection = platform.getBean(DataSource.class).getConnection()) {
            url = connection.getMetaData().getURL();
        }
        String secret = Files.readString(data.resolve("db-owner.secret")).strip();
        try (Connection owner = DriverManager.getConnection(url, "jiannuo_owner", secret)) {
            for (int first = from; first <= to; first += PORTION) {
                int last = Math.min(to, first + PORTION - 1);
                names(owner, county, first, last);
                records(owner, county, first, last);
            }
            try (Statement statement = owner.createStatement()) {
                statement.execute("VACUUM ANALYZE");
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%,d subjects with %,d records in %.0f s%n",
                to,
                (long) to * A_RECORDS,
                (System.nanoTime() - begin) / 1e9);
    }

    private static void names(Connection owner, String county, int first, int last) throws SQLException {
        try (PreparedStatement insert = owner.prepareStatement(NAMES)) {
            insert.setLong(1, first);
            insert.setLong(2, last);
            insert.setString(3, county);
            insert.executeUpdate();
        }
    }

    private static void records(Connection owner, String county, int first, int last) throws SQLException {
        try (PreparedStatement insert = owner.prepareStatement(RECORDS)) {
            insert.setString(1, county);
            insert.setLong(2, first);
            insert.setLong(3, last);
            insert.executeUpdate();
        }
    }

    private static Map<String, Double> measure(
            ConfigurableApplicationContext platform, int subjects, double seconds, int rounds) throws Exception {
        int port = platform.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        var cookie = platform.getBean(SignIn.class).everywhere("credit-office", "dossiers:read", "dossiers:print");
        String header = cookie.getName() + "=" + cookie.getValue() + HttpLoad.KEPT;
        int some = subjects / 2;
        String number = String.format(Locale.ROOT, "%07d", some);
        Map<String, String> pages = new LinkedHashMap<>();
        int trade = 2 * (some / 400 % 10);
        pages.put("name", "/dossiers?q=" + encoded(TRADES.substring(trade, trade + 2) + number));
        pages.put("two", "/dossiers?q=" + encoded("宏源"));
        pages.put("initials", "/dossiers?q=b" + number);
        pages.put("code", "/dossiers?q=9164" + String.format(Locale.ROOT, "%014d", some));
        pages.put("number", "/dossiers?q=" + encoded("测罚" + some + "-5"));
        pages.put("dossier", "/dossiers/subjects/" + id(platform, some));
        System.out.printf(
                "%-10s %9s %9s %6s %8s %8s  %s%n", "page", "page/s", "bare/s", "ratio", "p50 ms", "p99 ms", "ratios");
        Map<String, Double> slowest = new LinkedHashMap<>();
        for (var page : pages.entrySet()) {
            slowest.put(
                    page.getKey(), measure(platform, port, header, page.getKey(), page.getValue(), seconds, rounds));
        }
        return slowest;
    }

    private static String id(ConfigurableApplicationContext platform, int n) {
        return platform.getBean(Records.class)
                .search(platform.getBean(County.class), "9164" + String.format(Locale.ROOT, "%014d", n), 1)
                .getFirst()
                .id()
                .toString();
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static double measure(
            ConfigurableApplicationContext platform,
            int port,
            String cookie,
            String name,
            String path,
            double seconds,
            int rounds)
            throws Exception {
        HttpLoad page = new HttpLoad(port, cookie, List.of(path));
        HttpLoad bare = new HttpLoad(port, "", List.of("/bench/bare/" + name));
        RecordedStatements statements = (RecordedStatements) platform.getBean(DataSource.class);
        double _ = page.throughput(CONNECTIONS, 2);
        statements.begin(name);
        page.once();
        int _ = statements.end();
        double _ = bare.throughput(CONNECTIONS, 2);
        double[] pages = new double[rounds];
        double[] bares = new double[rounds];
        double[] ratios = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            pages[round] = page.throughput(CONNECTIONS, seconds);
            bares[round] = bare.throughput(CONNECTIONS, seconds);
            ratios[round] = pages[round] / bares[round];
        }
        double[] latencies = page.latencies(CONNECTIONS, median(pages) * 0.5, seconds * 2);
        double p99 = HttpLoad.percentile(latencies, 0.99);
        System.out.printf(
                Locale.ROOT,
                "%-10s %,9.0f %,9.0f %6.2f %8.2f %8.2f  %s%n",
                name,
                median(pages),
                median(bares),
                median(ratios),
                HttpLoad.percentile(latencies, 0.5),
                p99,
                Arrays.toString(Arrays.stream(ratios)
                        .mapToObj(ratio -> String.format(Locale.ROOT, "%.2f", ratio))
                        .toArray()));
        return p99;
    }

    private static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
