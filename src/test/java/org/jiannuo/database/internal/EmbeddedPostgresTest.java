package org.jiannuo.database.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jiannuo.database.DatabaseUnusable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    @TempDir
    private Path data;

    private DatabaseSettings settings(int port) {
        return new DatabaseSettings(
                data,
                new DatabaseSettings.Db(null, "jiannuo_owner", null, port, 4),
                Path.of("target/pg").toAbsolutePath());
    }

    @Test
    void keeps_acknowledged_rows_when_the_server_is_killed() throws Exception {
        try (DatabaseServer server = DatabaseServer.start(settings(0));
                Connection connection = server.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE public.kept (n int)");
            statement.execute("INSERT INTO public.kept VALUES (1), (2), (3)");
            killPostmaster();
        }
        try (DatabaseServer server = DatabaseServer.start(settings(0));
                Connection connection = server.asOwner()) {
            assertThat(single(connection, "SELECT count(*) FROM public.kept")).isEqualTo("3");
        }
    }

    @Test
    void a_server_that_was_killed_is_not_started_again_once_the_program_stops() throws Exception {
        try (DatabaseServer _ = DatabaseServer.start(settings(0))) {
            killPostmaster();
        }
        for (int look = 0; look < 30; look++) {
            assertThat(postmaster().filter(ProcessHandle::isAlive)).isEmpty();
            Programs.pause(50);
        }
    }

    @Test
    void keeps_its_password_in_a_file_that_only_its_owner_reads() throws Exception {
        try (DatabaseServer server = DatabaseServer.start(settings(0))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("postgres/secret"))))
                    .isEqualTo("rw-------");
            assertThatThrownBy(() -> Connections.open(server.url(), "jiannuo_owner", "wrong"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Nested
    class DBS_01 {
        @Test
        void a_server_that_does_not_flush_is_refused() throws Exception {
            try (DatabaseServer server = DatabaseServer.start(settings(0));
                    Connection connection = server.asOwner();
                    Statement statement = connection.createStatement()) {
                statement.execute("SET synchronous_commit = off");
                assertThatThrownBy(() -> Soundness.require(connection, true))
                        .isInstanceOf(DatabaseUnusable.class)
                        .hasMessageContaining("DBS-01 synchronous_commit is off");
                assertThat(single(connection, "SHOW fsync")).isEqualTo("on");
                assertThat(single(connection, "SHOW data_checksums")).isEqualTo("on");
            }
        }
    }

    @Nested
    class DBS_02 {
        @Test
        void a_database_that_knows_no_chinese_letters_is_refused() throws Exception {
            try (DatabaseServer server = DatabaseServer.start(settings(0))) {
                String base = server.url().substring(0, server.url().lastIndexOf('/') + 1);
                String secret = Files.readString(data.resolve("postgres/secret"));
                try (Connection connection = Connections.open(base + "postgres", "postgres", secret);
                        Statement statement = connection.createStatement()) {
                    statement.execute("CREATE DATABASE plain TEMPLATE template0 LC_CTYPE 'C' LC_COLLATE 'C'");
                }
                try (Connection connection = Connections.open(base + "plain", "postgres", secret)) {
                    assertThatThrownBy(() -> Soundness.require(connection, true))
                            .hasMessageContaining("DBS-02");
                }
            }
        }
    }

    @Nested
    class DBS_03 {
        @Test
        void the_server_in_use_is_recent_enough() throws Exception {
            try (DatabaseServer server = DatabaseServer.start(settings(0));
                    Connection connection = server.asOwner()) {
                assertThat(connection.getMetaData().getDatabaseMajorVersion()).isGreaterThanOrEqualTo(15);
                Soundness.require(connection, true);
            }
        }
    }

    @Nested
    class DBS_04 {
        @Test
        void a_second_program_is_kept_out_of_the_directory() {
            try (DatabaseServer _ = DatabaseServer.start(settings(0))) {
                assertThatThrownBy(() -> DatabaseServer.start(settings(0)))
                        .isInstanceOf(DatabaseUnusable.class)
                        .hasMessageContaining("DBS-04");
            }
        }
    }

    @Nested
    class DBS_05 {
        @Test
        void a_directory_of_another_version_is_not_opened() throws Exception {
            DatabaseServer.start(settings(0)).close();
            Files.writeString(data.resolve("postgres/cluster/PG_VERSION"), "99\n");
            assertThatThrownBy(() -> DatabaseServer.start(settings(0)))
                    .isInstanceOf(DatabaseUnusable.class)
                    .hasMessageContaining("DBS-05")
                    .hasMessageContaining("99");
        }
    }

    @Nested
    class DBS_06 {
        @Test
        void a_taken_port_is_named() throws IOException {
            try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                assertThatThrownBy(() -> DatabaseServer.start(settings(taken.getLocalPort())))
                        .isInstanceOf(DatabaseUnusable.class)
                        .hasMessageContaining("DBS-06 Port " + taken.getLocalPort());
            }
        }
    }

    @Nested
    class DBS_07 {
        @Test
        void a_portal_on_its_own_finds_the_database_of_a_running_node_and_sees_public_schemas_only() throws Exception {
            assertThatThrownBy(() -> PortalAddress.of(settings(0))).hasMessageContaining("DBS-07");
            try (DatabaseServer server = DatabaseServer.start(settings(0));
                    Connection owner = server.asOwner();
                    Statement statement = owner.createStatement()) {
                statement.execute("CREATE SCHEMA inner_office");
                statement.execute("CREATE TABLE inner_office.secret (n int)");
                PortalAddress address = PortalAddress.of(settings(0));
                assertThat(address.url()).isEqualTo(server.url());
                try (Connection portal = Connections.open(address.url(), "jiannuo_portal", address.password());
                        Statement reading = portal.createStatement()) {
                    assertThatThrownBy(() -> reading.executeQuery("SELECT n FROM inner_office.secret"))
                            .hasMessageContaining("permission denied");
                }
            }
        }
    }

    private void killPostmaster() throws Exception {
        ProcessHandle postmaster = postmaster().orElseThrow();
        assertThat(postmaster.destroyForcibly()).isTrue();
        postmaster.onExit().get(20, TimeUnit.SECONDS);
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        Path file = data.resolve("postgres/cluster/postmaster.pid");
        return Files.exists(file)
                ? ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                : Optional.empty();
    }

    private static String single(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
