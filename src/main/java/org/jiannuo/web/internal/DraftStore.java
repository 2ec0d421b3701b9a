package org.jiannuo.web.internal;

import java.sql.Timestamp;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.web.Drafts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Drafts, one row an account and form. */
@Component
class DraftStore implements Drafts {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final BusinessClock clock;

    DraftStore(JdbcClient jdbc, JsonMapper json, BusinessClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void keep(UUID account, String form, Map<String, String> fields) {
        jdbc.sql("""
                INSERT INTO web.draft (account, form, fields, kept_at)
                VALUES (:account, :form, CAST(:fields AS jsonb), :now)
                ON CONFLICT (account, form) DO UPDATE
                SET fields = excluded.fields, kept_at = excluded.kept_at
                """)
                .param("account", account)
                .param("form", form)
                .param("fields", json.writeValueAsString(fields))
                .param("now", Timestamp.from(clock.now()))
                .update();
    }

    @Override
    public Optional<Map<String, String>> find(UUID account, String form) {
        return jdbc.sql("SELECT fields FROM web.draft WHERE account = :account AND form = :form")
                .param("account", account)
                .param("form", form)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, new TypeReference<Map<String, String>>() {}));
    }

    @Override
    public void forget(UUID account, String form) {
        jdbc.sql("DELETE FROM web.draft WHERE account = :account AND form = :form")
                .param("account", account)
                .param("form", form)
                .update();
    }
}
