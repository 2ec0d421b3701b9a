package org.jiannuo.handovers.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.handovers.HandoverId;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.ObligationSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps hand-overs, their rows and answers. */
@Repository
class HandoverStore {
    private static final int ROWS_A_BATCH = 1000;
    private static final int LISTED = 100;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    HandoverStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** One line of the list of hand-overs. */
    record Listed(
            HandoverId id,
            Handover.Change change,
            @Nullable LocalDate dueOn,
            Handover.Signing signing,
            int rows,
            int open) {}

    /** Makes a hand-over, once for a change. @return whether it is new */
    boolean insert(HandoverId id, Handover.Change change) {
        return jdbc.sql("""
                INSERT INTO handovers.handover (county, id, unit, outgoing, incoming, changed_on, witness, signed_by,
                       version)
                VALUES (:county, :id, :unit, :outgoing, :incoming, :on, '', '', 1)
                ON CONFLICT (county, unit, changed_on) DO NOTHING
                """)
                        .param("county", change.county())
                        .param("id", id.value())
                        .param("unit", change.unit())
                        .param("outgoing", change.outgoing())
                        .param("incoming", change.incoming())
                        .param("on", change.on())
                        .update()
                == 1;
    }

    /** Names the leader for whom a list has been waiting. @return whether there was such a list */
    boolean name(Handover.Change change) {
        return jdbc.sql("""
                UPDATE handovers.handover SET incoming = :incoming, version = version + 1
                WHERE county = :county AND unit = :unit AND incoming = '' AND signed_at IS NULL
                """)
                        .param("county", change.county())
                        .param("unit", change.unit())
                        .param("incoming", change.incoming())
                        .update()
                > 0;
    }

    void owed(String county, HandoverId id, LocalDate due, UUID obligation) {
        require(jdbc.sql("""
                UPDATE handovers.handover SET due_on = :due, obligation = :obligation
                WHERE county = :county AND id = :id
                """)
                .param("county", county)
                .param("id", id.value())
                .param("due", due)
                .param("obligation", obligation)
                .update());
    }

    void lines(String county, HandoverId id, int before, List<ObligationSummary> open) {
        int[] ordinal = {before};
        batches.batchUpdate("""
                INSERT INTO handovers.line (county, handover, ordinal, obligation, number, title, due_on, colour)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """, open, ROWS_A_BATCH, (row, owed) -> {
            row.setString(1, county);
            row.setObject(2, id.value());
            row.setInt(3, ++ordinal[0]);
            row.setObject(4, owed.id().value());
            row.setString(5, owed.number());
            row.setString(6, owed.title());
            row.setObject(7, owed.dueOn());
            row.setString(8, owed.colour().name());
        });
    }

    void answer(String county, HandoverId id, Map<Integer, String> answers, Signature by) {
        batches.batchUpdate("""
                INSERT INTO handovers.answer (county, handover, ordinal, remark, account, person, at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """, answers.entrySet(), ROWS_A_BATCH, (row, answer) -> {
            row.setString(1, county);
            row.setObject(2, id.value());
            row.setInt(3, answer.getKey());
            row.setString(4, answer.getValue());
            row.setObject(5, by.account());
            row.setString(6, by.person());
            row.setObject(7, by.at().atOffset(ZoneOffset.UTC));
        });
    }

    void sign(Handover handover, String witness, Signature by) {
        require(jdbc.sql("""
                UPDATE handovers.handover
                SET witness = :witness, signed_by = :by, signed_at = :at, version = version + 1
                WHERE county = :county AND id = :id AND signed_at IS NULL
                """)
                .param("county", handover.change().county())
                .param("id", handover.id().value())
                .param("witness", witness)
                .param("by", by.person())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .update());
    }

    Optional<Handover> find(String county, HandoverId id) {
        return read(county, id, "");
    }

    /** The hand-over, locked until the end of the transaction. */
    Optional<Handover> lock(String county, HandoverId id) {
        return read(county, id, "FOR UPDATE");
    }

    private Optional<Handover> read(String county, HandoverId id, String locking) {
        return jdbc.sql("""
                SELECT county, id, unit, outgoing, incoming, changed_on, due_on, obligation, witness, signed_by,
                       signed_at, version
                FROM handovers.handover
                WHERE county = :county AND id = :id
                """ + locking)
                .param("county", county)
                .param("id", id.value())
                .query((row, _) -> new Handover(
                        id,
                        change(row),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("obligation", UUID.class),
                        signing(row),
                        lines(county, id)))
                .optional();
    }

    private List<Handover.Line> lines(String county, HandoverId id) {
        return jdbc.sql("""
                SELECT l.ordinal, l.obligation, l.number, l.title, l.due_on, l.colour, a.remark, a.person, a.at
                FROM handovers.line l
                LEFT JOIN handovers.answer a
                  ON a.county = l.county AND a.handover = l.handover AND a.ordinal = l.ordinal
                WHERE l.county = :county AND l.handover = :id
                ORDER BY l.ordinal
                """)
                .param("county", county)
                .param("id", id.value())
                .query((row, _) -> line(row))
                .list();
    }

    /** The newest hand-overs of some units, or of all. */
    List<Listed> newest(String county, @Nullable Collection<String> units) {
        return jdbc.sql("""
                SELECT h.county, h.id, h.unit, h.outgoing, h.incoming, h.changed_on, h.due_on, h.witness, h.signed_by,
                       h.signed_at, h.version,
                       (SELECT count(*) FROM handovers.line l WHERE l.county = h.county AND l.handover = h.id) AS n,
                       (SELECT count(*) FROM handovers.answer a
                         WHERE a.county = h.county AND a.handover = h.id) AS answered
                FROM handovers.handover h
                WHERE h.county = :county
                  AND (CAST(:units AS text[]) IS NULL OR h.unit = ANY(CAST(:units AS text[])))
                ORDER BY h.changed_on DESC, h.id
                LIMIT :limit
                """)
                .param("county", county)
                .param("units", units == null ? null : units.toArray(String[]::new))
                .param("limit", LISTED)
                .query((row, _) -> new Listed(
                        new HandoverId(row.getObject("id", UUID.class)),
                        change(row),
                        row.getObject("due_on", LocalDate.class),
                        signing(row),
                        row.getInt("n"),
                        row.getInt("n") - row.getInt("answered")))
                .list();
    }

    private static Handover.Change change(ResultSet row) throws SQLException {
        return new Handover.Change(
                row.getString("county"),
                row.getString("unit"),
                row.getString("outgoing"),
                row.getString("incoming"),
                row.getObject("changed_on", LocalDate.class));
    }

    private static Handover.Signing signing(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("signed_at", OffsetDateTime.class);
        return new Handover.Signing(
                row.getString("witness"),
                row.getString("signed_by"),
                at == null ? null : at.toInstant(),
                row.getInt("version"));
    }

    private static Handover.Line line(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
        return new Handover.Line(
                row.getInt("ordinal"),
                row.getObject("obligation", UUID.class),
                row.getString("number"),
                row.getString("title"),
                row.getObject("due_on", LocalDate.class),
                row.getString("colour"),
                at == null
                        ? null
                        : new Handover.Answer(row.getString("remark"), row.getString("person"), at.toInstant()));
    }

    private static void require(int changed) {
        if (changed != 1) {
            throw new IllegalStateException("A hand-over was changed without its lock.");
        }
    }
}
