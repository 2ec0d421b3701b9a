package org.jiannuo.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jiannuo.JiannuoApplication;
import org.jiannuo.database.DayTurn;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.security.PublicPaths;
import org.jiannuo.subjects.UnitClass;
import org.jiannuo.subjects.Units;
import org.jiannuo.testing.SignIn;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The pages that officials open all day, on 200 units with 1,000 obligations each: requests a second beside a bare
 * endpoint of the same server that runs the same queries and returns the row count.
 */
final class ObligationsBench {
    private static final int CONNECTIONS = 8;
    private static final int BATCH = 10_000;

    private ObligationsBench() {}

    static void run(String... options) throws Exception {
        int rows = Bench.option("--rows", 200_000, options);
        int units = Bench.option("--units", 200, options);
        double seconds = Bench.option("--seconds", 4, options);
        int rounds = Bench.option("--rounds", 3, options);
        Path data = Path.of("target", "bench-data", "obligations-" + System.nanoTime());
        try (ConfigurableApplicationContext platform = start(data)) {
            fill(platform, units, rows);
            analyze(platform, data);
            measure(platform, seconds, rounds);
            memory();
        }
    }

    private static ConfigurableApplicationContext start(Path data) {
        SpringApplication application = new SpringApplication(JiannuoApplication.class, Beside.class);
        return application.run(
                "--jiannuo.data=" + data,
                "--jiannuo.pg-binaries=target/pg",
                "--jiannuo.schedule=false",
                "--jiannuo.start=keep",
                "--server.tomcat.max-keep-alive-requests=-1",
                "--server.port=0");
    }

