package org.jiannuo.database.internal;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.flywaydb.core.Flyway;
import org.jiannuo.database.DatabaseUnusable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings every module's schema up to date: one folder, one schema and one history a module.
 *
 * <p>Because Flyway takes a tenth of a second for each module, a mark over all migration files is kept; when it
 * stands, nothing has to be looked at.
 */
final class Migrations {
    private final DatabaseServer server;

    Migrations(DatabaseServer server) {
        this.server = server;
    }

    void run() {
        SortedMap<String, List<Resource>> modules = modules();
        String mark = mark(modules);
        try (Connection connection = server.asOwner()) {
            if (!mark.equals(keptMark(connection))) {
                modules.keySet().forEach(this::migrate);
                for (String module : modules.keySet()) {
                    grantUsage(connection, module);
                }
                keepMark(connection, mark);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The schemas could not be brought up to date: " + e.getMessage(), e);
        }
    }

    private void migrate(String module) {
        Flyway flyway = Flyway.configure()
                .dataSource(server.url(), server.owner(), server.ownerPassword())
                .locations("classpath:db/migration/" + module)
                .schemas(module)
                .defaultSchema(module)
                .createSchemas(true)
                .table("flyway_history")
                .placeholders(Map.of("app", DatabaseServer.APPLICATION, "portal", DatabaseServer.PORTAL))
                .ignoreMigrationPatterns("*:future")
                .load();
        for (var info : flyway.info().all()) {
            if (info.getState().name().startsWith("FUTURE")) {
                throw new DatabaseUnusable("DBS-05 The schema " + module
                        + " was written by a newer version of this program (" + info.getVersion()
                        + "). Start that version.");
            }
        }
        flyway.migrate();
    }

    private static SortedMap<String, List<Resource>> modules() {
        SortedMap<String, List<Resource>> modules = new TreeMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql")) {
                String[] path = file.getURL().getPath().split("/");
                modules.computeIfAbsent(path[path.length - 2], _ -> new ArrayList<>())
                        .add(file);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        modules.values().forEach(files -> files.sort(Comparator.comparing(Resource::getFilename)));
        return modules;
    }

    private static String mark(SortedMap<String, List<Resource>> modules) {
        CRC32 sum = new CRC32();
        modules.forEach((module, files) -> files.forEach(file -> {
            try {
                sum.update((module + "/" + file.getFilename()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                sum.update(file.getContentAsByteArray());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }));
        return Long.toHexString(sum.getValue());
    }

    private static String keptMark(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS public.schema_mark (mark text NOT NULL)");
            try (ResultSet rows = statement.executeQuery("SELECT mark FROM public.schema_mark")) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }

    private static void keepMark(Connection connection, String mark) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM public.schema_mark");
        }
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO public.schema_mark (mark) VALUES (?)")) {
            statement.setString(1, mark);
            statement.executeUpdate();
        }
    }

    /** The portal sees its own schema and the log, nothing else. */
    private static void grantUsage(Connection connection, String module) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("GRANT USAGE ON SCHEMA " + module + " TO " + DatabaseServer.APPLICATION);
            if (module.equals("portal") || module.equals("ledger")) {
                statement.execute("GRANT USAGE ON SCHEMA " + module + " TO " + DatabaseServer.PORTAL);
            }
        }
    }
}
