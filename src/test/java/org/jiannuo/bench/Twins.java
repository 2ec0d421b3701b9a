package org.jiannuo.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Twins of the tables that were written, and how many rows of each one life cycle writes. */
record Twins(Map<String, Integer> rows) {
    private static final int WORKERS = 8;
    private static final int WRITES = 7;

    static Twins of(Connection owner, Map<String, Long> before, long cycles) throws Exception {
        Thread.sleep(1_500);
        Map<String, Integer> rows = new LinkedHashMap<>();
        try (Statement statement = owner.createStatement()) {
            statement.execute("CREATE SCHEMA twins");
            for (var table : ComplaintsBench.written(owner).entrySet()) {
                long more = table.getValue() - before.getOrDefault(table.getKey(), 0L);
                int each = Math.round(more / (float) Math.max(1, cycles));
                if (each > 0) {
                    twin(statement, table.getKey());
                    rows.put(table.getKey().replace('.', '_'), each);
                }
            }
        }
        return new Twins(rows);
    }

    /** The same columns and indexes, none of them unique, and a few rows to write again. */
    private static void twin(Statement statement, String table) throws SQLException {
        String twin = "twins." + table.replace('.', '_');
        statement.execute("CREATE TABLE " + twin + " (LIKE " + table + ")");
        statement.execute("CREATE TABLE " + twin + "_rows AS SELECT * FROM " + table + " LIMIT 50");
        List<String> indexes = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(
                "SELECT pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid = '" + table + "'::regclass")) {
            while (found.next()) {
                indexes.add(found.getString(1)
                        .replaceFirst("CREATE (UNIQUE )?INDEX .*? ON \\S+", "CREATE INDEX ON " + twin));
            }
        }
        for (String index : indexes) {
            statement.execute(index);
        }
    }

    String perCycle() {
        return rows.toString();
    }

    /** Life cycles a second as far as the rows go. */
    double insert(Callable<Connection> connections, double seconds) throws Exception {
        AtomicLong done = new AtomicLong();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        try (var pool = Executors.newFixedThreadPool(WORKERS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < WORKERS; i++) {
                running.add(pool.submit(() -> {
                    try (Connection connection = connections.call()) {
                        connection.setAutoCommit(false);
                        while (System.nanoTime() < end) {
                            cycle(connection);
                            done.incrementAndGet();
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> future : running) {
                future.get();
            }
        }
        return done.get() / seconds;
    }

    private void cycle(Connection connection) throws SQLException {
        for (int write = 0; write < WRITES; write++) {
            for (var table : rows.entrySet()) {
                int here = table.getValue() / WRITES + (write < table.getValue() % WRITES ? 1 : 0);
                for (int n = 0; n < here; n++) {
                    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO twins." + table.getKey()
                            + " SELECT * FROM twins." + table.getKey() + "_rows LIMIT 1")) {
                        int _ = insert.executeUpdate();
                    }
                }
            }
            connection.commit();
        }
    }
}
