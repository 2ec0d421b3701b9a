package org.jiannuo.demo.internal;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiannuo.kernel.BusinessClock;

/**
 * Kills the program and the database at random during a stream of acceptances, as often as asked. At the end every
 * acceptance that was acknowledged is in the register once, with one line of the audit trail, and none is there twice.
 */
public final class CrashBench {
    private static final String PASSWORD = "Jiannuo-2026";
    private static final List<String> UNITS =
            List.of("hr-bureau", "finance-bureau", "party-school", "housing-bureau", "town-yuhai", "org-department");
    private static final int WORKERS = 3;
    /** So many acceptances wait for each kill, so that the stream lasts to the end. */
    private static final int A_KILL = 25;

    private final Path data;
    private final int port;
    private final Queue<String> waiting = new ConcurrentLinkedQueue<>();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger unanswered = new AtomicInteger();
    private volatile boolean over;
    private Process program;

    private CrashBench(Path data) throws IOException, InterruptedException {
        this.data = data;
        try (ServerSocket socket = new ServerSocket(0)) {
            this.port = socket.getLocalPort();
        }
        this.program = start();
    }

    /** @param kills how often something is killed */
    public static void run(int kills) throws Exception {
        Path data = Path.of("target", "bench-data", "crash-" + System.nanoTime());
        Files.createDirectories(data);
        CrashBench bench = new CrashBench(data);
        try {
            bench.prepare(kills * A_KILL);
            bench.stream(kills);
            bench.verify(kills);
        } finally {
            bench.program.destroy();
            bench.program.waitFor();
        }
    }

