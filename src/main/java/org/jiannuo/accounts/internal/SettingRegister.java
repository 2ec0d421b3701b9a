package org.jiannuo.accounts.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jiannuo.accounts.Settings;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The settings: what the reference file says, unless the county has decided otherwise. Decisions are only added to. */
@Component
class SettingRegister implements Settings {
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
        for (Map<String, String> row : Reference.rows("settings.csv")) {
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
            return Decision.refused(AccountRules.SETTING_BOUNDS.brokenAt("value", least, most));
        }
        if (reason.isBlank()) {
            return Decision.refused(AccountRules.SETTING_REASON.brokenAt("reason"));
        }
        jdbc.sql("""
                        INSERT INTO accounts.setting_change (key, value, reason, changed_at, changed_by, changed_by_name)
                        VALUES (:key, :value, :reason, :at, :by, :name)
                        """)
                .param("key", key)
                .param("value", value)
                .param("reason", reason.strip())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("by", by.account())
                .param("name", by.person())
                .update();
        AfterCommit.run(() -> held.set(null));
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
                        FROM accounts.setting_change
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
}
