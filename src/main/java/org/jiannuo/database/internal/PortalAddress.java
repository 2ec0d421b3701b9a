package org.jiannuo.database.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jiannuo.database.DatabaseUnusable;

/**
 * How a portal on its own reaches the database: an external server, or the embedded one that another node of this
 * machine runs in the same data directory.
 *
 * @param url JDBC url
 * @param password password of the portal role
 */
record PortalAddress(String url, String password) {

    static PortalAddress of(DatabaseSettings settings) {
        String given = settings.db().url();
        Path port = settings.directory().resolve("port");
        Path secret = settings.data().toAbsolutePath().normalize().resolve("db-" + DatabaseServer.PORTAL + ".secret");
        try {
            String fromEnvironment = System.getenv("JIANNUO_DB_PORTAL_PASSWORD");
            if (fromEnvironment == null && !Files.isReadable(secret)) {
                throw new DatabaseUnusable("DBS-07 The password of the portal role is not known: set"
                        + " JIANNUO_DB_PORTAL_PASSWORD, or name with --data the directory of a node that was started"
                        + " before.");
            }
            String password = fromEnvironment != null
                    ? fromEnvironment
                    : Files.readString(secret).strip();
            if (given != null && !given.isBlank()) {
                return new PortalAddress(given, password);
            }
            if (!Files.isReadable(port)) {
                throw new DatabaseUnusable("DBS-07 A portal on its own starts no database: name one with --db-url, or"
                        + " with --data the directory of a running node.");
            }
            return new PortalAddress(
                    "jdbc:postgresql://127.0.0.1:" + Files.readString(port).strip() + "/jiannuo", password);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