    private Process start() throws IOException, InterruptedException {
        Process started = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Duser.timezone=Asia/Shanghai",
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        "target/app/jiannuo.jar",
                        "serve",
                        "--demo",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(data.toFile(), "program.log")))
                .start();
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest health = HttpRequest.newBuilder(URI.create(address() + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(2))
                .build();
        for (int attempt = 0; attempt < 1200 && started.isAlive(); attempt++) {
            try {
                if (http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return started;
                }
            } catch (IOException e) {
                // not yet
            }
            Thread.sleep(250);
        }
        throw new IllegalStateException("The program did not start; see " + data.resolve("program.log"));
    }

    private String address() {
        return "http://localhost:" + port;
    }

    /** Duties are owed, reported and confirmed, so that they wait for acceptance. */
    private void prepare(int wanted) throws Exception {
        Desk office = new Desk(address(), "credit.officer", PASSWORD);
        LocalDate today = LocalDate.now(BusinessClock.ZONE);
        for (int i = 0; i < wanted; i++) {
            office.form("/obligations/new", "/obligations/new")
                    .set("title", "duty " + i)
                    .set("units", UNITS.get(i % UNITS.size()))
                    .set("deliverable", "paper")
                    .set("basis", "bench")
                    .set("start", today.minusDays(3).toString())
                    .set("due", today.plusDays(90).toString())
                    .send();
        }
        for (String unit : UNITS) {
            Desk clerk = new Desk(address(), unit + ".clerk", PASSWORD);
            Desk head = new Desk(address(), unit + ".head", PASSWORD);
            for (String id : open(unit)) {
                String path = "/obligations/640324-" + id + "/acts/";
                clerk.form(path + "report-done", "/report-done")
                        .set("text", "done")
                        .set("day", today.minusDays(1).toString())
                        .file("files", "proof.txt", "proof " + id)
                        .send();
                head.form(path + "confirm", "/confirm").send();
                waiting.add(id);
            }
        }
        System.out.printf("%d acceptances wait%n", waiting.size());
    }

    private List<String> open(String unit) throws Exception {
        List<String> ids = new ArrayList<>();
        try (Connection connection = database();
                PreparedStatement query = connection.prepareStatement("""
                        SELECT id FROM obligations.obligation
                        WHERE county = '640324' AND unit = ? AND live AND stage = 'ACTIVE' AND start_on < CURRENT_DATE
                        ORDER BY id
                        """)) {
            query.setString(1, unit);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
        }
        return ids;
    }

    private void stream(int kills) throws Exception {
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            Desk officer = new Desk(address(), "credit.officer", PASSWORD);
            workers.add(Thread.ofPlatform().start(() -> work(officer)));
        }
        Random random = new Random();
        for (int kill = 0; kill < kills; kill++) {
            nextAcknowledged();
            Thread.sleep(random.nextInt(400));
            if (kill % 2 == 0) {
                program.destroyForcibly().waitFor();
                program = start();
            } else {
                killDatabase();
            }
            System.out.printf("kill %d: %d acknowledged%n", kill + 1, acknowledged.size());
        }
        over = true;
        for (Thread worker : workers) {
            worker.join();
        }
    }

    /** A kill before anything was accepted since the last one would prove nothing. */
    private void nextAcknowledged() throws InterruptedException {
        int before = acknowledged.size();
        for (int attempt = 0; attempt < 2_400 && acknowledged.size() == before; attempt++) {
            if (waiting.isEmpty()) {
                throw new IllegalStateException("Nothing is left to be accepted; prepare more for each kill.");
            }
            Thread.sleep(25);
        }
    }

    private void work(Desk officer) {
        while (!over || !waiting.isEmpty()) {
            String id = waiting.poll();
            if (id == null) {
                return;
            }
            String path = "/obligations/640324-" + id + "/acts/accept";
            try {
                officer.form(path, "/accept").send();
                acknowledged.add(id);
                Thread.sleep(over ? 0 : 60);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                unanswered.incrementAndGet();
                tryLater(id, e);
            }
        }
    }

    /** An act without an answer may have been done: its form is then refused, and it is not asked for again. */
    private void tryLater(String id, RuntimeException failure) {
        boolean done = failure.getMessage() != null && failure.getMessage().contains("answered 422");
        if (!done) {
            waiting.add(id);
        }
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void killDatabase() throws Exception {
        Path pidFile = data.resolve("postgres/cluster/postmaster.pid");
        ProcessHandle postmaster = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()))
                .orElseThrow();
        boolean _ = postmaster.destroyForcibly();
        for (int attempt = 0; attempt < 600; attempt++) {
            Thread.sleep(200);
            try (Connection _ = database()) {
                return;
            } catch (java.sql.SQLException e) {
                // not yet
            }
        }
        throw new IllegalStateException("The database did not come back.");
    }

    private Connection database() throws Exception {
        String databasePort = Files.readString(data.resolve("postgres/port")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + databasePort + "/jiannuo",
                "jiannuo_app",
                Files.readString(data.resolve("db-jiannuo_app.secret")).strip());
    }

    private void verify(int kills) throws Exception {
        int missing = 0;
        int twice = 0;
        int unaudited = 0;
        try (Connection connection = database();
                Statement statement = connection.createStatement()) {
            for (String id : acknowledged) {
                int moves = count(
                        statement,
                        "SELECT count(*) FROM obligations.move WHERE county = '640324' AND obligation = '" + id
                                + "' AND act IN ('ACCEPT', 'ACCEPT_LATE')");
                int entries = count(
                        statement,
                        "SELECT count(*) FROM audit.entry WHERE outcome = 'done' AND target = "
                                + "'/obligations/640324-" + id + "/acts/accept'");
                missing += moves == 0 ? 1 : 0;
                twice += moves > 1 ? 1 : 0;
                unaudited += entries == 1 ? 0 : 1;
            }
            int doubled = count(statement, """
                    SELECT count(*) FROM (
                      SELECT obligation FROM obligations.move
                      WHERE act IN ('ACCEPT', 'ACCEPT_LATE') GROUP BY obligation HAVING count(*) > 1) AS several
                    """);
            System.out.printf(
                    "kills %d, acknowledged %d, requests without an answer %d%n",
                    kills, acknowledged.size(), unanswered.get());
            System.out.printf(
                    "acknowledged and missing %d, acknowledged and there twice %d, any there twice %d, without exactly one audit"
                            + " entry %d%n",
                    missing, twice, doubled, unaudited);
            if (missing + twice + doubled + unaudited > 0) {
                throw new IllegalStateException("Something acknowledged was lost or doubled.");
            }
        }
    }

    private static int count(Statement statement, String sql) throws Exception {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
