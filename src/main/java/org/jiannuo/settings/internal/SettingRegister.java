package org.jiannuo.settings.internal;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Rule;
import org.jiannuo.kernel.Signature;
import org.jiannuo.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The settings: what the reference file says, unless the county has decided otherwise. Decisions are only added to. */
@Component
class SettingRegister implements Settings {
    static final Rule BOUNDS = Rule.of("SET-01");
    static final Rule REASON = Rule.of("SET-02");

    private static final String FILE = "/reference/settings/settings.csv";
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** What is known of a setting before anybody decided. */
    record Definition(String key, String kind, String value, int least, int most, String source, String confidence) {}

    /** What the county decided last. */
    record Change(String key, String value, String reason, Instant at, String by) {}

    private record Held(Map<String, Change> changes, long readAt) {}

    private final JdbcClient jdbc;
    private final Map<String, Definition> definitions = new LinkedHashMap<>();
    private final AtomicReference<@Nullable Held> held = new AtomicReference<>();

    SettingRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
        for (Map<String, String> row : rows()) {
            Definition definition = new Definition(
                    row.getOrDefault("key", ""),
                    row.getOrDefault("kind", ""),
                    row.getOrDefault("value", ""),
                    Integer.parseInt(row.getOrDefault("least", "0")),
                    Integer.parseInt(row.getOrDefault("most", "0")),
                    row.getOrDefault("source", ""),
                    row.getOrDefault("confidence", ""));
            definitions.put(definition.key(), definition);
        }
    }

    @Override
    public int number(String key) {
        return Integer.parseInt(value(key));
    }

    @Override
    public boolean isOn(String key) {
        return value(key).equals("on");
    }

    List<Definition> definitions() {
        return List.copyOf(definitions.values());
    }

    @Nullable
    Change decided(String key) {
        return changes().get(key);
    }

    String value(String key) {
        Definition definition = definitions.get(key);
        if (definition == null) {
            throw new IllegalArgumentException("No such setting: " + key);
        }
        Change change = changes().get(key);
        return change == null ? definition.value() : change.value();
    }

    /** Decides a value, also the present one, which confirms it for the county. */
    @Transactional
    public Decision<String> decide(String key, String value, String reason, Signature by) {
        Definition definition = definitions.get(key);
        if (definition == null || !fits(definition, value)) {
            int least = definition == null ? 0 : definition.least();
            int most = definition == null ? 0 : definition.most();
            return Decision.refused(BOUNDS.brokenAt("value", least, most));
        }
        if (reason.isBlank()) {
            return Decision.refused(REASON.brokenAt("reason"));
        }
        jdbc.sql("""
                        INSERT INTO settings.setting_change (key, value, reason, changed_at, changed_by, changed_by_name)
                        VALUES (:key, :value, :reason, :at, :by, :name)
                        """)
                .param("key", key)
                .param("value", value)
                .param("reason", reason.strip())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("by", by.account())
                .param("name", by.person())
                .update();
        forget();
        return Decision.accepted(key);
    }

    private static boolean fits(Definition definition, String value) {
        if (definition.kind().equals("switch")) {
            return value.equals("on") || value.equals("off");
        }
        return value.matches("\\d{1,6}")
                && Integer.parseInt(value) >= definition.least()
                && Integer.parseInt(value) <= definition.most();
    }

    private Map<String, Change> changes() {
        Held now = held.get();
        if (now != null && System.nanoTime() - now.readAt() < FRESH_NANOS) {
            return now.changes();
        }
        Map<String, Change> read = new HashMap<>();
        jdbc.sql("""
                        SELECT DISTINCT ON (key) key, value, reason, changed_at, changed_by_name
                        FROM settings.setting_change
                        ORDER BY key, line DESC
                        """).query(row -> {
            Change change = new Change(
                    row.getString("key"),
                    row.getString("value"),
                    row.getString("reason"),
                    row.getTimestamp("changed_at").toInstant(),
                    row.getString("changed_by_name"));
            read.put(change.key(), change);
        });
        held.set(new Held(read, System.nanoTime()));
        return read;
    }

    /** The next question reads again; at once, and again when the running transaction has ended. */
    private void forget() {
        held.set(null);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    held.set(null);
                }
            });
        }
    }

    private static List<Map<String, String>> rows() {
        try (InputStream in = SettingRegister.class.getResourceAsStream(FILE);
                MappingIterator<Map<String, String>> rows = new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(Objects.requireNonNull(in, FILE))) {
            return rows.readAll();
        } catch (IOException broken) {
            throw new UncheckedIOException(FILE, broken);
        }
    }
}
