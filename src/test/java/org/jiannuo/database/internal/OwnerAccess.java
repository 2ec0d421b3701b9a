package org.jiannuo.database.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.springframework.boot.test.context.TestComponent;

/** What only somebody with the owner's password can do, for tests that spoil or break something. */
@TestComponent
public class OwnerAccess {
    private final DatabaseServer server;

    OwnerAccess(DatabaseServer server) {
        this.server = server;
    }

    /** A connection as the owner of all schemas; the caller closes it. */
    public Connection open() {
        return server.asOwner();
    }

    /** Runs a statement as the owner. @return how many rows it changed */
    public int run(String sql, Object... values) {
        try (Connection connection = open();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
            return statement.getUpdateCount();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
