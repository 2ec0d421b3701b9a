package org.jiannuo.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.jiannuo.JiannuoApplication;
import org.jiannuo.ledger.LeafAct;
import org.jiannuo.ledger.LeafDraft;
import org.jiannuo.ledger.LeafId;
import org.jiannuo.ledger.Ledger;
import org.jiannuo.security.PublicPaths;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The pages that the public opens, over published records: requests a second beside a bare endpoint of the same server
 * that runs the same queries and returns the row count, and beside a constant answer; what a cache has already, beside the
 * constant answer.
 */
final class PortalBench {
    private static final int CONNECTIONS = 8;
    private static final int UNITS = 200;
    private static final int PATHS = 1000;
    private static final int OTHER_LEAVES = 20_000;

    /** @param warm seconds of each page before anything is counted @param seconds of a round */
    private record Pace(double warm, double seconds, int rounds) {}

    private PortalBench() {}

    static void run(String... options) throws Exception {
        int rows = Bench.option("--rows", 1_000_000, options);
        double seconds = Bench.option("--seconds", 4, options);
        double warm = Bench.option("--warm", 12, options);
        int rounds = Bench.option("--rounds", 3, options);
        Path data = Path.of("target", "bench-data", "portal-" + System.nanoTime());
        SpringApplication application = new SpringApplication(JiannuoApplication.class, Beside.class);
        try (ConfigurableApplicationContext platform = application.run(
                "--jiannuo.data=" + data,
                "--jiannuo.pg-binaries=target/pg",
                "--jiannuo.schedule=false",
                "--jiannuo.start=keep",
                "--jiannuo.portal.searches-per-minute=2000000000",
                "--server.tomcat.max-keep-alive-requests=-1",
                "--server.port=0")) {
            fill(data, rows);
            measure(platform, rows, new Pace(warm, seconds, rounds));
        }
    }

