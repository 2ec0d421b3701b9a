package org.jiannuo.subjects.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.database.Identities;
import org.jiannuo.kernel.Signature;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units.Act;
import org.jiannuo.subjects.internal.PlannedChanges.Change;
import org.jiannuo.subjects.internal.PlannedChanges.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes that are kept for their day. What was ordered is never rewritten; only what became of it is added. */
@Repository
class PlannedStore {
    private static final String COLUMNS = """
            SELECT id, unit_id, kind, name, short_name, target, into_units, on_day, document,
                   account, person, unit, capacity, outcome, said
            FROM subjects.planned_change
            """;

    private final JdbcClient jdbc;

    PlannedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What became of a planned change. */
    enum Outcome {
        /** 待生效. */
        WAITING,
        /** 已生效. */
        DONE,
        /** 未能生效. A rule stood against it on its day. */
        REFUSED,
        /** 已撤回. */
        WITHDRAWN
    }

    /** Who registered it. */
    record By(UUID account, String person, String unit, String capacity) {}

    /** A planned change. @param said why it was refused or withdrawn */
    record Planned(UUID id, Change change, LocalDate on, String document, By registered, Outcome outcome, String said) {
        Signature by(Instant at) {
            return new Signature(
                    registered.account(), registered.person(), registered.unit(), registered.capacity(), at);
        }
    }

    void add(Change change, Act act) {
        UnitId target = change.target();
        Signature by = act.by();
        jdbc.sql("""
                INSERT INTO subjects.planned_change (id, unit_id, kind, name, short_name, target, into_units, on_day,
                       document, account, person, unit, capacity, recorded_at, outcome, said)
                VALUES (:id, :unit, :kind, :name, :shortName, :target, :into, :on, :document, :account, :person,
                        :office, :capacity, :at, 'WAITING', '')
                """)
                .param("id", Identities.next())
                .param("unit", change.unit().slug())
                .param("kind", change.kind().name())
                .param("name", change.name())
                .param("shortName", change.shortName())
                .param("target", target == null ? null : target.slug())
                .param("into", change.into().stream().map(UnitId::slug).toArray(String[]::new))
                .param("on", act.on())
                .param("document", act.document())
                .param("account", by.account())
                .param("person", by.person())
                .param("office", by.unit())
                .param("capacity", by.capacity())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether a change of the unit waits for its day already. */
    boolean waits(UnitId unit) {
        return jdbc.sql("SELECT count(*) FROM subjects.planned_change WHERE unit_id = :unit AND outcome = 'WAITING'")
                        .param("unit", unit.slug())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Those whose day has come, in the order of their days. */
    List<UUID> due(LocalDate today) {
        return jdbc.sql("""
                SELECT id FROM subjects.planned_change
                WHERE outcome = 'WAITING' AND on_day <= :today
                ORDER BY on_day, id
                """)
                .param("today", today)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** One that waits or was refused, held; empty when it is settled. */
    Optional<Planned> lock(UUID id) {
        return jdbc.sql(COLUMNS + " WHERE id = :id AND outcome IN ('WAITING', 'REFUSED') FOR UPDATE")
                .param("id", id)
                .query((row, _) -> planned(row))
                .optional();
    }

    /** Those of a unit that somebody should see: what waits, and what could not be done. */
    List<Planned> ofUnit(UnitId unit) {
        return jdbc.sql(COLUMNS + """
                WHERE unit_id = :unit AND outcome IN ('WAITING', 'REFUSED')
                ORDER BY on_day, id
                """)
                .param("unit", unit.slug())
                .query((row, _) -> planned(row))
                .list();
    }

    void settle(UUID id, Outcome outcome, String said, Signature by) {
        jdbc.sql("""
                UPDATE subjects.planned_change
                SET outcome = :outcome, said = :said, settled_at = :at, settled_by = :by
                WHERE id = :id
                """)
                .param("outcome", outcome.name())
                .param("said", said)
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("by", by.account())
                .param("id", id)
                .update();
    }

    private static Planned planned(ResultSet row) throws SQLException {
        return new Planned(
                row.getObject("id", UUID.class),
                new Change(
                        new UnitId(row.getString("unit_id")),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("short_name"),
                        unit(row.getString("target")),
                        Arrays.stream((String[]) row.getArray("into_units").getArray())
                                .map(UnitId::new)
                                .toList()),
                row.getObject("on_day", LocalDate.class),
                row.getString("document"),
                new By(
                        row.getObject("account", UUID.class),
                        row.getString("person"),
                        row.getString("unit"),
                        row.getString("capacity")),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("said"));
    }

    private static @Nullable UnitId unit(@Nullable String slug) {
        return slug == null ? null : new UnitId(slug);
    }
}
