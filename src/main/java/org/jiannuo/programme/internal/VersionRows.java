package org.jiannuo.programme.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
                SELECT position, ordinal, measure_id, text, corrected, schedule_text, due_on, standing, cycle, on_day
                FROM programme.plan_measure
                WHERE programme_id = :programme AND version = :version
                ORDER BY position, ordinal
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
