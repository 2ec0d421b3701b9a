package org.jiannuo.portal.internal;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiannuo.database.Identities;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Signature;
import org.jiannuo.ledger.Commitment;
import org.jiannuo.ledger.LeafId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what is public, and keeps who opened what. */
@Component
@OnInnerNode
class ProgressStore {
    /** One decision to open or close a programme. */
    record Opening(UUID programme, boolean opened, String basis, String person, java.time.Instant at) {}

    private final JdbcClient jdbc;
    private final County county;

    ProgressStore(JdbcClient jdbc, County county) {
        this.jdbc = jdbc;
        this.county = county;
    }

    void decide(UUID programme, boolean opened, String basis, Signature by) {
        jdbc.sql("""
                INSERT INTO portal.opening (county, id, programme, opened, basis, account, person, capacity, at)
                VALUES (:county, :id, :programme, :opened, :basis, :account, :person, :capacity, :at)
                """)
                .param("county", county.code())
                .param("id", Identities.next())
                .param("programme", programme)
                .param("opened", opened)
                .param("basis", basis)
                .param("account", by.account())
                .param("person", by.person())
                .param("capacity", by.capacity())
                .param("at", Timestamp.from(by.at()))
                .update();
    }

    /** The decision in force for each programme, newest first. */
    List<Opening> decisions() {
        return jdbc.sql("""
                SELECT DISTINCT ON (programme) programme, opened, basis, person, at
                FROM portal.opening
                WHERE county = :county
                ORDER BY programme, id DESC
                """)
                .param("county", county.code())
                .query((row, _) -> new Opening(
                        row.getObject("programme", UUID.class),
                        row.getBoolean("opened"),
                        row.getString("basis"),
                        row.getString("person"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** Keeps two refreshes and two decisions from crossing. */
    void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext(:name))")
                .param("name", "portal." + county.code())
                .query((_, _) -> true)
                .list();
    }

    void clear() {
        jdbc.sql("DELETE FROM portal.row_progress WHERE county = :county")
                .param("county", county.code())
                .update();
        jdbc.sql("DELETE FROM portal.unit_progress WHERE county = :county")
                .param("county", county.code())
                .update();
    }

    void row(UUID programme, int number, String title, Figures figures) {
        figures(
                jdbc.sql("""
                        INSERT INTO portal.row_progress
                          (county, programme, number, title, open, overdue, kept, late, closed)
                        VALUES (:county, :programme, :number, :title, :open, :overdue, :kept, :late, :closed)
                        """)
                        .param("programme", programme)
                        .param("number", number)
                        .param("title", title),
                figures);
    }

    void unit(String unit, String name, String search, Figures figures) {
        figures(jdbc.sql("""
                        INSERT INTO portal.unit_progress
                          (county, unit, name, search, open, overdue, kept, late, closed)
                        VALUES (:county, :unit, :name, :search, :open, :overdue, :kept, :late, :closed)
                        """).param("unit", unit).param("name", name).param("search", search), figures);
    }

    /** The digest of what is shown now; a hyphen before the first time. */
    String digest() {
        return jdbc.sql("SELECT digest FROM portal.state WHERE county = :county")
                .param("county", county.code())
                .query(String.class)
                .optional()
                .orElse("-");
    }

    void state(String basis, String digest, java.time.Instant now) {
        jdbc.sql("""
                INSERT INTO portal.state (county, refreshed_at, basis, version, digest)
                VALUES (:county, :now, :basis, 1, :digest)
                ON CONFLICT (county) DO UPDATE
                SET refreshed_at = excluded.refreshed_at, basis = excluded.basis, digest = excluded.digest,
                    version = state.version + CASE WHEN state.digest = excluded.digest THEN 0 ELSE 1 END
                """)
                .param("county", county.code())
                .param("now", Timestamp.from(now))
                .param("basis", basis)
                .param("digest", digest)
                .update();
    }

    boolean isNoted(LocalDate day) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM portal.progress_state WHERE county = :county AND day = :day)")
                .param("county", county.code())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    void note(LocalDate day, LeafId leaf, Commitment commitment) {
        int _ = jdbc.sql("""
                INSERT INTO portal.progress_state (county, day, shown, leaf, salt, commitment)
                VALUES (:county, :day, :shown, :leaf, :salt, :commitment)
                """)
                .param("county", county.code())
                .param("day", day)
                .param("shown", commitment.content())
                .param("leaf", leaf.value())
                .param("salt", commitment.salt())
                .param("commitment", commitment.value())
                .update();
    }

    /** Takes away every noted state. @return their leaves */
    List<LeafId> forgetStates() {
        return jdbc.sql("DELETE FROM portal.progress_state WHERE county = :county RETURNING leaf")
                .param("county", county.code())
                .query((row, _) -> new LeafId(row.getObject("leaf", UUID.class)))
                .list();
    }

    private void figures(JdbcClient.StatementSpec statement, Figures figures) {
        int _ = statement
                .param("county", county.code())
                .param("open", figures.open())
                .param("overdue", figures.overdue())
                .param("kept", figures.kept())
                .param("late", figures.late())
                .param("closed", figures.closed())
                .update();
    }
}
