package org.jiannuo.ledger.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.ledger.Leaf;
import org.jiannuo.ledger.LeafDraft;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The queue of leaves that wait for the sequencer. */
@Component
@OnInnerNode
class IntakeStore {
    /** A leaf that waits. */
    record Waiting(long place, UUID id, String draft) {}

    private final JdbcClient jdbc;

    IntakeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts leaves at the end, in their order; those that are entries already are left out. */
    void add(List<LeafDraft> drafts, Instant now) {
        int _ = jdbc.sql("""
                INSERT INTO ledger.intake (id, draft, arrived_at)
                SELECT new.id, new.draft, :now
                FROM unnest(:ids::uuid[], :drafts::text[]) WITH ORDINALITY AS new (id, draft, number)
                WHERE NOT EXISTS (SELECT 1 FROM ledger.entry e WHERE e.id = new.id)
                ORDER BY new.number
                """)
                .param("now", Timestamp.from(now))
                .param("ids", drafts.stream().map(draft -> draft.id().value()).toArray(UUID[]::new))
                .param("drafts", drafts.stream().map(Leaf::draft).toArray(String[]::new))
                .update();
    }

    /** The first that wait, in their order. */
    List<Waiting> first(int limit) {
        return jdbc.sql("SELECT place, id, draft FROM ledger.intake ORDER BY place LIMIT " + limit)
                .query((row, _) ->
                        new Waiting(row.getLong("place"), row.getObject("id", UUID.class), row.getString("draft")))
                .list();
    }

    void remove(List<Waiting> sequenced) {
        int _ = jdbc.sql("DELETE FROM ledger.intake WHERE place = ANY(:places::bigint[])")
                .param("places", sequenced.stream().map(Waiting::place).toArray(Long[]::new))
                .update();
    }

    /** Since when the first one waits. */
    Optional<Instant> waitingSince() {
        return jdbc.sql("SELECT arrived_at FROM ledger.intake ORDER BY place LIMIT 1")
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional();
    }
}
