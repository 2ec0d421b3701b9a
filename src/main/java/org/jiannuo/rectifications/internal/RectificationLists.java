package org.jiannuo.rectifications.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiannuo.kernel.County;
import org.jiannuo.rectifications.Rectifications.Count;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists and figures of rectifications. Pages are cut by key, newest first. */
@Component
class RectificationLists {
    private final JdbcClient jdbc;

    RectificationLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param units only those of or by these units; null for all
     * @param stage only this stage; empty for all
     * @param unit only of this unit; empty for all
     * @param source only of the thing with this number; empty for all
     * @param words part of a number or of what is wrong; empty for all
     * @param named units whose name or initials are these words
     */
    record Filter(
            @Nullable List<String> units, String stage, String unit, String source, String words, List<String> named) {}

    List<Rectification> list(County county, Filter filter, @Nullable UUID before, int limit) {
        return jdbc.sql(RectificationStore.COLUMNS + """
                         WHERE county = :county
                           AND (:everywhere OR unit IN (:units) OR body IN (:units))
                           AND (:stage = '' OR stage = :stage)
                           AND (:unit = '' OR unit = :unit)
                           AND (:source = '' OR source_number = :source)
                           AND (:words = '%%' OR number LIKE :words OR source_number LIKE :words OR problem LIKE :words
                                OR unit IN (:named) OR body IN (:named))
                           AND (CAST(:before AS uuid) IS NULL OR id < CAST(:before AS uuid))
                         ORDER BY id DESC LIMIT :limit
                        """)
                .param("county", county.code())
                .param("everywhere", filter.units() == null)
                .param("units", filter.units() == null || filter.units().isEmpty() ? List.of("") : filter.units())
                .param("stage", filter.stage())
                .param("unit", filter.unit())
                .param("source", filter.source())
                .param("words", "%" + escaped(filter.words()) + "%")
                .param("named", filter.named().isEmpty() ? List.of("-") : filter.named())
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> RectificationStore.matter(row))
                .list();
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    List<Rectification> waitingFor(County county, String unit, int limit) {
        return jdbc.sql(RectificationStore.COLUMNS + """
                         WHERE county = :county AND actor = :unit ORDER BY act_by NULLS LAST, id LIMIT :limit
                        """)
                .param("county", county.code())
                .param("unit", unit)
                .param("limit", limit)
                .query((row, _) -> RectificationStore.matter(row))
                .list();
    }

    List<Rectification> refused(County county, int limit) {
        return jdbc.sql(RectificationStore.COLUMNS + """
                         WHERE county = :county AND stage IN ('REFUSED', 'FOLLOWED') ORDER BY id DESC LIMIT :limit
                        """)
                .param("county", county.code())
                .param("limit", limit)
                .query((row, _) -> RectificationStore.matter(row))
                .list();
    }

    List<Count> counts(County county, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        SELECT unit, count(*) AS due,
                               count(*) FILTER (WHERE accepted_on <= due_on) AS on_time,
                               count(*) FILTER (WHERE accepted_on > due_on) AS late,
                               count(*) FILTER (WHERE stage IN ('REFUSED', 'FOLLOWED')) AS refused
                        FROM rectifications.rectification
                        WHERE county = :county AND due_on BETWEEN :from AND :to AND stage <> 'WITHDRAWN'
                        GROUP BY unit ORDER BY unit
                        """)
                .param("county", county.code())
                .param("from", from)
                .param("to", to)
                .query((row, _) -> new Count(
                        row.getString("unit"),
                        row.getLong("due"),
                        row.getLong("on_time"),
                        row.getLong("late"),
                        row.getLong("refused")))
                .list();
    }
}
