package org.jiannuo.complaints.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jiannuo.complaints.ComplaintId;
import org.jiannuo.database.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 来往留言. What complainant and handlers write to each other, sealed with the key of the case. */
@Component
class Messages {
    private final JdbcClient jdbc;

    Messages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who wrote. */
    enum Kind {
        /** The complaint itself. */
        LODGED,
        COMPLAINANT,
        HANDLER
    }

    /** One message, opened. @param account who wrote it for the office; null for the complainant */
    record Message(int seq, Kind kind, Instant at, @Nullable UUID account, String text) {}

    void append(ComplaintId id, byte[] key, Kind kind, String text, Instant at, @Nullable UUID account) {
        int _ = jdbc.sql("""
                        INSERT INTO complaints.message (county, complaint, seq, kind, at, account, sealed)
                        SELECT :county, :complaint, coalesce(max(m.seq), 0) + 1, :kind, :at, CAST(:account AS uuid), :sealed
                        FROM complaints.message m
                        WHERE m.county = :county AND m.complaint = :complaint
                        """)
                .param("county", id.county().code())
                .param("complaint", id.value())
                .param("kind", kind.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("account", account)
                .param("sealed", Vault.lock(key, text.getBytes(StandardCharsets.UTF_8), id.toString()))
                .update();
    }

    /** All of them, opened with the key of the case, oldest first. */
    List<Message> all(ComplaintId id, byte[] key) {
        return jdbc.sql("""
                        SELECT seq, kind, at, account, sealed FROM complaints.message
                        WHERE county = :county AND complaint = :complaint
                        ORDER BY seq
                        """)
                .param("county", id.county().code())
                .param("complaint", id.value())
                .query((row, _) -> new Message(
                        row.getInt("seq"),
                        Kind.valueOf(row.getString("kind")),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("account", UUID.class),
                        new String(Vault.open(key, row.getBytes("sealed"), id.toString()), StandardCharsets.UTF_8)))
                .list();
    }
}
