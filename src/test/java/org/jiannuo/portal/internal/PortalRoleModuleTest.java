package org.jiannuo.portal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jiannuo.database.internal.OwnerAccess;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** The public site alone, as it stands outside the internal network, on the database of the platform. */
@JiannuoTest
class PortalRoleModuleTest {
    private static final List<String> PUBLIC = List.of(
            "/portal",
            "/portal/search?q=ab",
            "/portal/lists/record",
            "/portal/statistics",
            "/portal/guides/repair",
            "/portal/open-data",
            "/portal/data/record.csv",
            "/portal/catalogue.jsonld",
            "/portal/atom.xml",
            "/portal/feed",
            "/portal/check",
            "/portal/accessibility",
            "/log/checkpoint");

    @Autowired
    @Qualifier("portal")
    private DataSource portal;

    @Autowired
    private OwnerAccess owner;

    @TempDir
    private Path data;

    @Test
    void alone_it_shows_the_public_pages_and_nothing_else() throws Exception {
        HikariDataSource pool = portal.unwrap(HikariDataSource.class);
        Files.writeString(data.resolve("db-jiannuo_portal.secret"), pool.getPassword());
        Process process = start(pool.getJdbcUrl(), Map.of());
        try (BufferedReader says = process.inputReader()) {
            String address = ready(says);
            for (String path : PUBLIC) {
                assertThat(status(address + path)).as(path).isEqualTo(200);
            }
            for (String path : List.of("/publication", "/accounts/me", "/portal/openings", "/obligations")) {
                assertThat(status(address + path)).as(path).isNotEqualTo(200);
            }
            for (String page : List.of("/portal", "/portal/statistics", "/portal/guides/repair")) {
                assertThat(body(address + page)).as(page).doesNotContain("/remedies/", "/complaints/", "/accounts/");
            }
            assertThat(body(address + "/portal/guides/complaint"))
                    .contains("不受理网上申请")
                    .doesNotContain("电话：");
        } finally {
            end(process);
        }
    }

    @Test
    void alone_it_leads_to_the_node_with_the_services_where_its_address_is_set() throws Exception {
        HikariDataSource pool = portal.unwrap(HikariDataSource.class);
        Files.writeString(data.resolve("db-jiannuo_portal.secret"), pool.getPassword());
        Process process = start(pool.getJdbcUrl(), Map.of("JIANNUO_ADDRESS", "https://credit.example"));
        try (BufferedReader says = process.inputReader()) {
            String address = ready(says);
            assertThat(body(address + "/portal/guides/complaint"))
                    .contains(
                            "href=\"https://credit.example/complaints/lodge\"",
                            "href=\"https://credit.example/accounts/login\"")
                    .doesNotContain("不受理网上申请");
            assertThat(body(address + "/portal/guides/repair"))
                    .contains("href=\"https://credit.example/remedies/file/repair\"");
            assertThat(body(address + "/portal/statistics"))
                    .contains("href=\"https://credit.example/complaints/figures/open\"");
        } finally {
            end(process);
        }
    }

    private static String ready(BufferedReader says) {
        return says.lines()
                .filter(line -> line.endsWith("/  ready"))
                .findFirst()
                .orElseThrow()
                .replace("/  ready", "");
    }

    private static void end(Process process) throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    private static String body(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** The program as it is started outside: a process of its own, which has nothing but the password of the role. */
    private Process start(String url, Map<String, String> settings) throws IOException {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String program = Arrays.stream(path.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        ProcessBuilder process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx300m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        program,
                        "org.jiannuo.JiannuoApplication",
                        "serve",
                        "--role",
                        "portal",
                        "--data",
                        data.toString(),
                        "--db-url",
                        url,
                        "--port",
                        "0")
                .redirectErrorStream(true);
        process.environment().putAll(settings);
        return process.start();
    }

    private static int status(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void its_role_reads_tables_of_the_portal_and_the_log_only_and_writes_none() throws Exception {
        List<String> readable = new ArrayList<>();
        List<String> writable = new ArrayList<>();
        try (Connection connection = owner.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT n.nspname || '.' || c.relname AS name,
                               has_schema_privilege('jiannuo_portal', n.oid, 'USAGE')
                                 AND has_any_column_privilege('jiannuo_portal', c.oid, 'SELECT') AS reads,
                               has_any_column_privilege('jiannuo_portal', c.oid, 'INSERT, UPDATE')
                                 OR has_table_privilege('jiannuo_portal', c.oid, 'DELETE, TRUNCATE') AS writes
                        FROM pg_class c
                        JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE c.relkind IN ('r', 'p', 'v', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
                        """)) {
            while (rows.next()) {
                if (rows.getBoolean("reads")) {
                    readable.add(rows.getString("name"));
                }
                if (rows.getBoolean("writes")) {
                    writable.add(rows.getString("name"));
                }
            }
        }
        assertThat(writable).isEmpty();
        assertThat(readable)
                .contains("portal.item", "portal.change", "portal.row_progress")
                .allMatch(name -> name.startsWith("portal.") || name.startsWith("ledger."))
                .doesNotContain("portal.opening");
    }
}
