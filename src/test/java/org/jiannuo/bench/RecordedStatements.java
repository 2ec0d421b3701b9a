package org.jiannuo.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jiannuo.database.Identities;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Notes which statements a page runs, so that a bare endpoint can run the very same ones and return nothing but the row
 * count: the limit that the page is held against. The entry that the reading of a file leaves in the audit trail is one
 * of them; each run writes one of its own, durably, as the page does.
 */
final class RecordedStatements extends DelegatingDataSource {
    private record Call(Method method, @Nullable Object[] arguments) {}

    private record Statement(String sql, List<Call> calls) {
        private static final int ID_OF_ENTRY = 2;

        boolean isEntry() {
            return sql.stripLeading().startsWith("INSERT INTO audit.entry (county, id,");
        }

        boolean isNoted() {
            return isEntry() || sql.stripLeading().matches("(?is)[(\\s]*(SELECT|WITH)\\b.*");
        }

        /** Every entry has an id of its own. */
        @Nullable
        Object[] arguments(Call call) {
            if (!isEntry() || !Integer.valueOf(ID_OF_ENTRY).equals(call.arguments()[0])) {
                return call.arguments();
            }
            @Nullable Object[] fresh = call.arguments().clone();
            fresh[1] = Identities.next();
            return fresh;
        }
    }

    private final Map<String, List<Statement>> recorded = new ConcurrentHashMap<>();
    private volatile @Nullable List<Statement> recording;

    RecordedStatements(DataSource target) {
        super(target);
    }

    /** Notes every query from now on under a name. */
    void begin(String name) {
        List<Statement> statements = new ArrayList<>();
        recorded.put(name, statements);
        recording = statements;
    }

    /** Stops noting. @return how many queries there were */
    int end() {
        List<Statement> statements = recording;
        recording = null;
        return statements == null ? 0 : statements.size();
    }

    List<String> sql(String name) {
        return recorded.getOrDefault(name, List.of()).stream()
                .map(Statement::sql)
                .toList();
    }

    /** Runs the noted queries again. @return how many rows they gave */
    long replay(String name) throws SQLException, ReflectiveOperationException {
        long rows = 0;
        DataSource target = obtainTargetDataSource();
        try (Connection connection = target.getConnection()) {
            for (Statement statement : recorded.getOrDefault(name, List.of())) {
                try (PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
                    for (Call call : statement.calls()) {
                        call.method().invoke(prepared, statement.arguments(call));
                    }
                    if (statement.isEntry()) {
                        rows += prepared.executeUpdate();
                        continue;
                    }
                    try (ResultSet result = prepared.executeQuery()) {
                        while (result.next()) {
                            rows++;
                        }
                    }
                }
            }
        }
        return rows;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        List<Statement> statements = recording;
        return statements == null ? connection : noting(connection, statements);
    }

    private static Connection noting(Connection connection, List<Statement> statements) {
        return (Connection) Proxy.newProxyInstance(
                RecordedStatements.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (_, method, arguments) -> {
                    Object result = invoke(connection, method, arguments);
                    if (result instanceof PreparedStatement prepared && arguments[0] instanceof String sql) {
                        Statement statement = new Statement(sql, new ArrayList<>());
                        if (statement.isNoted()) {
                            statements.add(statement);
                        }
                        return noting(prepared, statement);
                    }
                    return result;
                });
    }

    private static PreparedStatement noting(PreparedStatement prepared, Statement statement) {
        return (PreparedStatement) Proxy.newProxyInstance(
                RecordedStatements.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (_, method, arguments) -> {
                    if (method.getName().startsWith("set")
                            && arguments != null
                            && arguments[0] instanceof Integer
                            && arguments.length > 1) {
                        statement.calls().add(new Call(method, arguments));
                    }
                    return invoke(prepared, method, arguments);
                });
    }

    private static @Nullable Object invoke(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
