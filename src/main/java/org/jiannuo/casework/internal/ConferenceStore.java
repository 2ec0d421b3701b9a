package org.jiannuo.casework.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.casework.internal.ConferenceLifecycle.Act;
import org.jiannuo.casework.internal.ConferenceLifecycle.Stage;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Signature;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Conferences and what was done in them. */
@Component
class ConferenceStore {
    private static final String COLUMNS = """
            SELECT id, title, complaint, held_on, bodies, experts, minutes, outcome, stage, version
            FROM casework.conference
            """;

    private final JdbcClient jdbc;
    private final County county;

    ConferenceStore(JdbcClient jdbc, County county) {
        this.jdbc = jdbc;
        this.county = county;
    }

    /** One line of the history. */
    record Kept(Act act, Instant at, String person, String said) {}

    Optional<Conference> find(UUID id) {
        return read(id, "");
    }

    Optional<Conference> lock(UUID id) {
        return read(id, " FOR UPDATE");
    }

    private Optional<Conference> read(UUID id, String hold) {
        return jdbc.sql(COLUMNS + " WHERE county = :county AND id = :id" + hold)
                .param("county", county.code())
                .param("id", id)
                .query((row, _) -> conference(row))
                .optional();
    }

    /** Newest first. @param before only those before this one */
    List<Conference> list(@Nullable UUID before, int limit) {
        return jdbc.sql(COLUMNS + """
                         WHERE county = :county AND (CAST(:before AS uuid) IS NULL OR id < CAST(:before AS uuid))
                         ORDER BY id DESC LIMIT :limit
                        """)
                .param("county", county.code())
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> conference(row))
                .list();
    }

    /** Keeps a new one; a second sending of the same sheet changes nothing. */
    void insert(Conference conference, Signature by) {
        Conference.Call call = conference.call();
        int made = jdbc.sql("""
                        INSERT INTO casework.conference
                          (county, id, title, complaint, held_on, bodies, experts, stage, version)
                        VALUES (:county, :id, :title, :complaint, :on, :bodies, :experts, :stage, :version)
                        ON CONFLICT (county, id) DO NOTHING
                        """)
                .param("county", county.code())
                .param("id", conference.id())
                .param("title", call.title())
                .param("complaint", call.complaint().isEmpty() ? null : call.complaint())
                .param("on", call.on())
                .param("bodies", call.bodies().toArray(String[]::new))
                .param("experts", call.experts())
                .param("stage", conference.stage().name())
                .param("version", conference.version())
                .update();
        if (made > 0) {
            append(conference, Act.CALL, "", by);
        }
    }

    void save(Conference conference, Act act, String said, Signature by) {
        int _ = jdbc.sql("""
                        UPDATE casework.conference
                        SET minutes = :minutes, outcome = :outcome, stage = :stage, version = :version
                        WHERE county = :county AND id = :id
                        """)
                .param("minutes", conference.minutes())
                .param("outcome", conference.outcome())
                .param("stage", conference.stage().name())
                .param("version", conference.version())
                .param("county", county.code())
                .param("id", conference.id())
                .update();
        append(conference, act, said, by);
    }

    private void append(Conference conference, Act act, String said, Signature by) {
        int _ = jdbc.sql("""
                        INSERT INTO casework.conference_move (county, conference, seq, act, at, account, person, unit, said)
                        VALUES (:county, :conference, :seq, :act, :at, :account, :person, :unit, :said)
                        """)
                .param("county", county.code())
                .param("conference", conference.id())
                .param("seq", conference.version())
                .param("act", act.name())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("account", by.account())
                .param("person", by.person())
                .param("unit", by.unit())
                .param("said", said)
                .update();
    }

    List<Kept> moves(UUID id) {
        return jdbc.sql("""
                        SELECT act, at, person, said FROM casework.conference_move
                        WHERE county = :county AND conference = :id ORDER BY seq DESC
                        """)
                .param("county", county.code())
                .param("id", id)
                .query((row, _) -> new Kept(
                        Act.valueOf(row.getString("act")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("person"),
                        row.getString("said")))
                .list();
    }

    private static Conference conference(ResultSet row) throws SQLException {
        Array bodies = row.getArray("bodies");
        return new Conference(
                row.getObject("id", UUID.class),
                new Conference.Call(
                        row.getString("title"),
                        orEmpty(row.getString("complaint")),
                        row.getObject("held_on", LocalDate.class),
                        List.of((String[]) bodies.getArray()),
                        row.getString("experts")),
                orEmpty(row.getString("minutes")),
                orEmpty(row.getString("outcome")),
                Stage.valueOf(row.getString("stage")),
                row.getInt("version"));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
