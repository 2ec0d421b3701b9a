package org.jiannuo.obligations.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.internal.Stage.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moves many obligations with one statement each. */
@Repository
class SetStore {
    private final JdbcClient jdbc;

    SetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How many went from one place and outcome to another.
     *
     * @param dueOn their due day
     */
    record Moved(Tally.Place from, Outcome before, Tally.Place to, Outcome after, LocalDate dueOn, long n) {
        static List<Tally.Shift> shifts(List<Moved> all) {
            List<Tally.Shift> shifts = new ArrayList<>();
            for (Moved moved : all) {
                if (moved.before() != moved.after() || !moved.from().equals(moved.to())) {
                    shifts.add(new Tally.Shift(moved.from(), moved.before(), -moved.n()));
                    shifts.add(new Tally.Shift(moved.to(), moved.after(), moved.n()));
                }
            }
            return shifts;
        }

        static long count(List<Moved> all) {
            return all.stream().mapToLong(Moved::n).sum();
        }
    }

    List<String> counties() {
        return jdbc.sql("SELECT DISTINCT county FROM obligations.counter ORDER BY county")
                .query((row, _) -> row.getString("county"))
                .list();
    }

    /**
     * Turns the colours whose day has come and notes one reminder for each new colour.
     *
     * @param answerDue by when the unit answers a warning of today; null when the calendar cannot say
     */
    List<Moved> turn(String county, LocalDate today, @Nullable LocalDate answerDue, Signature by) {
        return jdbc.sql("""
                WITH due AS (
                  SELECT county, id, outcome, colour,
                         CASE WHEN :today >= black_on THEN 'BLACK'
                              WHEN :today > due_on THEN 'RED'
                              WHEN :today >= orange_on THEN 'ORANGE'
                              WHEN :today >= yellow_on THEN 'YELLOW'
                              ELSE 'NONE' END AS fresh,
                         CASE WHEN turn = 'UNIT' THEN CAST(:answerDue AS date) END AS answer_due
                  FROM obligations.obligation
                  WHERE county = :county AND turns_on <= :today
                  ORDER BY id
                  FOR UPDATE
                ), turned AS (
                  UPDATE obligations.obligation o
                  SET colour = d.fresh,
                      answer_due = CASE WHEN d.fresh IN (d.colour, 'NONE') THEN o.answer_due ELSE d.answer_due END,
                      turns_on = CASE WHEN :today < o.yellow_on THEN o.yellow_on
                                      WHEN :today < o.orange_on THEN o.orange_on
                                      WHEN :today <= o.due_on THEN o.due_on + 1
                                      WHEN :today < o.black_on THEN o.black_on END,
                      outcome = CASE WHEN :today > o.due_on THEN 'OVERDUE' ELSE o.outcome END,
                      overdue_since = CASE WHEN :today > o.due_on THEN o.due_on + 1 END
                  FROM due d
                  WHERE o.county = :county AND o.county = d.county AND o.id = d.id
                  RETURNING o.county, o.id, o.unit, o.source_module, o.source_group, o.due_on,
                            d.outcome AS before, o.outcome AS after, d.colour AS old_colour, o.colour, d.answer_due
                ), warned AS (
                  INSERT INTO obligations.notice (county, obligation, due_on, colour, unit, on_day, at, answer_due)
                  SELECT county, id, due_on, colour, unit, :today, :at, answer_due
                  FROM turned
                  WHERE colour <> old_colour AND colour <> 'NONE'
                  ON CONFLICT DO NOTHING
                )
                SELECT source_module, source_group, unit AS old_unit, unit, due_on AS old_due, due_on,
                       before, after, count(*) AS n
                FROM turned
                GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
                """)
                .param("county", county)
                .param("today", today)
                .param("answerDue", answerDue)
                .param("at", ObligationStore.utc(by.at()))
                .query((row, _) -> moved(row))
                .list();
    }

    /**
     * Since when something is overdue enough to be a candidate.
     *
     * @param promises promises due before this day
     * @param payments payments and judgments due before this day
     * @param heardUntil last day of the unit to state
     */
    record Cutoff(LocalDate promises, LocalDate payments, LocalDate heardUntil) {}