    /** What stands beside the platform: the bare endpoint, the note of statements, a way to sign in. */
    @Import(SignIn.class)
    static class Beside {
        @Bean
        static BeanPostProcessor notedDataSource() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source && name.equals("dataSource")
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
        RouterFunction<ServerResponse> bareEndpoint(DataSource source) {
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

    private static void fill(ConfigurableApplicationContext platform, int units, int rows) throws Exception {
        BusinessClock clock = platform.getBean(BusinessClock.class);
        Signature by = Signature.ofPlatform(clock.now());
        List<String> debtors = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            String name = "测量单位" + (i + 1);
            debtors.add(platform.getBean(Units.class)
                    .create(
                            new Units.NewUnit(
                                    name,
                                    name,
                                    UnitClass.COUNTY_ORGAN,
                                    null,
                                    null,
                                    null,
                                    clock.today().minusYears(5)),
                            by)
                    .orThrow()
                    .slug());
        }
        long begin = System.nanoTime();
        Obligations obligations = platform.getBean(Obligations.class);
        County county = platform.getBean(County.class);
        Random random = new Random(42);
        List<ObligationId> ids = new ArrayList<>();
        for (int from = 0; from < rows; from += BATCH) {
            List<NewObligation> batch = new ArrayList<>();
            for (int i = from; i < Math.min(rows, from + BATCH); i++) {
                batch.add(obligation(county, debtors.get(i % units), i, clock.today(), random));
            }
            ids.addAll(obligations.oweAll(batch, by).orThrow().ids());
            if ((from + BATCH) % (5 * BATCH) == 0) {
                System.out.printf(Locale.ROOT, "%,d after %.1f s%n", from + BATCH, (System.nanoTime() - begin) / 1e9);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%,d obligations of %d units owed in %.1f s%n",
                rows,
                units,
                (System.nanoTime() - begin) / 1e9);
        settleSome(obligations, ids, clock, by);
        int _ = platform.getBean(DayTurn.class).tell();
    }

    private static NewObligation obligation(County county, String unit, int i, LocalDate today, Random random) {
        LocalDate due = today.plusDays(random.nextInt(700) - 350L);
        String row = Integer.toString(i % 15 + 1);
        return new NewObligation(
                NewObligation.Debtor.of(county, unit),
                new NewObligation.Duty(
                        NewObligation.Kind.DELIVERABLE,
                        "完成第" + row + "行任务的成果（" + i % 500 + "）",
                        "成果文件",
                        "",
                        "工作方案",
                        ""),
                new NewObligation.Source("programme", "bench-" + i, "第" + row + "行", row),
                NewObligation.When.once(due.minusDays(90), due),
                NewObligation.Terms.NONE);
    }

    /** A third is done, some of it late, as in a county that works. */
    private static void settleSome(Obligations obligations, List<ObligationId> ids, BusinessClock clock, Signature by) {
        int wanted = Math.min(ids.size() / 3, 20_000);
        try (var pool = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (int i = 0; i < wanted; i++) {
                ObligationId id = ids.get(i * 3);
                var _ = pool.submit(() -> obligations.settle(id, clock.today(), "已完成", by));
            }
        }
    }

    private static void analyze(ConfigurableApplicationContext platform, Path data) throws Exception {
        DataSource source = platform.getBean(DataSource.class);
        String url;
        try (Connection connection = source.getConnection()) {
            url = connection.getMetaData().getURL();
        }
        String secret = Files.readString(data.resolve("db-owner.secret")).strip();
        try (Connection owner = DriverManager.getConnection(url, "jiannuo_owner", secret);
                Statement statement = owner.createStatement()) {
            statement.execute("VACUUM ANALYZE");
        }
    }

    private static void measure(ConfigurableApplicationContext platform, double seconds, int rounds) throws Exception {
        int port = platform.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        var cookie = platform.getBean(SignIn.class)
                .everywhere(
                        "credit-office",
                        "worklist:read",
                        "worklist:county",
                        "obligations:read",
                        "obligations:accept",
                        "supervision:read",
                        "programme:read");
        String header = cookie.getName() + "=" + cookie.getValue() + HttpLoad.KEPT;
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("my-day", "/worklist");
        pages.put("unit-list", "/obligations?unit=" + firstUnit(platform));
        pages.put("overdue-list", "/obligations?state=overdue");
        pages.put("dashboard", "/worklist/county");
        RecordedStatements statements = (RecordedStatements) platform.getBean(DataSource.class);
        System.out.printf(
                "%-14s %9s %9s %6s %8s %8s %7s %7s %9s  %s%n",
                "page", "page/s", "bare/s", "ratio", "p50 ms", "p99 ms", "cpu ms", "bare", "jdbc/s", "statements");
        for (var page : pages.entrySet()) {
            measure(port, header, page.getKey(), page.getValue(), statements, seconds, rounds);
        }
    }

    private static String firstUnit(ConfigurableApplicationContext platform) {
        Units units = platform.getBean(Units.class);
        return units.search("测量单位1", 1).getFirst().id().slug();
    }

    private static void measure(
            int port,
            String cookie,
            String name,
            String path,
            RecordedStatements statements,
            double seconds,
            int rounds)
            throws Exception {
        HttpLoad page = new HttpLoad(port, cookie, List.of(path));
        HttpLoad bare = new HttpLoad(port, "", List.of("/bench/bare/" + name));
        double _ = page.throughput(CONNECTIONS, 3);
        statements.begin(name);
        page.once();
        int queries = statements.end();
        double _ = bare.throughput(CONNECTIONS, 3);
        double[] pages = new double[rounds];
        double[] bares = new double[rounds];
        double[] ratios = new double[rounds];
        double pageCpu = 0;
        double bareCpu = 0;
        for (int round = 0; round < rounds; round++) {
            double before = cpuSeconds();
            pages[round] = page.throughput(CONNECTIONS, seconds);
            double between = cpuSeconds();
            bares[round] = bare.throughput(CONNECTIONS, seconds);
            ratios[round] = pages[round] / bares[round];
            pageCpu += (between - before) / (pages[round] * seconds) / rounds;
            bareCpu += (cpuSeconds() - between) / (bares[round] * seconds) / rounds;
        }
        double[] latencies = page.latencies(CONNECTIONS, median(pages) * 0.5, seconds * 2);
        System.out.printf(
                Locale.ROOT,
                "%-14s %,9.0f %,9.0f %6.2f %8.2f %8.2f %7.2f %7.2f %,9.0f  %d   (ratios %s)%n",
                name,
                median(pages),
                median(bares),
                median(ratios),
                HttpLoad.percentile(latencies, 0.5),
                HttpLoad.percentile(latencies, 0.99),
                pageCpu * 1000,
                bareCpu * 1000,
                plain(statements, name, seconds),
                queries,
                Arrays.toString(Arrays.stream(ratios)
                        .mapToObj(r -> String.format(Locale.ROOT, "%.2f", r))
                        .toArray()));
    }

    /** For information: the same queries without any server in front. */
    private static double plain(RecordedStatements statements, String name, double seconds) throws Exception {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        long[] done = new long[CONNECTIONS];
        try (var pool = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (int i = 0; i < CONNECTIONS; i++) {
                int worker = i;
                var _ = pool.submit(() -> {
                    while (System.nanoTime() < end) {
                        long _ = statements.replay(name);
                        done[worker]++;
                    }
                    return null;
                });
            }
        }
        return Arrays.stream(done).sum() / seconds;
    }

    /** Processor time of this process, load included, the database not. */
    private static double cpuSeconds() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                        .getProcessCpuTime()
                / 1e9;
    }

    private static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void memory() throws Exception {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        String resident = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .findFirst()
                .orElse("VmRSS: unknown");
        System.out.printf(
                Locale.ROOT,
                "memory of the process, load included: heap in use %,d MB, %s%n",
                (runtime.totalMemory() - runtime.freeMemory()) / 1_048_576,
                resident.replaceAll("\\s+", " "));
    }
}
