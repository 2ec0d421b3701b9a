package org.jiannuo.database.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jiannuo.database.DatabaseUnusable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether a server keeps what it acknowledges and understands Chinese; else the platform does not start. */
final class Soundness {
    private static final Logger LOG = LoggerFactory.getLogger(Soundness.class);
    private static final int OLDEST = 150_000;

    private Soundness() {}

    static void require(Connection connection, boolean embedded) throws SQLException {
        List<String> wrong = new ArrayList<>();
        if (connection.getMetaData().getDatabaseMajorVersion() * 10_000 < OLDEST) {
            wrong.add("DBS-03 PostgreSQL 15 or later is needed, this server is "
                    + connection.getMetaData().getDatabaseProductVersion() + ".");
        }
        for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
            String value = show(connection, "SHOW " + setting);
            if (value.equals("off") || value.equals("local")) {
                wrong.add("DBS-01 " + setting + " is " + value
                        + ": acknowledged acts could be lost. Set it to on in postgresql.conf.");
            }
        }
        if (!show(connection, "SHOW data_checksums").equals("on")) {
            if (embedded) {
                wrong.add("DBS-01 data_checksums is off: damaged pages would go unnoticed.");
            } else {
                LOG.warn("data_checksums is off on the external server; switch it on with pg_checksums.");
            }
        }
        if (!show(connection, "SHOW server_encoding").equals("UTF8")) {
            wrong.add("DBS-02 The database must be encoded in UTF8.");
        }
        String ctype = show(connection, "SELECT datctype FROM pg_database WHERE datname = current_database()");
        if (ctype.equals("C") || ctype.equals("POSIX")) {
            wrong.add("DBS-02 The character class of the database is " + ctype
                    + ", under which Chinese text cannot be searched. Create it with LC_CTYPE 'C.UTF-8'.");
        }
        if (!wrong.isEmpty()) {
            throw new DatabaseUnusable(wrong);
        }
    }

    private static String show(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
