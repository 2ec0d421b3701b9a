package org.jiannuo.obligations.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jiannuo.calendars.Term;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.statutes.LimitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands beside a line of the history: reports, answers, conditions, corrected words, who is responsible. */
@Repository
class BesideStore {
    private static final int HELD_ONE_BY_ONE = 50;
    /** More than the lock table of the server should be asked for by one transaction. */
    private static final int HELD_AT_MOST = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    BesideStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Keeps what the terms of new obligations wait for. */
    void keepConditions(List<Entry> entries) {
        List<Entry> waiting = entries.stream()
                .filter(entry -> entry.stage() == Stage.CONDITION_PENDING)
                .toList();
        batches.batchUpdate("""
                INSERT INTO obligations.condition (county, obligation, said, expected_on, rule, term, seq)
                VALUES (?, ?, ?, ?, ?, ?, 1)
                """, waiting, Math.max(1, waiting.size()), (row, entry) -> {
            NewObligation.Condition waits =
                    ((NewObligation.When.Conditional) entry.what().when()).condition();
            new EntryStore.Columns(row)
                    .add(entry.what().debtor().county().code())
                    .add(entry.id())
                    .add(waits.said())
                    .add(waits.expectedOn())
                    .add(waits.rule())
                    .add(waits.rule().isEmpty() ? waits.term().toString() : "");
        });
    }

    /** Writes what the unit reported with a move. */
    void report(Obligation after, boolean done, Details said) {
        jdbc.sql("""
                INSERT INTO obligations.report (county, obligation, seq, done, said, performed_on, missing, files)
                VALUES (:county, :id, :seq, :done, :said, :performedOn, :missing, :files)
                """)
                .param("county", after.id().county().code())
                .param("id", after.id().value())
                .param("seq", after.version())
                .param("done", done)
                .param("said", said.text())
                .param("performedOn", done ? said.day() : null)
                .param("missing", said.missing())
                .param("files", said.files().toArray(String[]::new))
                .update();
    }

    /** Writes who is responsible from a day on. */
    void entrust(Obligation after, LocalDate from, String reason) {
        jdbc.sql("""
                INSERT INTO obligations.responsibility (county, obligation, seq, from_on, unit, person, reason)
                VALUES (:county, :id, :seq, :from, :unit, :person, :reason)
                """)
                .param("county", after.id().county().code())
                .param("id", after.id().value())
                .param("seq", after.version())
                .param("from", from)
                .param("unit", after.debt().unit())
                .param("person", after.debt().responsible())
                .param("reason", reason)
                .update();
    }

    /** What the term waits for, in its newest words. */
    Optional<NewObligation.Condition> condition(ObligationId id) {
        return jdbc.sql("""
                SELECT said, expected_on, rule, term
                FROM obligations.condition
                WHERE county = :county AND obligation = :id
                ORDER BY seq DESC
                LIMIT 1
                """)
                .param("county", id.county().code())
                .param("id", id.value())
                .query((row, _) -> condition(row))
                .optional();
    }

    private static NewObligation.Condition condition(ResultSet row) throws SQLException {
        String said = row.getString("said");
        LocalDate expected = row.getObject("expected_on", LocalDate.class);
        String rule = row.getString("rule");
        String[] term = (row.getString("term") + " ").split(" ", 2);
        return rule.isEmpty()
                ? NewObligation.Condition.within(
                        said, expected, Term.read(term[0], term[1]).orThrow())
                : NewObligation.Condition.within(said, expected, new LimitId(rule));
    }

    /** Writes what the term waits for from now on. */
    void await(Obligation after, Details.Reckoned reckoned) {
        NewObligation.Condition condition = Objects.requireNonNull(reckoned.condition());
        jdbc.sql("""
                INSERT INTO obligations.condition (county, obligation, seq, said, expected_on, rule, term)
                VALUES (:county, :id, :seq, :said, :expected, :rule, :term)
                """)
                .param("county", after.id().county().code())
                .param("id", after.id().value())
                .param("seq", after.version())
                .param("said", condition.said())
                .param("expected", condition.expectedOn())
                .param("rule", condition.rule())
                .param("term", condition.rule().isEmpty() ? condition.term().toString() : "")
                .update();
    }

    /** An answer to warnings. @param kind PROGRESS, CLOSURE or BREACH @param expectedOn when it will be performed */
    record Answer(String kind, LocalDate on, @Nullable LocalDate expectedOn) {}

