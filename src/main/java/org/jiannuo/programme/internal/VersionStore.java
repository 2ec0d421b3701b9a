package org.jiannuo.programme.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Signature;
import org.jiannuo.plans.Schedule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Programmes and their versions; nothing here is ever changed. */
@Component
class VersionStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final String county;

    VersionStore(JdbcClient jdbc, JsonMapper json, County county) {
        this.jdbc = jdbc;
        this.json = json;
        this.county = county.code();
    }

    /** A version without its rows. */
    record Version(
            UUID programme,
            String name,
            int number,
            String document,
            @Nullable LocalDate issuedOn,
            String fileName,
            String contentHash,
            Instant adoptedAt,
            String adoptedBy) {}

    /** Where a version comes from. */
    record Origin(String document, @Nullable LocalDate issuedOn, String fileName, byte[] file, String contentHash) {}

    /** Lets one version be put into force at a time, on any node, until the end of the transaction. */
    void oneAtATime() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('programme.version'), CAST(:county AS INT))")
                .param("county", county)
                .query(row -> {});
    }

    void addProgramme(UUID id, String name, Signature by) {
        jdbc.sql("""
                INSERT INTO programme.programme (id, county, name, created_at, created_by)
                VALUES (:id, :county, :name, :at, :by)
                """)
                .param("id", id)
                .param("county", county)
                .param("name", name)
                .param("at", Timestamp.from(by.at()))
                .param("by", by.account())
                .update();
    }

    Optional<UUID> named(String name) {
        return jdbc.sql("SELECT id FROM programme.programme WHERE county = :county AND name = :name")
                .param("county", county)
                .param("name", name)
                .query(UUID.class)
                .optional();
    }

    void addVersion(UUID programme, int version, Origin origin, List<StoredRow> rows, Signature by) {
        jdbc.sql("""
                INSERT INTO programme.version (programme_id, version, document, issued_on, file_name, file, content_hash,
                                               adopted_at, adopted_by, adopted_person)
                VALUES (:programme, :version, :document, :issuedOn, :fileName, :file, :hash, :at, :by, :person)
                """)
                .param("programme", programme)
                .param("version", version)
                .param("document", origin.document())
                .param("issuedOn", origin.issuedOn())
                .param("fileName", origin.fileName())
                .param("file", origin.file())
                .param("hash", origin.contentHash())
                .param("at", Timestamp.from(by.at()))
                .param("by", by.account())
                .param("person", by.person())
                .update();
        addRows(programme, version, rows);
        addMeasures(programme, version, rows);
        addUnits(programme, version, rows);
    }

    private void addRows(UUID programme, int version, List<StoredRow> rows) {
        jdbc.sql("""
                INSERT INTO programme.plan_row
                    (programme_id, version, position, row_id, number, title, task, corrected_task, measures_text,
                     deliverable, units_text, schedule_text, due_on, standing, cycle, on_day)
                SELECT :programme, :version, r.position, r.row_id, r.number, r.title, r.task, r.corrected_task,
                       r.measures_text, r.deliverable, r.units_text, r.schedule_text, r.due_on, r.standing, r.cycle,
                       r.on_day
                FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r
                    (position INT, row_id UUID, number INT, title TEXT, task TEXT, corrected_task TEXT,
                     measures_text TEXT, deliverable TEXT, units_text TEXT, schedule_text TEXT, due_on DATE,
                     standing BOOLEAN, cycle TEXT, on_day TEXT)
                """)
                .param("programme", programme)
                .param("version", version)
                .param(
                        "rows",
                        json.writeValueAsString(
                                rows.stream().map(VersionStore::rowValues).toList()))
                .update();
    }

    private void addMeasures(UUID programme, int version, List<StoredRow> rows) {
        List<Map<String, Object>> values = new ArrayList<>();
        for (StoredRow row : rows) {
            for (StoredRow.Measure measure : row.measures()) {
                Map<String, Object> value = scheduleValues(measure.schedule());
                value.put("position", row.position());
                value.put("ordinal", measure.ordinal());
                value.put("measure_id", measure.id());
                value.put("text", measure.text());
                value.put("corrected", measure.corrected());
                values.add(value);
            }
        }
        jdbc.sql("""
                INSERT INTO programme.plan_measure
                    (programme_id, version, position, ordinal, measure_id, text, corrected, schedule_text, due_on,
                     standing, cycle, on_day)
                SELECT :programme, :version, r.position, r.ordinal, r.measure_id, r.text, r.corrected, r.schedule_text,
                       r.due_on, r.standing, r.cycle, r.on_day
                FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r
                    (position INT, ordinal INT, measure_id UUID, text TEXT, corrected TEXT, schedule_text TEXT,
                     due_on DATE, standing BOOLEAN, cycle TEXT, on_day TEXT)
                """)
                .param("programme", programme)
                .param("version", version)
                .param("rows", json.writeValueAsString(values))
                .update();
    }

    private void addUnits(UUID programme, int version, List<StoredRow> rows) {
        List<Map<String, Object>> values = new ArrayList<>();
        for (StoredRow row : rows) {
            for (int i = 0; i < row.units().size(); i++) {
                StoredRow.Unit unit = row.units().get(i);
                values.add(Map.of(
                        "position", row.position(),
                        "ordinal", i + 1,
                        "text", unit.text(),
                        "unit_id", unit.unit(),
                        "role", unit.role().name()));
            }
        }
        jdbc.sql("""
                INSERT INTO programme.plan_unit (programme_id, version, position, ordinal, text, unit_id, role)
                SELECT :programme, :version, r.position, r.ordinal, r.text, r.unit_id, r.role
                FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r
                    (position INT, ordinal INT, text TEXT, unit_id TEXT, role TEXT)
                """)
                .param("programme", programme)
                .param("version", version)
                .param("rows", json.writeValueAsString(values))
                .update();
    }

    private static Map<String, Object> rowValues(StoredRow row) {
        Map<String, Object> value = scheduleValues(row.schedule());
        value.put("position", row.position());
        value.put("row_id", row.id());
        value.put("number", row.number());
        value.put("title", row.texts().title());
        value.put("task", row.texts().task());
        value.put("corrected_task", row.texts().correctedTask());
        value.put("measures_text", row.texts().measures());
        value.put("deliverable", row.texts().deliverable());
        value.put("units_text", row.texts().units());
        return value;
    }

    private static Map<String, Object> scheduleValues(Schedule schedule) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("schedule_text", schedule.text());
        if (schedule.dueOn() != null) {
            value.put("due_on", String.valueOf(schedule.dueOn()));
        }
        value.put("standing", schedule.standing());
        if (schedule.cycle() != null) {
            value.put("cycle", String.valueOf(schedule.cycle()));
        }
        if (schedule.onDay() != null) {
            value.put("on_day", String.valueOf(schedule.onDay()));
        }
        return value;
    }

    /** The version in force of every programme, by name. */
    List<Version> inForce() {
        return jdbc.sql("""
                SELECT DISTINCT ON (p.name, p.id) p.id, p.name, v.version, v.document, v.issued_on, v.file_name,
                       v.content_hash, v.adopted_at, v.adopted_person
                FROM programme.programme p
                JOIN programme.version v ON v.programme_id = p.id
                WHERE p.county = :county
                ORDER BY p.name, p.id, v.version DESC
                """)
                .param("county", county)
                .query(VersionStore::version)
                .list();
    }

    /** Every version of a programme, newest first. */
    List<Version> versions(UUID programme) {
        return jdbc.sql("""
                SELECT p.id, p.name, v.version, v.document, v.issued_on, v.file_name, v.content_hash, v.adopted_at,
                       v.adopted_person
                FROM programme.programme p
                JOIN programme.version v ON v.programme_id = p.id
                WHERE p.county = :county AND p.id = :programme
                ORDER BY v.version DESC
                """)
                .param("county", county)
                .param("programme", programme)
                .query(VersionStore::version)
                .list();
    }

    byte[] file(UUID programme, int version) {
        return jdbc.sql("SELECT file FROM programme.version WHERE programme_id = :programme AND version = :version")
                .param("programme", programme)
                .param("version", version)
                .query((row, _) -> row.getBytes("file"))
                .single();
    }

    private static Version version(ResultSet row, int index) throws SQLException {
        return new Version(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getInt("version"),
                row.getString("document"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("file_name"),
                row.getString("content_hash"),
                row.getTimestamp("adopted_at").toInstant(),
                row.getString("adopted_person"));
    }
}
