package org.jiannuo.obligations.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiannuo.obligations.ObligationStatus.Colour;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The list of obligations: filters, a fixed set of orders, pages by key. */
@Repository
class ObligationList {
    static final int ROWS = 50;
    static final int COUNTED_AT_MOST = 1000;
    private static final int LINES_AT_A_TIME = 1000;

    private final JdbcClient jdbc;

    ObligationList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which obligations somebody may see. @param units null for all of the county */
    record Reach(String county, @Nullable Collection<String> units) {}

    /** One line of the list. */
    record Line(
            UUID id,
            String number,
            String title,
            String unit,
            String role,
            String responsible,
            String sourceLabel,
            String period,
            LocalDate dueOn,
            Stage stage,
            Colour colour) {
        private static final Pattern KEY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}_\\d{4}-\\d{6,}_[0-9a-f-]{36}");

        /** Where the next page begins, as it stands in the address. */
        String key() {
            return dueOn + "_" + number + "_" + id;
        }

        /** The place that {@link #key()} wrote; null when it cannot be read. */
        static @Nullable Line at(String key) {
            if (!KEY.matcher(key).matches()) {
                return null;
            }
            String[] parts = key.split("_");
            try {
                LocalDate due = LocalDate.parse(parts[0]);
                UUID id = UUID.fromString(parts[2]);
                return new Line(id, parts[1], "", "", "", "", "", "", due, Stage.ACTIVE, Colour.NONE);
            } catch (IllegalArgumentException | DateTimeException unreadable) {
                return null;
            }
        }
    }

    /** What stands beside a list: how many lines there are, and the views that the reader keeps. */
    record Beside(long count, List<String> views) {}

    /** The lines after the given one, one more than a page holds. */
    List<Line> lines(Reach reach, ListFilter filter, @Nullable Line after) {
        Question question = new Question(reach, filter);
        if (after != null) {
            question.with(filter.order().after(), query -> {});
            question.set("afterDay", after.dueOn());
            question.set("afterId", after.id());
            question.set("afterNumber", after.number());
        }
        return question.ask(jdbc, COLUMNS, " ORDER BY " + filter.order().by() + " LIMIT " + (ROWS + 1))
                .query((row, _) -> line(row))
                .list();
    }

    /** Gives every line to a reader, one after the other, without keeping them. */
    @Transactional(readOnly = true)
    public long all(Reach reach, ListFilter filter, ToLongFunction<Stream<Line>> reader) {
        try (Stream<Line> lines = new Question(reach, filter)
                        .ask(jdbc, COLUMNS, " ORDER BY " + filter.order().by())
                        .withFetchSize(LINES_AT_A_TIME)
                        .query((row, _) -> line(row))
                        .stream()) {
            return reader.applyAsLong(lines);
        }
    }

    /** How many lines, counted to the limit and not beyond, and the kept views. */
    Beside beside(Reach reach, ListFilter filter, UUID account) {
        Question question = new Question(reach, filter);
        question.set("account", account);
        return question.ask(jdbc, "SELECT (SELECT count(*) FROM (SELECT 1", " LIMIT " + (COUNTED_AT_MOST + 1) + """
                        ) AS counted) AS n, ARRAY(SELECT name || chr(10) || query FROM obligations.saved_view
                                WHERE county = :county AND account = :account ORDER BY name) AS views
                        """)
                .query((row, _) -> new Beside(row.getLong("n"), List.of((String[])
                        row.getArray("views").getArray())))
                .single();
    }

    void keepView(String county, UUID account, String name, String query) {
        jdbc.sql("""
                INSERT INTO obligations.saved_view (county, account, name, query)
                VALUES (:county, :account, :name, :query)
                ON CONFLICT (county, account, name) DO UPDATE SET query = excluded.query
                """)
                .param("county", county)
                .param("account", account)
                .param("name", name)
                .param("query", query)
                .update();
    }

    void dropView(String county, UUID account, String name) {
        jdbc.sql("DELETE FROM obligations.saved_view WHERE county = :county AND account = :account AND name = :name")
                .param("county", county)
                .param("account", account)
                .param("name", name)
                .update();
    }

    private static final String COLUMNS = """
            SELECT id, number, title, unit, role, responsible, source_label, period, due_on, stage, colour
            """;

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("title"),
                row.getString("unit"),
                row.getString("role"),
                row.getString("responsible"),
                row.getString("source_label"),
                row.getString("period"),
                row.getObject("due_on", LocalDate.class),
                Stage.valueOf(row.getString("stage")),
                Colour.valueOf(row.getString("colour")));
    }

    /** The conditions of a filter with their values. */
    private static final class Question {
        private final List<String> conditions = new ArrayList<>(List.of("county = :county"));
        private final Map<String, Object> values = new java.util.HashMap<>();

        Question(Reach reach, ListFilter filter) {
            set("county", reach.county());
            units(reach.units(), filter.unit());
            conditions.add(filter.state().condition());
            if (!filter.group().isEmpty()) {
                with("source_module = :module AND source_group = :group", _ -> {
                    set("module", filter.groupModule());
                    set("group", filter.groupName());
                });
            }
            Colour colour = filter.colour();
            if (colour != null) {
                with("live AND colour = :colour", _ -> set("colour", colour.name()));
            }
            LocalDate from = filter.from();
            if (from != null) {
                with("due_on >= :from", _ -> set("from", from));
            }
            LocalDate to = filter.to();
            if (to != null) {
                with("due_on <= :to", _ -> set("to", to));
            }
            if (!filter.text().isEmpty()) {
                text(filter.text());
            }
        }

        private void units(@Nullable Collection<String> reached, String wanted) {
            if (!wanted.isEmpty()) {
                boolean seen = reached == null || reached.contains(wanted);
                with(seen ? "unit = :unit" : "false", _ -> set("unit", wanted));
            } else if (reached != null && reached.size() == 1) {
                with("unit = :unit", _ -> set("unit", reached.iterator().next()));
            } else if (reached != null) {
                with("unit = ANY(:units)", _ -> set("units", reached.toArray(String[]::new)));
            }
        }

        /** Words are looked for among the distinct titles, so that a million obligations are not read. */
        private void text(String text) {
            String plain = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
            with("""
                    (number LIKE :number OR phrase = ANY(ARRAY(
                      SELECT p.id FROM obligations.phrase p
                      WHERE p.county = :county AND (p.title ILIKE :words OR p.initials LIKE :initials))))
                    """, _ -> {
                set("number", plain + "%");
                set("words", "%" + plain + "%");
                set("initials", "%" + plain.toLowerCase(Locale.ROOT) + "%");
            });
        }

        void with(String condition, Consumer<Map<String, Object>> setting) {
            conditions.add(condition);
            setting.accept(values);
        }

        void set(String name, Object value) {
            values.put(name, value);
        }

        JdbcClient.StatementSpec ask(JdbcClient jdbc, String select, String rest) {
            return jdbc.sql(select + " FROM obligations.obligation WHERE " + String.join(" AND ", conditions) + rest)
                    .params(values);
        }
    }
}
