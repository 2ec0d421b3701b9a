package org.jiannuo.programme.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiannuo.plans.NamedUnit;
import org.jiannuo.plans.Schedule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the rows of a version. */
@Component
class VersionRows {
    private final JdbcClient jdbc;

    VersionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StoredRow> of(UUID programme, int version) {
        Map<Integer, List<StoredRow.Measure>> measures = measures(programme, version);
        Map<Integer, List<StoredRow.Unit>> units = units(programme, version);
        return jdbc.sql("""
                SELECT position, row_id, number, title, task, corrected_task, measures_text, deliverable, units_text,
                       schedule_text, due_on, standing, cycle, on_day
                FROM programme.plan_row
                WHERE programme_id = :programme AND version = :version
                ORDER BY position
                """)
                .param("programme", programme)
                .param("version", version)
                .query((row, _) -> new StoredRow(
                        row.getObject("row_id", UUID.class),
                        row.getInt("position"),
                        row.getInt("number"),
                        texts(row),
                        schedule(row),
                        measures.getOrDefault(row.getInt("position"), List.of()),
                        units.getOrDefault(row.getInt("position"), List.of())))
                .list();
    }

    private static StoredRow.Texts texts(ResultSet row) throws SQLException {
        return new StoredRow.Texts(
                row.getString("title"),
                row.getString("task"),
                row.getString("corrected_task"),
                row.getString("measures_text"),
                row.getString("deliverable"),
                row.getString("units_text"));
    }

    private static Schedule schedule(ResultSet row) throws SQLException {
        String cycle = row.getString("cycle");
        String onDay = row.getString("on_day");
        return new Schedule(
                row.getString("schedule_text"),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("standing"),
                cycle == null ? null : Schedule.Cycle.valueOf(cycle),
                onDay == null ? null : MonthDay.parse(onDay),
                List.of());
    }

    private Map<Integer, List<StoredRow.Measure>> measures(UUID programme, int version) {
        Map<Integer, List<StoredRow.Measure>> measures = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT m.position, m.ordinal, m.measure_id, m.text, coalesce(c.said_after, m.corrected) AS corrected,
                       m.schedule_text, m.due_on, m.standing, m.cycle, m.on_day
                FROM programme.plan_measure m
                LEFT JOIN LATERAL (
                  SELECT said_after FROM programme.measure_correction
                  WHERE programme_id = m.programme_id AND version = m.version AND measure_id = m.measure_id
                  ORDER BY seq DESC
                  LIMIT 1) AS c ON true
                WHERE m.programme_id = :programme AND m.version = :version
                ORDER BY m.position, m.ordinal
                """).param("programme", programme).param("version", version).query(row -> {
            measures.computeIfAbsent(row.getInt("position"), _ -> new ArrayList<>())
                    .add(new StoredRow.Measure(
                            row.getObject("measure_id", UUID.class),
                            row.getInt("ordinal"),
                            row.getString("text"),
                            row.getString("corrected"),
                            schedule(row)));
        });
        return measures;
    }

    /**
     * 更正. One correction of the text of a measure.
     *
     * @param seq the first of a measure is 1
     * @param before the words until then
     * @param after the words from then on
     */
    record Correction(UUID measure, int seq, String before, String after, String reason, String person, Instant at) {}

    /** The corrections of a version, the newest of a measure first. */
    Map<UUID, List<Correction>> corrections(UUID programme, int version) {
        return jdbc
                .sql("""
                        SELECT measure_id, seq, said_before, said_after, reason, person, corrected_at
                        FROM programme.measure_correction
                        WHERE programme_id = :programme AND version = :version
                        ORDER BY measure_id, seq DESC
                        """)
                .param("programme", programme)
                .param("version", version)
                .query((row, _) -> new Correction(
                        row.getObject("measure_id", UUID.class),
                        row.getInt("seq"),
                        row.getString("said_before"),
                        row.getString("said_after"),
                        row.getString("reason"),
                        row.getString("person"),
                        row.getObject("corrected_at", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Correction::measure));
    }

    /** Adds a correction. @return false when somebody else has added one of that number */
    boolean add(UUID programme, int version, Correction correction, UUID by) {
        return jdbc.sql("""
                        INSERT INTO programme.measure_correction (programme_id, version, measure_id, seq, said_before,
                               said_after, reason, corrected_at, corrected_by, person)
                        VALUES (:programme, :version, :measure, :seq, :before, :after, :reason, :at, :by, :person)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("programme", programme)
                        .param("version", version)
                        .param("measure", correction.measure())
                        .param("seq", correction.seq())
                        .param("before", correction.before())
                        .param("after", correction.after())
                        .param("reason", correction.reason())
                        .param("at", correction.at().atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("person", correction.person())
                        .update()
                > 0;
    }

    private Map<Integer, List<StoredRow.Unit>> units(UUID programme, int version) {
        Map<Integer, List<StoredRow.Unit>> units = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT position, text, unit_id, role
                FROM programme.plan_unit
                WHERE programme_id = :programme AND version = :version
                ORDER BY position, ordinal
                """).param("programme", programme).param("version", version).query(row -> {
            units.computeIfAbsent(row.getInt("position"), _ -> new ArrayList<>())
                    .add(new StoredRow.Unit(
                            row.getString("text"),
                            row.getString("unit_id"),
                            NamedUnit.Role.valueOf(row.getString("role"))));
        });
        return units;
    }
}
