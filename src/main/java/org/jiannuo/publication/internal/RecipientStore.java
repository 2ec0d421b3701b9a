package org.jiannuo.publication.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.database.Identities;
import org.jiannuo.kernel.County;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of recipients. What was delivered, called back and confirmed is only ever added to. */
@Component
class RecipientStore {
    private final JdbcClient jdbc;
    private final County county;

    RecipientStore(JdbcClient jdbc, County county) {
        this.jdbc = jdbc;
        this.county = county;
    }

    /** @param open recalls without a receipt @param late those of them whose day is over */
    record Standing(UUID id, String name, String contact, Instant since, boolean ended, long open, long late) {}

    /** Something to be deleted. @param confirmed when the recipient said that it has, or null */
    record Recall(
            String code,
            String recipient,
            Instant sent,
            @Nullable LocalDate due,
            @Nullable Instant confirmed) {}

    UUID add(String name, String contact, String keyDigest, Instant now) {
        UUID id = Identities.next();
        int _ = jdbc.sql("""
                INSERT INTO publication.recipient (county, id, name, contact, key_digest, since)
                VALUES (:county, :id, :name, :contact, :digest, :now)
                """)
                .param("county", county.code())
                .param("id", id)
                .param("name", name)
                .param("contact", contact)
                .param("digest", keyDigest)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    int end(UUID id, Instant now) {
        return jdbc.sql("""
                UPDATE publication.recipient
                SET ended_at = :now
                WHERE county = :county AND id = :id AND ended_at IS NULL
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("county", county.code())
                .param("id", id)
                .update();
    }

    Optional<UUID> withKey(String keyDigest) {
        return jdbc.sql("""
                SELECT id
                FROM publication.recipient
                WHERE county = :county AND key_digest = :digest AND ended_at IS NULL
                """)
                .param("county", county.code())
                .param("digest", keyDigest)
                .query((row, _) -> row.getObject("id", UUID.class))
                .optional();
    }

    void delivered(UUID recipient, String channel, long after, long last, Instant now) {
        int _ = jdbc.sql("""
                INSERT INTO publication.delivery (county, id, recipient, channel, after_seq, last_seq, at)
                VALUES (:county, :id, :recipient, :channel, :after, :last, :now)
                """)
                .param("county", county.code())
                .param("id", Identities.next())
                .param("recipient", recipient)
                .param("channel", channel)
                .param("after", after)
                .param("last", last)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void shown(Publication one, long change) {
        int _ = jdbc.sql("""
                UPDATE publication.publication
                SET change_seq = :change
                WHERE county = :county AND id = :id
                """)
                .param("change", change)
                .param("county", county.code())
                .param("id", one.id().value())
                .update();
    }

    /** Calls it back from everybody who got it. @return how many they are */
    int recall(Publication one, Instant now, @Nullable LocalDate due) {
        return jdbc.sql("""
                INSERT INTO publication.recall (county, publication, recipient, code, sent_at, due_on)
                SELECT DISTINCT d.county, p.id, d.recipient, p.code, CAST(:now AS timestamptz), CAST(:due AS date)
                FROM publication.publication p
                JOIN publication.delivery d
                  ON d.county = p.county AND d.after_seq < p.change_seq AND d.last_seq >= p.change_seq
                WHERE p.county = :county AND p.id = :publication
                ON CONFLICT DO NOTHING
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("due", due)
                .param("county", county.code())
                .param("publication", one.id().value())
                .update();
    }

    /** @return whether there is such a recall, confirmed now or before */
    boolean confirm(UUID recipient, String code, Instant now) {
        int _ = jdbc.sql("""
                INSERT INTO publication.receipt (county, publication, recipient, at)
                SELECT county, publication, recipient, CAST(:now AS timestamptz)
                FROM publication.recall
                WHERE county = :county AND recipient = :recipient AND code = :code
                ON CONFLICT DO NOTHING
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("county", county.code())
                .param("recipient", recipient)
                .param("code", code)
                .update();
        return jdbc.sql("""
                SELECT count(*) > 0
                FROM publication.recall
                WHERE county = :county AND recipient = :recipient AND code = :code
                """)
                .param("county", county.code())
                .param("recipient", recipient)
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    /** The last change that a recipient has got, whichever way; 0 when it has got none. */
    long lastDelivered(UUID recipient) {
        return jdbc.sql("""
                SELECT coalesce(max(last_seq), 0)
                FROM publication.delivery
                WHERE county = :county AND recipient = :recipient
                """)
                .param("county", county.code())
                .param("recipient", recipient)
                .query(Long.class)
                .single();
    }

    /** Confirms every open recall of a recipient by a paper. @return how many there were */
    int confirmAll(UUID recipient, String document, Instant now) {
        return jdbc.sql("""
                INSERT INTO publication.receipt (county, publication, recipient, at, document)
                SELECT county, publication, recipient, CAST(:now AS timestamptz), :document
                FROM publication.recall
                WHERE county = :county AND recipient = :recipient
                ON CONFLICT DO NOTHING
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("document", document)
                .param("county", county.code())
                .param("recipient", recipient)
                .update();
    }

    List<Standing> all(LocalDate today) {
        return jdbc.sql("""
                SELECT r.id, r.name, r.contact, r.since, r.ended_at IS NOT NULL AS ended,
                       count(c.publication) FILTER (WHERE t.at IS NULL) AS open,
                       count(c.publication) FILTER (WHERE t.at IS NULL AND c.due_on < :today) AS late
                FROM publication.recipient r
                LEFT JOIN publication.recall c ON c.county = r.county AND c.recipient = r.id
                LEFT JOIN publication.receipt t
                  ON t.county = c.county AND t.publication = c.publication AND t.recipient = c.recipient
                WHERE r.county = :county
                GROUP BY r.county, r.id
                ORDER BY r.id
                """)
                .param("today", today)
                .param("county", county.code())
                .query((row, _) -> new Standing(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("contact"),
                        row.getTimestamp("since").toInstant(),
                        row.getBoolean("ended"),
                        row.getLong("open"),
                        row.getLong("late")))
                .list();
    }

    /** Recalls, the newest first. @param of only those of this recipient, or null */
    List<Recall> recalls(@Nullable UUID of, int limit) {
        return jdbc.sql("""
                SELECT c.code, r.name, c.sent_at, c.due_on, t.at
                FROM publication.recall c
                JOIN publication.recipient r ON r.county = c.county AND r.id = c.recipient
                LEFT JOIN publication.receipt t
                  ON t.county = c.county AND t.publication = c.publication AND t.recipient = c.recipient
                WHERE c.county = :county AND (CAST(:of AS uuid) IS NULL OR c.recipient = CAST(:of AS uuid))
                ORDER BY c.sent_at DESC, c.code
                LIMIT :limit
                """)
                .param("county", county.code())
                .param("of", of)
                .param("limit", limit)
                .query((row, _) -> new Recall(
                        row.getString("code"),
                        row.getString("name"),
                        row.getTimestamp("sent_at").toInstant(),
                        row.getObject("due_on", LocalDate.class),
                        row.getTimestamp("at") == null
                                ? null
                                : row.getTimestamp("at").toInstant()))
                .list();
    }
}
