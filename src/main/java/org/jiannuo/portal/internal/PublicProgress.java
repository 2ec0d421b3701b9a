package org.jiannuo.portal.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jiannuo.kernel.County;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is public, with the rights of the portal role. */
@Component
class PublicProgress {
    record OfRow(int number, String title, Figures figures) {}

    record OfUnit(String unit, String name, Figures figures) {}

    record State(Instant refreshed, String basis) {}

    private final JdbcClient jdbc;
    private final County county;

    PublicProgress(@Qualifier("portal") DataSource portal, County county) {
        this.jdbc = JdbcClient.create(portal);
        this.county = county;
    }

    List<OfRow> rows() {
        return jdbc.sql("""
                SELECT number, title, open, overdue, kept, late, closed
                FROM portal.row_progress
                WHERE county = :county
                ORDER BY programme, number
                """)
                .param("county", county.code())
                .query((row, _) -> new OfRow(row.getInt("number"), row.getString("title"), figures(row)))
                .list();
    }

    List<OfUnit> units(String query) {
        return jdbc.sql("""
                SELECT unit, name, open, overdue, kept, late, closed
                FROM portal.unit_progress
                WHERE county = :county AND (:query = '' OR position(lower(:query) IN search) > 0)
                ORDER BY overdue DESC, name
                """)
                .param("county", county.code())
                .param("query", query.strip())
                .query((row, _) -> unit(row))
                .list();
    }

    Optional<OfUnit> unit(String unit) {
        return jdbc.sql("""
                SELECT unit, name, open, overdue, kept, late, closed
                FROM portal.unit_progress
                WHERE county = :county AND unit = :unit
                """)
                .param("county", county.code())
                .param("unit", unit)
                .query((row, _) -> unit(row))
                .optional();
    }

    Optional<State> state() {
        return jdbc.sql("SELECT refreshed_at, basis FROM portal.state WHERE county = :county")
                .param("county", county.code())
                .query((row, _) -> new State(row.getTimestamp("refreshed_at").toInstant(), row.getString("basis")))
                .optional();
    }

    /** One noted state of the figures, newest first. @param shown the very bytes that the log vouches for */
    record NotedState(LocalDate day, String shown, UUID leaf, String salt, String commitment) {}

    List<NotedState> states(int limit) {
        return jdbc.sql("""
                SELECT day, shown, leaf, salt, commitment
                FROM portal.progress_state
                WHERE county = :county
                ORDER BY day DESC
                LIMIT :limit
                """)
                .param("county", county.code())
                .param("limit", limit)
                .query((row, _) -> new NotedState(
                        row.getObject("day", LocalDate.class),
                        row.getString("shown"),
                        row.getObject("leaf", UUID.class),
                        row.getString("salt"),
                        row.getString("commitment")))
                .list();
    }

    private static OfUnit unit(ResultSet row) throws SQLException {
        return new OfUnit(row.getString("unit"), row.getString("name"), figures(row));
    }

    private static Figures figures(ResultSet row) throws SQLException {
        return new Figures(
                row.getLong("open"),
                row.getLong("overdue"),
                row.getLong("kept"),
                row.getLong("late"),
                row.getLong("closed"));
    }
}
