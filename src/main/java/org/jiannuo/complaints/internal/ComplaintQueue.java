package org.jiannuo.complaints.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jiannuo.complaints.ComplaintId;
import org.jiannuo.complaints.ComplaintKind;
import org.jiannuo.kernel.County;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of complaints. Pages are cut by key, newest first. */
@Component
class ComplaintQueue {
    /** The longest count that is made; a list that says so many has at least so many. */
    static final int COUNTED = 10_000;

    private static final String COLUMNS = """
            SELECT c.county, c.id, c.number, c.kind, c.lead, c.accused, c.received_on, c.stage, c.level, c.due_on,
                   c.waits_for, c.handler
            FROM complaints.complaint c
            """;
    private static final String WHERE = """
            WHERE c.county = :county
              AND (:everywhere OR c.verifying IN (:verifying) OR (c.accused IN (:accused) AND c.stage IN (:known)))
              AND (CAST(:handler AS uuid) IS NULL OR c.handler = CAST(:handler AS uuid))
              AND (CAST(:unit AS text) IS NULL OR c.accused = :unit)
              AND (CAST(:kind AS text) IS NULL OR c.kind = :kind)
              AND (:all OR c.stage IN (:stages))
              AND (NOT :overdue OR c.due_on < :today)
              AND (NOT :due OR c.due_on >= :today)
              AND (CAST(:number AS text) IS NULL OR c.number = :number)
            """;

    private final JdbcClient jdbc;

    ComplaintQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which complaints.
     *
     * @param scope what the reader may see
     * @param stages only these stages; none for all
     * @param unit only about this body; empty for all
     * @param kind only of this kind; empty for all
     * @param handler only those of this handler; null for all
     * @param term {@code due}, {@code overdue} or empty
     * @param number this number; empty for all
     */
    record Filter(
            Scope scope,
            Collection<Stage> stages,
            String unit,
            String kind,
            @Nullable UUID handler,
            String term,
            String number,
            LocalDate today) {}

    /**
     * What a reader may see.
     *
     * @param everywhere all of them
     * @param verifying those that these units verify
     * @param accused those about these units that they know of
     */
    record Scope(boolean everywhere, Collection<String> verifying, Collection<String> accused) {
        boolean isNothing() {
            return !everywhere && verifying.isEmpty() && accused.isEmpty();
        }
    }

    /** One line. */
    record Line(
            ComplaintId id,
            String number,
            ComplaintKind kind,
            boolean lead,
            String accused,
            LocalDate receivedOn,
            Stage stage,
            int level,
            @Nullable LocalDate dueOn,
            String waitsFor,
            boolean taken) {}

    /** A part of the list, newest first. @param before only those before this one */
    List<Line> list(County county, Filter filter, @Nullable UUID before, int limit) {
        if (filter.scope().isNothing()) {
            return List.of();
        }
        return bound(jdbc.sql(COLUMNS + WHERE + """
                           AND (CAST(:before AS uuid) IS NULL OR c.id < CAST(:before AS uuid))
                         ORDER BY c.id DESC
                         LIMIT :limit
                        """), county, filter)
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> line(row))
                .list();
    }

    /** How many there are, at most {@link #COUNTED}. */
    long count(County county, Filter filter) {
        if (filter.scope().isNothing()) {
            return 0;
        }
        return bound(
                        jdbc.sql("SELECT count(*) FROM (SELECT 1 FROM complaints.complaint c " + WHERE
                                + " LIMIT :limit) AS counted"),
                        county,
                        filter)
                .param("limit", COUNTED)
                .query(Long.class)
                .single();
    }

    /** On which a unit must act now, the earliest due day first. */
    List<Line> waitingFor(County county, String unit, int limit) {
        return jdbc.sql(COLUMNS + """
                         WHERE c.county = :county AND c.waits_for = :unit
                         ORDER BY c.due_on, c.id
                         LIMIT :limit
                        """)
                .param("county", county.code())
                .param("unit", unit)
                .param("limit", limit)
                .query((row, _) -> line(row))
                .list();
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, County county, Filter filter) {
        Scope scope = filter.scope();
        return statement
                .param("county", county.code())
                .param("everywhere", scope.everywhere())
                .param("verifying", orNobody(scope.verifying()))
                .param("accused", orNobody(scope.accused()))
                .param(
                        "known",
                        java.util.Arrays.stream(Stage.values())
                                .filter(Stage::isKnownToAccused)
                                .map(Enum::name)
                                .toList())
                .param("handler", filter.handler())
                .param("unit", ComplaintStore.orNull(filter.unit()))
                .param("kind", ComplaintStore.orNull(filter.kind()))
                .param("all", filter.stages().isEmpty())
                .param(
                        "stages",
                        orNobody(filter.stages().stream().map(Enum::name).toList()))
                .param("overdue", filter.term().equals("overdue"))
                .param("due", filter.term().equals("due"))
                .param("today", filter.today())
                .param("number", ComplaintStore.orNull(filter.number()));
    }

    /** Cases whose result is owed and not counted, because a year was missing; those after the given one. */
    List<ComplaintId> uncounted(County county, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        SELECT c.id
                        FROM complaints.complaint c
                        WHERE c.county = :county AND c.whole IS NULL
                          AND c.stage IN ('ACCEPTED', 'TRANSFERRED', 'VERIFYING', 'SUSPENDED', 'UNFOUNDED')
                          AND (CAST(:after AS uuid) IS NULL OR c.id > CAST(:after AS uuid))
                        ORDER BY c.id LIMIT :limit
                        """)
                .param("county", county.code())
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> new ComplaintId(county, row.getObject("id", UUID.class)))
                .list();
    }

    private static Collection<String> orNobody(Collection<String> names) {
        return names.isEmpty() ? List.of("-") : names;
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                new ComplaintId(new County(row.getString("county")), row.getObject("id", UUID.class)),
                row.getString("number"),
                ComplaintKind.valueOf(row.getString("kind")),
                row.getBoolean("lead"),
                row.getString("accused"),
                row.getObject("received_on", LocalDate.class),
                Stage.valueOf(row.getString("stage")),
                row.getInt("level"),
                row.getObject("due_on", LocalDate.class),
                ComplaintStore.orEmpty(row.getString("waits_for")),
                row.getObject("handler", UUID.class) != null);
    }
}
