package org.jiannuo.obligations.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiannuo.kernel.County;
import org.jiannuo.obligations.ObligationSummary;
import org.jiannuo.obligations.Obligations.Desk;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statements behind first pages, dashboards and the search box. */
@Repository
class DeskQuery implements Desk {
    private static final String COLUMNS = """
            county, id, number, kind, title, unit, role, responsible, source_module, source_id, source_label,
                   source_group, period, due_on, stage, colour, performed_on
            """;
    private static final String PILE = """
            SELECT '%1$s' AS pile,
                   (SELECT count(*) FROM (SELECT 1 FROM obligations.obligation WHERE %2$s LIMIT :counted) AS c) AS n, t.*
            FROM (SELECT %3$s FROM obligations.obligation WHERE %2$s ORDER BY due_on, id LIMIT :limit) AS t
            """;
    private static final String DUE = "stage NOT IN ('RETURNED', 'SUSPENDED', 'CONDITION_PENDING')";
    /** A title of more obligations than this is shown by its newest ones only. */
    private static final int PHRASES = 200;

    private final JdbcClient jdbc;

    DeskQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Piled> piles(County county, Ask ask) {
        if (ask.piles().isEmpty()) {
            return List.of();
        }
        String sql = ask.piles().stream()
                .map(pile -> PILE.formatted(pile, where(pile, ask.units() != null), COLUMNS))
                .map("(%s)"::formatted)
                .collect(Collectors.joining(" UNION ALL "));
        Map<Pile, Integer> counts = new EnumMap<>(Pile.class);
        Map<Pile, List<ObligationSummary>> lines = new EnumMap<>(Pile.class);
        jdbc.sql(sql)
                .param("county", county.code())
                .param("units", array(ask.units()))
                .param("today", ask.today())
                .param("until", ask.today().plusDays(ask.soon()))
                .param("limit", ask.limit())
                .param("counted", COUNTED)
                .query(row -> {
                    Pile pile = Pile.valueOf(row.getString("pile"));
                    counts.put(pile, row.getInt("n"));
                    lines.computeIfAbsent(pile, _ -> new ArrayList<>()).add(Summaries.summary(row));
                });
        return lines.entrySet().stream()
                .map(pile -> new Piled(pile.getKey(), counts.getOrDefault(pile.getKey(), 0), pile.getValue()))
                .toList();
    }

    /** For a unit, what waits for the unit itself; for the county, whoever it waits for. */
    private static String where(Pile pile, boolean ofUnits) {
        String which = switch (pile) {
            case RETURNED -> "live AND stage = 'RETURNED'";
            case OVERDUE -> "live AND outcome = 'OVERDUE' AND due_on < :today AND stage <> 'RETURNED'";
            case TODAY -> "live AND due_on = :today AND " + DUE;
            case SOON -> "live AND due_on > :today AND due_on <= :until AND " + DUE;
            case TO_CONFIRM -> "turn = 'HEAD'";
            case TO_ACCEPT -> "turn = 'OFFICE'";
            case TO_JUDGE -> "stage = 'BREACH_CANDIDATE'";
        };
        boolean waits = pile != Pile.TO_CONFIRM && pile != Pile.TO_ACCEPT && pile != Pile.TO_JUDGE;
        return "county = :county AND " + which
                + (ofUnits ? " AND unit = ANY(CAST(:units AS text[]))" + (waits ? " AND turn = 'UNIT'" : "") : "");
    }

    @Override
    public List<ObligationSummary> search(County county, String words, @Nullable Collection<String> units, int limit) {
        String like = words.strip().replaceAll("[\\\\%_]", "\\\\$0");
        if (like.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("SELECT " + COLUMNS + """
                FROM obligations.obligation
                WHERE county = :county
                  AND (number LIKE :prefix OR phrase = ANY(ARRAY(
                        SELECT id FROM obligations.phrase
                        WHERE county = :county AND (title LIKE :text OR initials LIKE :initials)
                        LIMIT :phrases)))
                  AND (CAST(:units AS text[]) IS NULL OR unit = ANY(CAST(:units AS text[])))
                ORDER BY live DESC, due_on DESC, id
                LIMIT :limit
                """)
                .param("county", county.code())
                .param("prefix", like + "%")
                .param("text", "%" + like + "%")
                .param("initials", "%" + like.toLowerCase(Locale.ROOT) + "%")
                .param("phrases", PHRASES)
                .param("units", array(units))
                .param("limit", limit)
                .query((row, _) -> Summaries.summary(row))
                .list();
    }

    /** Overdue when a month ended is what is overdue now and was due by then, and what was kept late after it. */
    @Override
    public Map<String, Long> overdueAtEndOf(County county, List<String> months, @Nullable Collection<String> units) {
        Map<String, Long> found = new LinkedHashMap<>();
        if (months.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                WITH still AS MATERIALIZED (
                  SELECT key AS due, sum(n) AS n
                  FROM obligations.tally
                  WHERE county = :county AND axis = 'M' AND outcome = 'OVERDUE'
                    AND (CAST(:units AS text[]) IS NULL OR unit = ANY(CAST(:units AS text[])))
                  GROUP BY key),
                late AS MATERIALIZED (
                  SELECT e.day, count(*) AS n
                  FROM obligations.obligation AS o
                  JOIN unnest(CAST(:ends AS date[])) AS e (day) ON o.due_on <= e.day AND o.performed_on > e.day
                  WHERE o.county = :county AND o.outcome = 'LATE' AND o.performed_on > :first
                    AND (CAST(:units AS text[]) IS NULL OR o.unit = ANY(CAST(:units AS text[])))
                  GROUP BY e.day)
                SELECT m.month,
                       coalesce((SELECT sum(n) FROM still WHERE due <= m.month), 0)
                         + coalesce((SELECT sum(n) FROM late WHERE late.day = m.day), 0) AS n
                FROM unnest(CAST(:months AS text[]), CAST(:ends AS date[])) AS m (month, day)
                ORDER BY m.month
                """)
                .param("county", county.code())
                .param("units", array(units))
                .param("first", YearMonth.parse(months.getFirst()).atEndOfMonth())
                .param("months", months.toArray(String[]::new))
                .param(
                        "ends",
                        months.stream()
                                .map(month ->
                                        YearMonth.parse(month).atEndOfMonth().toString())
                                .toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("month"), row.getLong("n"));
                });
        return found;
    }

    @Override
    public Map<LocalDate, Long> dueDays(
            County county, LocalDate from, LocalDate to, @Nullable Collection<String> units) {
        Map<LocalDate, Long> found = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT due_on, count(*) AS n
                FROM obligations.obligation
                WHERE county = :county AND live AND due_on BETWEEN :from AND :to
                  AND (CAST(:units AS text[]) IS NULL OR unit = ANY(CAST(:units AS text[])))
                GROUP BY due_on
                ORDER BY due_on
                """)
                .param("county", county.code())
                .param("from", from)
                .param("to", to)
                .param("units", array(units))
                .query(row -> {
                    found.put(day(row), row.getLong("n"));
                });
        return found;
    }

    private static LocalDate day(ResultSet row) throws SQLException {
        return row.getObject("due_on", LocalDate.class);
    }

    private static String @Nullable [] array(@Nullable Collection<String> units) {
        return units == null ? null : units.toArray(String[]::new);
    }
}
