package org.jiannuo.subjects.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiannuo.kernel.Signature;
import org.jiannuo.subjects.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the units. History is only ever added to. */
@Component
class UnitStore {
    private final JdbcClient jdbc;
    private final NameAffixes affixes;

    UnitStore(JdbcClient jdbc, FoundingUnits founding) {
        this.jdbc = jdbc;
        this.affixes = founding.affixes();
    }

    /** Who adds a line, and when. */
    record Mark(UUID by, Instant at) {}

    /** The version that the tables have now. */
    long version() {
        return jdbc.sql("SELECT number FROM subjects.register_version")
                .query(Long.class)
                .single();
    }

    /** Lets one change of the register be decided at a time, on any node, until the end of the transaction. */
    long lock() {
        return jdbc.sql("SELECT number FROM subjects.register_version FOR UPDATE")
                .query(Long.class)
                .single();
    }

    void nextVersion() {
        jdbc.sql("UPDATE subjects.register_version SET number = number + 1").update();
    }

    /** Reads the whole register. */
    UnitSnapshot load() {
        long version = version();
        return new UnitSnapshot(version, facts(), aliases(), memberships(), successions(), affixes);
    }

    private List<DatedFact> facts() {
        return jdbc.sql("""
                        SELECT unit_id, fact, value, valid_from, document
                        FROM subjects.unit_fact
                        ORDER BY line
                        """)
                .query((row, _) -> new DatedFact(
                        new UnitId(row.getString("unit_id")),
                        Fact.valueOf(row.getString("fact")),
                        row.getString("value"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("document")))
                .list();
    }

    private Map<UnitId, List<String>> aliases() {
        Map<UnitId, List<String>> aliases = new LinkedHashMap<>();
        jdbc.sql("SELECT unit_id, alias FROM subjects.unit_alias ORDER BY unit_id, recorded_at, alias")
                .query(row -> {
                    aliases.computeIfAbsent(new UnitId(row.getString("unit_id")), _ -> new ArrayList<>())
                            .add(row.getString("alias"));
                });
        return aliases;
    }

    private List<Membership> memberships() {
        return jdbc.sql("""
                        SELECT group_id, member_id, valid_from, belongs
                        FROM subjects.group_member
                        ORDER BY valid_from, line
                        """)
                .query((row, _) -> new Membership(
                        new UnitId(row.getString("group_id")),
                        new UnitId(row.getString("member_id")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getBoolean("belongs")))
                .list();
    }

    private List<Succession> successions() {
        return jdbc.sql("""
                        SELECT from_unit, to_unit, on_day, how, is_leading, document, recorded_at, undone_at
                        FROM subjects.succession
                        ORDER BY on_day, is_leading DESC, to_unit
                        """)
                .query((row, _) -> new Succession(
                        new UnitId(row.getString("from_unit")),
                        new UnitId(row.getString("to_unit")),
                        row.getObject("on_day", LocalDate.class),
                        Ending.valueOf(row.getString("how")),
                        row.getBoolean("is_leading"),
                        row.getString("document"),
                        entry(
                                row.getObject("recorded_at", OffsetDateTime.class),
                                row.getObject("undone_at", OffsetDateTime.class))))
                .list();
    }

    private static Succession.Entry entry(OffsetDateTime at, @Nullable OffsetDateTime undoneAt) {
        return new Succession.Entry(at.toInstant(), undoneAt == null ? null : undoneAt.toInstant());
    }

    void addUnit(UnitId id, Mark mark) {
        jdbc.sql("INSERT INTO subjects.unit (id, recorded_at, recorded_by) VALUES (:id, :at, :by)")
                .param("id", id.slug())
                .param("at", mark.at().atOffset(ZoneOffset.UTC))
                .param("by", mark.by())
                .update();
    }

    void addFact(DatedFact fact, Mark mark) {
        jdbc.sql("""
                        INSERT INTO subjects.unit_fact
                            (unit_id, fact, value, valid_from, document, recorded_at, recorded_by)
                        VALUES (:unit, :fact, :value, :from, :document, :at, :by)
                        """)
                .param("unit", fact.unit().slug())
                .param("fact", fact.fact().name())
                .param("value", fact.value())
                .param("from", fact.from())
                .param("document", fact.document())
                .param("at", mark.at().atOffset(ZoneOffset.UTC))
                .param("by", mark.by())
                .update();
    }

    void addAlias(UnitId unit, String alias, Mark mark) {
        jdbc.sql("""
                        INSERT INTO subjects.unit_alias (unit_id, alias, recorded_at, recorded_by)
                        VALUES (:unit, :alias, :at, :by)
                        ON CONFLICT DO NOTHING
                        """)
                .param("unit", unit.slug())
                .param("alias", alias)
                .param("at", mark.at().atOffset(ZoneOffset.UTC))
                .param("by", mark.by())
                .update();
    }

    void addMembership(Membership line, @Nullable String document, Mark mark) {
        jdbc.sql("""
                        INSERT INTO subjects.group_member
                            (group_id, member_id, valid_from, belongs, document, recorded_at, recorded_by)
                        VALUES (:group, :member, :from, :belongs, :document, :at, :by)
                        """)
                .param("group", line.group().slug())
                .param("member", line.member().slug())
                .param("from", line.from())
                .param("belongs", line.belongs())
                .param("document", document)
                .param("at", mark.at().atOffset(ZoneOffset.UTC))
                .param("by", mark.by())
                .update();
    }

    /** Adds to the line of a merger that it was undone. */
    void undo(Succession merger, String reason, String document, Signature by) {
        jdbc.sql("""
                        UPDATE subjects.succession
                        SET undone_at = :at, undone_by = :by, undone_person = :person, undone_reason = :reason,
                            undone_document = :document
                        WHERE from_unit = :from AND on_day = :on AND undone_at IS NULL
                        """)
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("by", by.account())
                .param("person", by.person())
                .param("reason", reason)
                .param("document", document)
                .param("from", merger.from().slug())
                .param("on", merger.on())
                .update();
    }

    /** Mergers of a unit that were undone, the newest first. */
    List<Undone> undone(UnitId unit) {
        return jdbc.sql("""
                        SELECT to_unit, on_day, undone_at, undone_person, undone_reason, undone_document
                        FROM subjects.succession
                        WHERE from_unit = :unit AND undone_at IS NOT NULL
                        ORDER BY undone_at DESC
                        """)
                .param("unit", unit.slug())
                .query((row, _) -> new Undone(
                        new UnitId(row.getString("to_unit")),
                        row.getObject("on_day", LocalDate.class),
                        row.getObject("undone_at", OffsetDateTime.class).toInstant(),
                        row.getString("undone_person"),
                        row.getString("undone_reason"),
                        row.getString("undone_document")))
                .list();
    }

    /** A merger that was undone. */
    record Undone(UnitId to, LocalDate on, Instant at, String person, String reason, String document) {}

    void addSuccession(Succession step, Mark mark) {
        jdbc.sql("""
                        INSERT INTO subjects.succession
                            (from_unit, to_unit, on_day, how, is_leading, document, recorded_at, recorded_by)
                        VALUES (:from, :to, :on, :how, :leading, :document, :at, :by)
                        """)
                .param("from", step.from().slug())
                .param("to", step.to().slug())
                .param("on", step.on())
                .param("how", step.how().name())
                .param("leading", step.leading())
                .param("document", step.document())
                .param("at", mark.at().atOffset(ZoneOffset.UTC))
                .param("by", mark.by())
                .update();
    }
}
