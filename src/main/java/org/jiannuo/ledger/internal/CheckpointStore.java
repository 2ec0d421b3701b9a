package org.jiannuo.ledger.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jiannuo.tlog.SignedNote;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was signed, by the log and by its witnesses. */
@Component
@OnInnerNode
class CheckpointStore {
    private final JdbcClient jdbc;

    CheckpointStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The checkpoint that was issued last, with the signature of the log only. */
    Optional<SignedNote> last() {
        return jdbc.sql("SELECT note FROM ledger.checkpoint ORDER BY size DESC LIMIT 1")
                .query((row, _) -> SignedNote.parse(row.getString("note")))
                .optional();
    }

    /** Since when checkpoints wait for as many cosignatures as are needed; empty when the last one is served. */
    Optional<Instant> unservedSince(int needed) {
        return needed == 0
                ? Optional.empty()
                : jdbc.sql("""
                        SELECT issued_at
                        FROM ledger.checkpoint
                        WHERE size > coalesce((
                            SELECT size
                            FROM ledger.checkpoint c
                            WHERE (SELECT count(*) FROM ledger.cosignature s WHERE s.size = c.size) >= :needed
                            ORDER BY size DESC
                            LIMIT 1), 0)
                        ORDER BY size
                        LIMIT 1
                        """)
                        .param("needed", needed)
                        .query((row, _) -> row.getTimestamp("issued_at").toInstant())
                        .optional();
    }

    void add(long size, SignedNote note, Instant now) {
        int _ = jdbc.sql("INSERT INTO ledger.checkpoint (size, note, issued_at) VALUES (:size, :note, :now)")
                .param("size", size)
                .param("note", note.toString())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Adds the signature of a witness; a second one under the same checkpoint changes nothing. */
    void addCosignature(long size, SignedNote.Signature line, Instant now) {
        int _ = jdbc.sql("""
                INSERT INTO ledger.cosignature (size, witness, line, received_at)
                VALUES (:size, :witness, :line, :now)
                ON CONFLICT (size, witness) DO NOTHING
                """)
                .param("size", size)
                .param("witness", line.name())
                .param("line", line.toString())
                .param("now", Timestamp.from(now))
                .update();
    }
}