    /** Answers every warning of the present due day that waits. */
    void answer(Obligation before, Obligation after, Answer answer) {
        if (before.trail().answerDue() == null) {
            return;
        }
        jdbc.sql("""
                INSERT INTO obligations.answer (county, obligation, due_on, colour, seq, kind, on_day, expected_on)
                SELECT n.county, n.obligation, n.due_on, n.colour, :seq, :kind, :today, :expected
                FROM obligations.notice n
                WHERE n.county = :county AND n.obligation = :id AND n.due_on = :due AND n.answer_due IS NOT NULL
                ON CONFLICT DO NOTHING
                """)
                .param("county", after.id().county().code())
                .param("id", after.id().value())
                .param("due", before.term().due())
                .param("seq", after.version())
                .param("kind", answer.kind())
                .param("today", answer.on())
                .param("expected", answer.expectedOn())
                .update();
    }

    /** The words as they stand. */
    Details.Wording wording(ObligationId id) {
        return jdbc.sql("""
                SELECT title, deliverable, measure, basis FROM obligations.obligation
                WHERE county = :county AND id = :id
                """)
                .param("county", id.county().code())
                .param("id", id.value())
                .query((row, _) -> new Details.Wording(
                        row.getString("title"),
                        row.getString("deliverable"),
                        row.getString("measure"),
                        row.getString("basis")))
                .single();
    }

    /** Puts other words in the place of the present ones, which are kept beside the line of the history. */
    void correct(Obligation after, Details.Wording words) {
        wording(after.id())
                .changesTo(words)
                .forEach((field, change) -> jdbc.sql("""
                        INSERT INTO obligations.correction (county, obligation, seq, field, said_before, said_after)
                        VALUES (:county, :id, :seq, :field, :before, :after)
                        """)
                        .param("county", after.id().county().code())
                        .param("id", after.id().value())
                        .param("seq", after.version())
                        .param("field", field)
                        .param("before", change.before())
                        .param("after", change.after())
                        .update());
        Entry.Phrase phrase = Entry.Phrase.of(words.title());
        jdbc.sql("""
                WITH kept AS (
                  INSERT INTO obligations.phrase (county, id, title, initials) VALUES (:county, :phrase, :title, :initials)
                  ON CONFLICT DO NOTHING
                )
                UPDATE obligations.obligation
                SET title = :title, phrase = :phrase, deliverable = :deliverable, measure = :measure, basis = :basis
                WHERE county = :county AND id = :id
                """)
                .param("county", after.id().county().code())
                .param("id", after.id().value())
                .param("phrase", phrase.id())
                .param("initials", phrase.initials())
                .param("title", words.title())
                .param("deliverable", words.deliverable())
                .param("measure", words.measure())
                .param("basis", words.basis())
                .update();
    }

    /**
     * Lets nobody else create what this transaction may create, until it ends. A few sources are held one by one, so that
     * creations about other things go on; many hold the whole county. A transaction that held a few before never asks for
     * the county afterwards: two of them would wait for each other. It holds its many one by one too, and what is too
     * many for that is kept from being created twice by the unique key alone.
     */
    void queue(String county, Collection<String> sources) {
        boolean many = sources.size() > HELD_ONE_BY_ONE;
        List<String> held = many ? held(county) : List.of();
        if (held.contains("ExclusiveLock")) {
            return;
        }
        if (many && held.isEmpty()) {
            hold("pg_advisory_xact_lock", county);
            return;
        }
        hold("pg_advisory_xact_lock_shared", county);
        if (sources.size() <= HELD_AT_MOST) {
            sources.stream()
                    .distinct()
                    .sorted()
                    .forEach(source -> hold("pg_advisory_xact_lock", county + '/' + source));
        }
    }

    /** How this transaction holds the county already. */
    private List<String> held(String county) {
        return jdbc.sql("""
                SELECT mode FROM pg_locks
                WHERE locktype = 'advisory' AND objsubid = 1 AND pid = pg_backend_pid() AND granted
                  AND (CAST(classid AS bigint) << 32 | CAST(objid AS bigint))
                      = hashtextextended('obligations/' || :county, 0)
                """)
                .param("county", county)
                .query((row, _) -> row.getString("mode"))
                .list();
    }

    private void hold(String lock, String what) {
        jdbc.sql("SELECT " + lock + "(hashtextextended('obligations/' || :what, 0))")
                .param("what", what)
                .query(_ -> {});
    }
}
