package org.jiannuo.measures.internal;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jiannuo.kernel.County;
import org.jiannuo.measures.internal.Lifecycle.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of measures. Pages are cut by key, newest first. */
@Component
class MeasureQueue {
    private final JdbcClient jdbc;

    MeasureQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which measures.
     *
     * @param units only those that concern these units; null for all
     * @param reader who reads; he sees what he proposed, and of officials what his unit decides or executes
     * @param stages only these stages
     * @param item only this item of the list; empty for all
     * @param incentives whether incentives or sanctions; null for both
     * @param executing only those that this unit executes; empty for all
     * @param words part of the number, the document or the name; empty for all
     */
    record Filter(
            @Nullable Set<String> units,
            Reader reader,
            Collection<Stage> stages,
            String item,
            @Nullable Boolean incentives,
            String executing,
            String words) {}

    /** Who reads a list. */
    record Reader(String unit, UUID account) {}

    private static final String WHERE = """
             WHERE m.county = :county AND m.stage IN (:stages)
               AND (:everywhere OR m.competent IN (:units) OR m.executing IN (:units) OR m.subject_ref IN (:units)
                    OR m.reporter IN (:units) OR m.proposed_by = :reader)
               AND (m.subject_kind <> 'OFFICIAL' OR m.competent = :own OR m.executing = :own OR m.proposed_by = :reader)
               AND (:item = '-' OR m.item = :item)
               AND (CAST(:incentives AS boolean) IS NULL OR m.incentive = CAST(:incentives AS boolean))
               AND (:executing = '-' OR m.executing = :executing)
               AND (:words = '%%' OR m.number LIKE :words OR m.document LIKE :words OR m.subject_name LIKE :words)
            """;

    /** A part of the list, newest first. @param before only those before this one */
    List<Measure> list(County county, Filter filter, @Nullable UUID before, int limit) {
        if (filter.stages().isEmpty()) {
            return List.of();
        }
        return filtered(MeasureStore.COLUMNS + WHERE + """
                   AND (CAST(:before AS uuid) IS NULL OR m.id < CAST(:before AS uuid))
                 ORDER BY m.id DESC
                 LIMIT :limit
                """, county, filter)
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> MeasureStore.measure(row))
                .list();
    }

    /** What an official was told about himself, newest first. */
    List<Measure> ofOfficial(County county, String person, int limit) {
        return jdbc.sql(MeasureStore.COLUMNS + """
                         WHERE m.county = :county AND m.subject_kind = 'OFFICIAL' AND m.subject_ref = :person
                           AND m.stage NOT IN ('PROPOSED', 'CHECKED', 'REFUSED')
                           AND (m.stage <> 'DROPPED' OR m.answered)
                         ORDER BY m.id DESC
                         LIMIT :limit
                        """)
                .param("county", county.code())
                .param("person", person)
                .param("limit", limit)
                .query((row, _) -> MeasureStore.measure(row))
                .list();
    }

    long count(County county, Filter filter) {
        if (filter.stages().isEmpty()) {
            return 0;
        }
        return filtered("SELECT count(*) FROM measures.measure m " + WHERE, county, filter)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String sql, County county, Filter filter) {
        Set<String> units = filter.units();
        return jdbc.sql(sql)
                .param("county", county.code())
                .param("stages", filter.stages().stream().map(Stage::name).toList())
                .param("everywhere", units == null)
                .param("units", units == null || units.isEmpty() ? Set.of("-") : units)
                .param("own", filter.reader().unit())
                .param("reader", filter.reader().account())
                .param("item", filter.item().isEmpty() ? "-" : filter.item())
                .param("incentives", filter.incentives())
                .param("executing", filter.executing().isEmpty() ? "-" : filter.executing())
                .param("words", "%" + escaped(filter.words()) + "%");
    }

    private static String escaped(String words) {
        return words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** Those whose next step a unit must do, oldest first. */
    List<Measure> waitingFor(County county, String unit, int limit) {
        return jdbc.sql(MeasureStore.COLUMNS + """
                         WHERE m.county = :county
                           AND ((m.competent = :unit AND m.stage IN ('PROPOSED', 'CHECKED', 'HEARD'))
                                OR (m.executing = :unit AND m.stage IN ('DECIDED', 'LIFTED', 'EXPIRED')))
                         ORDER BY m.id
                         LIMIT :limit
                        """)
                .param("county", county.code())
                .param("unit", unit)
                .param("limit", limit)
                .query((row, _) -> MeasureStore.measure(row))
                .list();
    }
}
