package org.jiannuo.obligations.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jiannuo.obligations.Obligations.By;
import org.jiannuo.obligations.Obligations.Count;
import org.jiannuo.obligations.internal.Stage.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The counts of the dashboards, kept in the transaction of every move. */
@Repository
class Tally {
    private final JdbcClient jdbc;

    Tally(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where something is counted. */
    record Place(String module, String unit, String group, String month) {
        static Place of(Obligation obligation) {
            return new Place(
                    obligation.source().module(),
                    obligation.debt().unit(),
                    obligation.source().group(),
                    Tally.month(obligation.term().due()));
        }
    }

    /** So many more, or fewer, of an outcome in a place. */
    record Shift(Place place, Outcome outcome, long n) {}

    static String month(LocalDate day) {
        return "%d-%02d".formatted(day.getYear(), day.getMonthValue());
    }

    /** Counts one move of one obligation. */
    void moved(Obligation before, Obligation after) {
        Outcome outcomeBefore = before.trail().counted();
        Outcome outcomeAfter = after.trail().counted();
        Place from = Place.of(before);
        Place to = Place.of(after);
        if (!from.equals(to) || outcomeBefore != outcomeAfter) {
            apply(
                    after.id().county().code(),
                    List.of(new Shift(from, outcomeBefore, -1), new Shift(to, outcomeAfter, 1)));
        }
    }

    /**
     * Counts many shifts. They are written when the transaction is about to commit, all together and in the order of
     * their key: a transaction that settles one obligation and owes the next would otherwise hold a count while it
     * waits for the numbers of the county, and another one the numbers while it waits for the count.
     */
    void apply(String county, Collection<Shift> shifts) {
        if (shifts.isEmpty()) {
            return;
        }
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            pending()
                    .orElseGet(() -> {
                        Pending fresh = new Pending();
                        TransactionSynchronizationManager.registerSynchronization(fresh);
                        return fresh;
                    })
                    .add(county, shifts);
        } else {
            write(county, shifts);
        }
    }

    private static Optional<Pending> pending() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? TransactionSynchronizationManager.getSynchronizations().stream()
                        .filter(Pending.class::isInstance)
                        .map(Pending.class::cast)
                        .findFirst()
                : Optional.empty();
    }

    /** The shifts of one transaction that are not written yet. */
    private final class Pending implements TransactionSynchronization {
        private final SortedMap<String, List<Shift>> shifts = new TreeMap<>();

        void add(String county, Collection<Shift> more) {
            shifts.computeIfAbsent(county, _ -> new ArrayList<>()).addAll(more);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            count();
        }

        void count() {
            shifts.forEach(Tally.this::write);
            shifts.clear();
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }
    }

    private void write(String county, Collection<Shift> all) {
        jdbc.sql("""
                INSERT INTO obligations.tally AS t (county, axis, module, unit, key, outcome, n)
                SELECT :county, s.axis, s.module, s.unit, s.key, s.outcome, s.n
                FROM (SELECT a.axis, d.module, d.unit, CASE a.axis WHEN 'G' THEN d.grp ELSE d.month END AS key,
                             d.outcome, sum(d.n) AS n
                      FROM unnest(CAST(:modules AS text[]), CAST(:units AS text[]), CAST(:groups AS text[]),
                                  CAST(:months AS text[]), CAST(:outcomes AS text[]), CAST(:ns AS bigint[]))
                           AS d (module, unit, grp, month, outcome, n)
                      CROSS JOIN (VALUES ('G'), ('M')) AS a (axis)
                      GROUP BY 1, 2, 3, 4, 5
                      HAVING sum(d.n) <> 0
                      ORDER BY 1, 2, 3, 4, 5) AS s
                ON CONFLICT (county, axis, module, unit, key, outcome) DO UPDATE SET n = t.n + excluded.n
                """)
                .param("county", county)
                .param(
                        "modules",
                        all.stream().map(shift -> shift.place().module()).toArray(String[]::new))
                .param("units", all.stream().map(shift -> shift.place().unit()).toArray(String[]::new))
                .param(
                        "groups",
                        all.stream().map(shift -> shift.place().group()).toArray(String[]::new))
                .param(
                        "months",
                        all.stream().map(shift -> shift.place().month()).toArray(String[]::new))
                .param(
                        "outcomes",
                        all.stream().map(shift -> shift.outcome().name()).toArray(String[]::new))
                .param("ns", all.stream().map(Shift::n).toArray(Long[]::new))
                .update();
    }

    List<Count> counts(String county, By by, @Nullable String module, @Nullable Collection<String> units) {
        pending().ifPresent(Pending::count);
        Map<String, long[]> lines = new TreeMap<>();
        jdbc.sql("""
                SELECT CASE WHEN :byUnit THEN unit ELSE key END AS line, outcome, sum(n) AS n
                FROM obligations.tally
                WHERE county = :county AND axis = :axis
                  AND (CAST(:module AS text) IS NULL OR module = :module)
                  AND (CAST(:units AS text[]) IS NULL OR unit = ANY(CAST(:units AS text[])))
                GROUP BY 1, 2
                """)
                .param("county", county)
                .param("byUnit", by == By.UNIT)
                .param("axis", by == By.MONTH ? "M" : "G")
                .param("module", module)
                .param("units", units == null ? null : units.toArray(String[]::new))
                .query(row -> {
                    lines.computeIfAbsent(row.getString("line"), _ -> new long[Outcome.values().length])[
                                    Outcome.valueOf(row.getString("outcome")).ordinal()] =
                            row.getLong("n");
                });
        return lines.entrySet().stream()
                .map(line -> count(line.getKey(), line.getValue()))
                .filter(count -> count.total() > 0)
                .toList();
    }

    private static Count count(String key, long[] n) {
        return new Count(
                key,
                n[Outcome.OPEN.ordinal()],
                n[Outcome.OVERDUE.ordinal()],
                n[Outcome.KEPT.ordinal()],
                n[Outcome.LATE.ordinal()],
                n[Outcome.CLOSED.ordinal()],
                n[Outcome.LEFT_OUT.ordinal()]);
    }
}
