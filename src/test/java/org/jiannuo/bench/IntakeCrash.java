package org.jiannuo.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Locale;
import javax.sql.DataSource;
import org.jiannuo.subjects.Units;
import org.springframework.context.ConfigurableApplicationContext;

/** Kills a program that reads a file, and one at which what follows is written; starts it again, and counts. */
final class IntakeCrash {
    private static final String READING = "reading";
    private static final String FOLLOWING = "following";

    private IntakeCrash() {}

    static void run(int rows, int kills) throws Exception {
        Path data = Path.of("target", "bench-data", "intake-crash-" + System.nanoTime());
        Files.createDirectories(data);
        try (ConfigurableApplicationContext platform = IntakePlatform.start(data)) {
            System.out.println("unit " + IntakePlatform.unit(platform));
        }
        Path file = IntakePlatform.file(data, 0, rows);
        for (int kill = 1; kill <= kills; kill++) {
            killed(data, file, kill, READING, 1_500L * kill);
        }
        killed(data, file, kills + 1, FOLLOWING, 500);
        try (ConfigurableApplicationContext platform = IntakePlatform.start(data);
                Connection connection = platform.getBean(DataSource.class).getConnection();
                Statement statement = connection.createStatement()) {
            counted(statement, "when it was killed last");
            double seconds = IntakePlatform.followed(platform);
            System.out.printf(Locale.ROOT, "what was broken off stood after another %.1f s%n", seconds);
            boolean right = counted(statement, "now")
                    && IntakePlatform.one(statement, "SELECT count(*) FROM records.record") == rows;
            System.out.printf(
                    Locale.ROOT, "rows sent %,d: %s%n", rows, right ? "nothing lost, nothing twice" : "WRONG");
        }
    }

    private static void killed(Path data, Path file, int run, String what, long after) throws Exception {
        Process child = child(data, file, run);
        Path mark = data.resolve(what);
        while (child.isAlive() && !Files.exists(mark)) {
            Thread.sleep(50);
        }
        Thread.sleep(after);
        boolean alive = child.isAlive();
        child.destroyForcibly().waitFor();
        boolean followed = Files.deleteIfExists(data.resolve(FOLLOWING));
        Files.deleteIfExists(data.resolve(READING));
        System.out.printf(
                "kill %d: the program %s%n",
                run, !alive ? "had ended" : followed ? "wrote what follows" : "was reading");
    }

    /** Whether there is one draft for each record with one first act, and of each grave record the same candidates. */
    private static boolean counted(Statement statement, String when) throws Exception {
        long records = IntakePlatform.one(statement, "SELECT count(DISTINCT document_number) FROM records.record");
        long drafts = IntakePlatform.one(statement, "SELECT count(*) FROM publication.publication");
        long things = IntakePlatform.one(statement, "SELECT count(DISTINCT thing) FROM publication.publication");
        long acts = IntakePlatform.one(statement, "SELECT count(*) FROM publication.move");
        long candidates = IntakePlatform.one(statement, "SELECT count(*) FROM measures.candidate");
        long suggested = IntakePlatform.one(
                statement, "SELECT count(*) FROM (SELECT DISTINCT record, item FROM measures.candidate) AS one");
        // The list has the same for every grave record of the file, and nothing for the others.
        long each = IntakePlatform.one(statement, "SELECT count(DISTINCT item) FROM measures.candidate");
        long grave = IntakePlatform.one(statement, "SELECT count(*) FROM records.record WHERE severity = 'SERIOUS'");
        System.out.printf(
                Locale.ROOT,
                "%s: documents %,d, drafts %,d of %,d records with %,d acts, candidates %,d, different ones %,d, %d for each of %,d%n",
                when,
                records,
                drafts,
                things,
                acts,
                candidates,
                suggested,
                each,
                grave);
        return drafts == records
                && things == records
                && acts == records
                && candidates == suggested
                && candidates == each * grave;
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

    static void child(Path data, Path file) throws Exception {
        try (ConfigurableApplicationContext platform = IntakePlatform.start(data)) {
            Files.writeString(data.resolve(READING), "");
            String unit = platform.getBean(Units.class)
                    .search(IntakePlatform.NAME, 1)
                    .getFirst()
                    .id()
                    .slug();
            System.out.println(IntakePlatform.sent(platform, file, unit));
            begun(platform);
            Files.writeString(data.resolve(FOLLOWING), "");
            System.out.println(IntakePlatform.followed(platform));
        }
    }

    /** Waits for the first drafts. */
    private static void begun(ConfigurableApplicationContext platform) throws Exception {
        try (Connection connection = platform.getBean(DataSource.class).getConnection();
                Statement statement = connection.createStatement()) {
            while (IntakePlatform.one(
                            statement, "SELECT count(*) FROM (SELECT 1 FROM publication.publication LIMIT 1) AS one")
                    == 0) {
                Thread.sleep(50);
            }
        }
    }
}
