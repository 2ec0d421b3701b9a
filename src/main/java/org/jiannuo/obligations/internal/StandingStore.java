package org.jiannuo.obligations.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiannuo.database.Identities;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Money;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.obligations.NewObligation.When;
import org.jiannuo.obligations.internal.EntryStore.Columns;
import org.jiannuo.obligations.internal.StandingDuty.Period;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Standing duties: kept once, opened period by period. */
@Repository
class StandingStore {
    private static final int ROWS_A_BATCH = 2000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    StandingStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Keeps those that are not kept yet; the identities of all. */
    Map<Entry.Key, UUID> keep(String county, Collection<NewObligation> duties, LocalDate today) {
        if (duties.isEmpty()) {
            return Map.of();
        }
        Map<Entry.Key, NewObligation> once = new LinkedHashMap<>();
        duties.forEach(duty -> once.putIfAbsent(StandingDuty.key(duty), duty));
        Map<Entry.Key, UUID> ids = existing(county, List.copyOf(once.keySet()));
        List<StandingDuty> fresh = once.entrySet().stream()
                .filter(duty -> !ids.containsKey(duty.getKey()))
                .map(duty -> fresh(duty.getValue(), today))
                .toList();
        insert(county, fresh);
        fresh.forEach(duty -> ids.put(StandingDuty.key(duty.what()), duty.id()));
        return ids;
    }

    private static StandingDuty fresh(NewObligation what, LocalDate today) {
        When.Standing when = (When.Standing) what.when();
        Period running = StandingDuty.running(when, today);
        return new StandingDuty(
                Identities.next(),
                what,
                what.debtor().unit(),
                running.next(when.every()).first());
    }

    private Map<Entry.Key, UUID> existing(String county, List<Entry.Key> keys) {
        Map<Entry.Key, UUID> found = new HashMap<>();
        jdbc.sql("""
                SELECT s.source_module, s.source_id, s.first_unit, s.id
                FROM unnest(CAST(:modules AS text[]), CAST(:sources AS text[]), CAST(:units AS text[]))
                     AS k (module, source, unit)
                JOIN obligations.standing s
                  ON s.county = :county AND s.source_module = k.module AND s.source_id = k.source
                 AND s.first_unit = k.unit
                """)
                .param("county", county)
                .param("modules", keys.stream().map(Entry.Key::module).toArray(String[]::new))
                .param("sources", keys.stream().map(Entry.Key::sourceId).toArray(String[]::new))
                .param("units", keys.stream().map(Entry.Key::firstUnit).toArray(String[]::new))
                .query(row -> {
                    found.put(
                            new Entry.Key(row.getString(1), row.getString(2), row.getString(3), ""),
                            row.getObject(4, UUID.class));
                });
        return found;
    }

    private void insert(String county, List<StandingDuty> fresh) {
        batches.batchUpdate("""
                INSERT INTO obligations.standing (county, id, kind, title, phrase, deliverable, measure, basis,
                       beneficiary, source_module, source_id, source_label, source_group, first_unit, unit, role,
                       others, responsible, amount, published, every, fixed_day, from_on, opens_on)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, fresh, ROWS_A_BATCH, (row, duty) -> {
            When.Standing when = (When.Standing) duty.what().when();
            Columns columns = new Columns(row).add(county).add(duty.id()).duty(duty.what(), duty.firstUnit());
            columns.add(when.every().name())
                    .add(when.on() == null ? "" : when.on().toString())
                    .add(when.from())
                    .add(duty.opensOn());
        });
    }

    /** Counties with a period to open. */
    List<String> countiesToOpen(LocalDate today) {
        return jdbc.sql("""
                SELECT DISTINCT county FROM obligations.standing
                WHERE opens_on <= :today AND ended_on IS NULL
                ORDER BY county
                """)
                .param("today", today)
                .query((row, _) -> row.getString("county"))
                .list();
    }

    /** Some of the duties whose next period has begun, oldest period first. */
    List<StandingDuty> toOpen(String county, LocalDate today, int limit) {
        return jdbc.sql("""
                SELECT id, kind, title, deliverable, measure, basis, beneficiary, source_module, source_id,
                       source_label, source_group, first_unit, unit, role, others, responsible, amount, published,
                       every, fixed_day, from_on, opens_on
                FROM obligations.standing
                WHERE county = :county AND opens_on <= :today AND ended_on IS NULL
                ORDER BY opens_on, id
                LIMIT :limit
                """)
                .param("county", county)
                .param("today", today)
                .param("limit", limit)
                .query((row, _) -> duty(county, row))
                .list();
    }

    /** Notes that the next period of these duties is open. */
    void opened(String county, List<StandingDuty> duties) {
        batches.batchUpdate(
                "UPDATE obligations.standing SET opens_on = ? WHERE county = ? AND id = ? AND opens_on = ?",
                duties,
                ROWS_A_BATCH,
                (row, duty) -> {
                    When.Standing when = (When.Standing) duty.what().when();
                    row.setObject(1, duty.next().next(when.every()).first());
                    row.setString(2, county);
                    row.setObject(3, duty.id());
                    row.setObject(4, duty.opensOn());
                });
    }

    /** The standing duties of a unit follow its successor. */
    int follow(String county, String from, String to) {
        return jdbc.sql("""
                UPDATE obligations.standing SET unit = :to, responsible = ''
                WHERE county = :county AND unit = :from AND ended_on IS NULL
                """)
                .param("county", county)
                .param("to", to)
                .param("from", from)
                .update();
    }

    /** Duties that followed an undone merger are owed by the former unit again. */
    int giveBack(String county, String from, String to) {
        return jdbc.sql("""
                UPDATE obligations.standing SET unit = :from
                WHERE county = :county AND first_unit = :from AND unit = :to AND ended_on IS NULL
                """)
                .param("county", county)
                .param("from", from)
                .param("to", to)
                .update();
    }

    private static StandingDuty duty(String county, ResultSet row) throws SQLException {
        String fixed = row.getString("fixed_day");
        When when = new When.Standing(
                NewObligation.Every.valueOf(row.getString("every")),
                fixed.isEmpty() ? null : MonthDay.parse(fixed),
                row.getObject("from_on", LocalDate.class));
        BigDecimal amount = row.getBigDecimal("amount");
        NewObligation what = new NewObligation(
                new NewObligation.Debtor(
                        new County(county),
                        row.getString("unit"),
                        NewObligation.Role.valueOf(row.getString("role")),
                        List.of((String[]) row.getArray("others").getArray()),
                        row.getString("responsible")),
                new NewObligation.Duty(
                        NewObligation.Kind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("deliverable"),
                        row.getString("measure"),
                        row.getString("basis"),
                        row.getString("beneficiary")),
                new NewObligation.Source(
                        row.getString("source_module"),
                        row.getString("source_id"),
                        row.getString("source_label"),
                        row.getString("source_group")),
                when,
                new NewObligation.Terms(amount == null ? null : new Money(amount), row.getBoolean("published")));
        return new StandingDuty(
                row.getObject("id", UUID.class),
                what,
                row.getString("first_unit"),
                row.getObject("opens_on", LocalDate.class));
    }
}