    /** What stands beside the platform: the bare endpoint, the constant one, the note of statements. */
    static class Beside {
        @Bean
        static BeanPostProcessor notedPortalDataSource() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source && name.equals("portalDataSource")
                            ? new RecordedStatements(source)
                            : bean;
                }
            };
        }

        @Bean
        PublicPaths barePath() {
            return new PublicPaths(List.of("/bench/**"));
        }

        @Bean
        RouterFunction<ServerResponse> bareEndpoint(@Qualifier("portal") DataSource source) {
            return RouterFunctions.route()
                    .GET(
                            "/bench/bare/{name}",
                            request -> ServerResponse.ok()
                                    .body(Long.toString(
                                            ((RecordedStatements) source).replay(request.pathVariable("name")))))
                    .GET("/bench/constant", _ -> ServerResponse.ok().body("1"))
                    .build();
        }
    }

    /** Rows as publication would write them, made by one statement, because a million acts of two people take a day. */
    private static void fill(Path data, int rows) throws Exception {
        long begin = System.nanoTime();
        try (Connection connection = owner(data);
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    CREATE FUNCTION public.bench_grams(words text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
                      SELECT array_agg(DISTINCT substr(words, i, 2)) FROM generate_series(1, length(words) - 1) AS i
                    $$
                    """);
            statement.execute("""
                    INSERT INTO portal.item
                      (county, id, code, kind, title, document, subject_kind, subject_key, subject_name, unit, unit_name,
                       published_on, ends_on, disputed, statement, shown, leaf, salt, commitment, grams)
                    SELECT '640324', gen_random_uuid(), code, 'record', title, document, 'enterprise', key, name, unit,
                           '测量单位', date '2026-01-01' + (i %% 300)::int, date '9999-12-31', i %% 500 = 0,
                           CASE WHEN i %% 500 = 0 THEN '我公司已经整改' END,
                           '{"basis":{"article":"48","instrument":"admin_penalty_law","text":"《中华人民共和国行政处罚法》"},'
                           || '"category":"U05","code":"' || code || '","content":{"columns":[],"fields":{"decidedOn":'
                           || '"2026-10-20","facts":"经营场所商品未按规定明码标价，经责令改正后再次发生","organ":"测量机关"},'
                           || '"rows":[]},"severity":"general"}',
                           gen_random_uuid(), repeat('0', 64), repeat('0', 64),
                           public.bench_grams(name || '行政处罚' || document || lower(key))
                    FROM (
                      SELECT i, '640324-' || lpad(upper(to_hex(i)), 5, '0') || '-00000' AS code,
                             '测量' || chr(19968 + (i %% 2000)::int) || chr(22000 + (i / 2000 %% 2000)::int) || '商贸有限公司' AS name,
                             '测量' || chr(19968 + (i %% 2000)::int) || chr(22000 + (i / 2000 %% 2000)::int) || '商贸有限公司行政处罚' AS title,
                             '测罚字〔2026〕' || i || '号' AS document, '9164' || lpad(i::text, 14, '0') AS key,
                             'unit-' || i %% %d AS unit
                      FROM generate_series(1, %d) AS i
                    ) AS made
                    """.formatted(UNITS, rows));
            statement.execute("VACUUM ANALYZE portal.item");
        }
        System.out.printf(Locale.ROOT, "%,d public records made in %.0f s%n", rows, (System.nanoTime() - begin) / 1e9);
    }

    private static Connection owner(Path data) throws Exception {
        String port;
        try (var found = Files.walk(data, 4)) {
            port = Files.readString(found.filter(file -> file.endsWith("port"))
                            .findFirst()
                            .orElseThrow())
                    .strip();
        }
        String password = Files.readString(data.resolve("db-owner.secret")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/jiannuo", "jiannuo_owner", password);
    }

    private static void measure(ConfigurableApplicationContext platform, int rows, Pace pace) throws Exception {
        int port = platform.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        RecordedStatements statements = (RecordedStatements) platform.getBean("portalDataSource");
        Random random = new Random(42);
        Map<String, List<String>> pages = new LinkedHashMap<>();
        for (int i = 0; i < PATHS; i++) {
            int row = 1 + random.nextInt(rows);
            String name = "测量" + (char) (19968 + row % 2000) + (char) (22000 + row / 2000 % 2000);
            pages.computeIfAbsent("search", _ -> new ArrayList<>())
                    .add("/portal/search?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
            pages.computeIfAbsent("record", _ -> new ArrayList<>())
                    .add("/portal/items/640324-%05X-00000".formatted(row));
            pages.computeIfAbsent("unit", _ -> new ArrayList<>()).add("/portal/units/unit-" + row % UNITS);
        }
        prove(platform, pages.getOrDefault("record", List.of()));
        // A server runs for months: what its first seconds cost, before its code is compiled, is not what is asked
        // here.
        for (List<String> paths : pages.values()) {
            double _ = new HttpLoad(port, "", paths).throughput(CONNECTIONS, pace.warm());
        }
        System.out.printf(
                Locale.ROOT,
                "%,d records, %d different addresses of each page, %d connections, fsync on, %.0f s of each page before the"
                        + " first round%n",
                rows,
                PATHS,
                CONNECTIONS,
                pace.warm());
        System.out.printf(
                "%-8s %9s %9s %9s %8s %8s %8s %8s%n",
                "page", "page/s", "bare/s", "const/s", "/bare", "/const", "p50 ms", "p99 ms");
        for (var page : pages.entrySet()) {
            line(port, page.getKey(), page.getValue(), "", statements, pace);
        }
        HttpResponse<Void> first = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port
                                        + pages.getOrDefault("record", List.of())
                                                .getFirst()))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
        String tag = first.headers().firstValue("ETag").orElseThrow();
        line(
                port,
                "cached",
                pages.getOrDefault("record", List.of()),
                "If-None-Match: " + tag + "\r\n",
                statements,
                pace);
    }

    /** The records that are asked for stand in the log, among others; only then do their pages have a proof and a tag. */
    private static void prove(ConfigurableApplicationContext platform, List<String> paths) {
        JdbcClient jdbc = platform.getBean(JdbcClient.class);
        List<LeafDraft> drafts = new ArrayList<>();
        for (String path : paths) {
            UUID leaf = jdbc.sql("SELECT leaf FROM portal.item WHERE county = '640324' AND code = :code")
                    .param("code", path.substring(path.lastIndexOf('/') + 1))
                    .query((row, _) -> row.getObject("leaf", UUID.class))
                    .single();
            drafts.add(leaf(new LeafId(leaf)));
        }
        for (int other = 0; other < OTHER_LEAVES; other++) {
            drafts.add(leaf(LeafId.next()));
        }
        Ledger ledger = platform.getBean(Ledger.class);
        int _ = ledger.publish();
        int _ = new TransactionTemplate(platform.getBean(PlatformTransactionManager.class))
                .execute(_ ->
                        ledger.appendAll(drafts.stream().distinct().toList()).orThrow());
        int _ = ledger.publish();
    }

    private static LeafDraft leaf(LeafId id) {
        return new LeafDraft(id, LeafAct.PUBLISHED, "bench 1", "0".repeat(64), null, null);
    }

    private static void line(
            int port, String name, List<String> paths, String headers, RecordedStatements statements, Pace pace)
            throws Exception {
        int rounds = pace.rounds();
        double seconds = pace.seconds();
        HttpLoad page = new HttpLoad(port, "", paths, headers);
        HttpLoad bare = new HttpLoad(port, "", List.of("/bench/bare/" + name));
        HttpLoad constant = new HttpLoad(port, "", List.of("/bench/constant"));
        double _ = page.throughput(CONNECTIONS, 3);
        statements.begin(name);
        double _ = new HttpLoad(port, "", paths.subList(0, 1), headers).throughput(1, 0.001);
        int _ = statements.end();
        double _ = bare.throughput(CONNECTIONS, 2);
        double _ = constant.throughput(CONNECTIONS, 2);
        double[] pages = new double[rounds];
        double[] bares = new double[rounds];
        double[] constants = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            pages[round] = page.throughput(CONNECTIONS, seconds);
            bares[round] = bare.throughput(CONNECTIONS, seconds);
            constants[round] = constant.throughput(CONNECTIONS, seconds);
        }
        double[] latencies = page.latencies(CONNECTIONS, median(pages) * 0.5, seconds * 2);
        System.out.printf(
                Locale.ROOT,
                "%-8s %,9.0f %,9.0f %,9.0f %8.2f %8.2f %8.2f %8.2f   (pages %s)%n",
                name,
                median(pages),
                median(bares),
                median(constants),
                median(pages) / median(bares),
                median(pages) / median(constants),
                HttpLoad.percentile(latencies, 0.5),
                HttpLoad.percentile(latencies, 0.99),
                Arrays.stream(pages)
                        .mapToObj(figure -> String.format(Locale.ROOT, "%,.0f", figure))
                        .toList());
    }

    private static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
