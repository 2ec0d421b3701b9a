package org.jiannuo.database.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL in use, embedded or external, with the three roles of the platform. */
final class DatabaseServer implements AutoCloseable {
    static final String APPLICATION = "jiannuo_app";
    static final String PORTAL = "jiannuo_portal";

    private final String url;
    private final String owner;
    private final String ownerPassword;
    private final Path secrets;
    private final @Nullable EmbeddedPostgres embedded;

    private DatabaseServer(
            String url, String owner, String ownerPassword, Path secrets, @Nullable EmbeddedPostgres embedded) {
        this.url = url;
        this.owner = owner;
        this.ownerPassword = ownerPassword;
        this.secrets = secrets;
        this.embedded = embedded;
    }

    static DatabaseServer start(DatabaseSettings settings) {
        Path secrets = settings.data().toAbsolutePath().normalize();
        try {
            Files.createDirectories(secrets);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        String url = settings.db().url();
        if (url != null && !url.isBlank()) {
            String password = settings.db().ownerPassword();
            return new DatabaseServer(url, settings.db().owner(), password == null ? "" : password, secrets, null)
                    .prepared();
        }
        EmbeddedPostgres embedded = EmbeddedPostgres.start(settings);
        String base = "jdbc:postgresql://127.0.0.1:" + embedded.port() + "/";
        createDatabase(base, embedded.password(), secret(secrets, "owner"));
        return new DatabaseServer(base + "jiannuo", "jiannuo_owner", secret(secrets, "owner"), secrets, embedded)
                .prepared();
    }

    String url() {
        return url;
    }

    String owner() {
        return owner;
    }

    String ownerPassword() {
        return ownerPassword;
    }

    String password(String role) {
        return secret(secrets, role);
    }

    boolean isEmbedded() {
        return embedded != null;
    }

    Connection asOwner() {
        return Connections.open(url, owner, ownerPassword);
    }

    private DatabaseServer prepared() {
        try (Connection connection = asOwner()) {
            Soundness.require(connection, embedded != null);
            role(connection, APPLICATION, secret(secrets, APPLICATION));
            role(connection, PORTAL, secret(secrets, PORTAL));
        } catch (SQLException e) {
            throw new IllegalStateException("The roles of the platform could not be prepared: " + e.getMessage(), e);
        }
        return this;
    }

    private static void createDatabase(String base, String password, String ownerPassword) {
        try (Connection connection = Connections.open(base + "postgres", "postgres", password)) {
            role(connection, "jiannuo_owner", ownerPassword);
            try (Statement statement = connection.createStatement()) {
                statement.execute("ALTER ROLE jiannuo_owner CREATEROLE");
                if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", "jiannuo")) {
                    statement.execute("CREATE DATABASE jiannuo OWNER jiannuo_owner");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be created: " + e.getMessage(), e);
        }
    }

    /** Creates a role that can log in, or leaves it as it is. */
    private static void role(Connection connection, String name, String password) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE ROLE " + name + " LOGIN PASSWORD '" + password.replace("'", "''") + "'");
            }
        }
    }

    private static boolean exists(Connection connection, String sql, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String secret(Path secrets, String name) {
        try {
            return Secrets.keptIn(secrets.resolve("db-" + name + ".secret"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