    /** Names the candidates for the finding of a breach. Nothing is decided by it. */
    int nameCandidates(String county, Cutoff cutoff, LocalDate today, Signature by) {
        return jdbc.sql("""
                WITH chosen AS (
                  SELECT county, id, stage FROM obligations.obligation
                  WHERE county = :county AND live AND outcome = 'OVERDUE' AND stage IN ('ACTIVE', 'RETURNED', 'PARTLY')
                    AND (kind = ANY(:ofPromises) AND due_on < :promises
                         OR kind = ANY(:ofPayments) AND due_on < :payments)
                    AND breach_on IS NULL AND dismissed_for IS DISTINCT FROM due_on
                  ORDER BY id
                  FOR UPDATE
                ), moved AS (
                  UPDATE obligations.obligation o
                  SET stage = 'BREACH_CANDIDATE', named_on = :today, named_by = :account, heard_until = :heardUntil,
                      stated_on = NULL, version = o.version + 1,
                      last_act = 'NAME_CANDIDATE', last_person = :person, last_at = :at
                  FROM chosen c
                  WHERE o.county = :county AND o.county = c.county AND o.id = c.id
                  RETURNING o.county, o.id, o.version, c.stage AS from_stage
                )
                INSERT INTO obligations.move (county, obligation, seq, act, from_stage, to_stage, at, account,
                       person, unit, capacity, reason, approver, document, value_before, value_after, files)
                SELECT county, id, version, 'NAME_CANDIDATE', from_stage, 'BREACH_CANDIDATE', :at, :account,
                       :person, '', :capacity, '', '', '', '', '', '{}'
                FROM moved
                """)
                .param("county", county)
                .param("ofPromises", Limits.PROMISES.toArray(String[]::new))
                .param("ofPayments", Limits.PAYMENTS.toArray(String[]::new))
                .param("promises", cutoff.promises())
                .param("payments", cutoff.payments())
                .param("heardUntil", cutoff.heardUntil())
                .param("today", today)
                .param("account", by.account())
                .param("person", by.person())
                .param("capacity", by.capacity())
                .param("at", ObligationStore.utc(by.at()))
                .update();
    }

    /** The live obligations of a unit that has ended are owed by its successor. */
    List<Moved> follow(String county, String from, String to, LocalDate on, Signature by) {
        return handOver(LIVE, county, from, to, on, by);
    }

    private static final String LIVE = """
            SELECT county, id FROM obligations.obligation
            WHERE county = :county AND unit = :from AND live
            ORDER BY id
            FOR UPDATE
            """;

    private static final String UNTOUCHED = """
            SELECT o.county, o.id FROM obligations.obligation o
            JOIN obligations.move m
              ON m.county = o.county AND m.obligation = o.id AND m.seq = o.version AND m.act = 'HAND_OVER'
             AND m.value_before = :to AND m.value_after = :from
            WHERE o.county = :county AND o.unit = :from AND o.live
            ORDER BY o.id
            FOR UPDATE OF o
            """;

    private List<Moved> handOver(String chosen, String county, String from, String to, LocalDate on, Signature by) {
        return jdbc.sql("""
                WITH chosen AS (
                  %s
                ), moved AS (
                  UPDATE obligations.obligation o
                  SET unit = :to, responsible = '', version = o.version + 1,
                      last_act = 'HAND_OVER', last_person = :person, last_at = :at
                  FROM chosen c
                  WHERE o.county = :county AND o.county = c.county AND o.id = c.id
                  RETURNING o.county, o.id, o.version, o.stage, o.source_module, o.source_group, o.due_on, o.outcome
                ), noted AS (
                  INSERT INTO obligations.move (county, obligation, seq, act, from_stage, to_stage, at, account,
                         person, unit, capacity, reason, approver, document, value_before, value_after, files)
                  SELECT county, id, version, 'HAND_OVER', stage, stage, :at, :account,
                         :person, '', :capacity, '', '', '', :from, :to, '{}'
                  FROM moved
                ), entrusted AS (
                  INSERT INTO obligations.responsibility (county, obligation, seq, from_on, unit, person, reason)
                  SELECT county, id, version, :on, :to, '', ''
                  FROM moved
                )
                SELECT source_module, source_group, :from AS old_unit, :to AS unit, due_on AS old_due, due_on,
                       outcome AS before, outcome AS after, count(*) AS n
                FROM moved
                GROUP BY 1, 2, 5, 6, 7, 8
                """.formatted(chosen))
                .param("county", county)
                .param("from", from)
                .param("to", to)
                .param("on", on)
                .param("person", by.person())
                .param("account", by.account())
                .param("capacity", by.capacity())
                .param("at", ObligationStore.utc(by.at()))
                .query((row, _) -> moved(row))
                .list();
    }

