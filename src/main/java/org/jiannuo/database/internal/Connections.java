package org.jiannuo.database.internal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Short-lived connections for the start of the platform. */
final class Connections {
    private Connections() {}

    static boolean answers(int port, String password) {
        try (Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres?connectTimeout=2", "postgres", password)) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    static Connection open(String url, String user, String password) {
        try {
            return DriverManager.getConnection(url, user, password);
        } catch (SQLException e) {
            throw new IllegalStateException("No connection to the database as " + user + ": " + e.getMessage(), e);
        }
    }
}