    /** What was handed over by a merger and has not been touched since is owed by the former unit again. */
    List<Moved> giveBack(String county, String from, String to, LocalDate on, Signature by) {
        return handOver(UNTOUCHED, county, to, from, on, by);
    }

    /** How many obligations rest on a merger, see {@link OnOthers.OnMerger}. */
    long builtOn(String from, String to) {
        return jdbc.sql("""
                SELECT count(*)
                FROM obligations.obligation o
                LEFT JOIN obligations.move m
                  ON m.county = o.county AND m.obligation = o.id AND m.act = 'HAND_OVER'
                 AND m.value_before = :from AND m.value_after = :to
                WHERE o.county = ANY (ARRAY(SELECT DISTINCT county FROM obligations.counter)) AND o.unit = :to
                  AND (m.seq < o.version
                       OR m.seq IS NOT NULL AND o.source_module NOT IN ('programme', 'obligations')
                       OR m.seq IS NULL AND o.first_unit = :from)
                """)
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .single();
    }

    /** Closes past deliverables that still lie with their units. */
    List<Moved> closePast(String county, Collection<UUID> ids, LocalDate today, Details said, Signature by) {
        return jdbc.sql("""
                WITH chosen AS (
                  SELECT county, id, stage, outcome FROM obligations.obligation
                  WHERE county = :county AND id = ANY(:ids) AND due_on < :today
                    AND stage IN ('ACTIVE', 'RETURNED', 'PARTLY')
                  ORDER BY id
                  FOR UPDATE
                ), moved AS (
                  UPDATE obligations.obligation o
                  SET stage = 'CLOSED', live = false, turn = 'NOBODY', colour = 'NONE', outcome = 'CLOSED',
                      turns_on = NULL, version = o.version + 1,
                      last_act = 'CLOSE_PAST', last_person = :person, last_at = :at
                  FROM chosen c
                  WHERE o.county = :county AND o.county = c.county AND o.id = c.id
                  RETURNING o.county, o.id, o.version, c.stage AS from_stage, o.source_module, o.source_group,
                            o.unit, o.due_on, c.outcome AS before, o.outcome AS after
                ), noted AS (
                  INSERT INTO obligations.move (county, obligation, seq, act, from_stage, to_stage, at, account,
                         person, unit, capacity, reason, approver, document, value_before, value_after, files)
                  SELECT county, id, version, 'CLOSE_PAST', from_stage, 'CLOSED', :at, :account,
                         :person, :unit, :capacity, :reason, '', '', '', :owner, :files
                  FROM moved
                )
                SELECT source_module, source_group, unit AS old_unit, unit, due_on AS old_due, due_on,
                       before, after, count(*) AS n
                FROM moved
                GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
                """)
                .param("county", county)
                .param("ids", ids.toArray(UUID[]::new))
                .param("today", today)
                .param("person", by.person())
                .param("account", by.account())
                .param("unit", by.unit())
                .param("capacity", by.capacity())
                .param("reason", said.text())
                .param("owner", said.document())
                .param("files", said.files().toArray(String[]::new))
                .param("at", ObligationStore.utc(by.at()))
                .query((row, _) -> moved(row))
                .list();
    }

    static Moved moved(ResultSet row) throws SQLException {
        String module = row.getString("source_module");
        String group = row.getString("source_group");
        LocalDate due = row.getObject("due_on", LocalDate.class);
        LocalDate oldDue = row.getObject("old_due", LocalDate.class);
        return new Moved(
                new Tally.Place(module, row.getString("old_unit"), group, Tally.month(oldDue)),
                Outcome.valueOf(row.getString("before")),
                new Tally.Place(module, row.getString("unit"), group, Tally.month(due)),
                Outcome.valueOf(row.getString("after")),
                due,
                row.getLong("n"));
    }
}
