package org.jiannuo.obligations.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jiannuo.kernel.Money;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.obligations.internal.Entry.Phrase;
import org.jiannuo.obligations.internal.Stage.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes new obligations, one or a hundred thousand. */
@Repository
class EntryStore {
    private static final int ROWS_A_BATCH = 2000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final BesideStore beside;

    EntryStore(JdbcClient jdbc, JdbcTemplate batches, BesideStore beside) {
        this.beside = beside;
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * What all entries of a batch have in common.
     *
     * @param batch identity of the batch
     * @param numbers its numbers, one for each entry
     * @param by who owes it in the register
     * @param today the day
     * @param lead lead times of the warnings
     */
    record Batch(UUID batch, List<Long> numbers, Signature by, LocalDate today, Warning.LeadTimes lead) {}

    /** Lets nobody else create what this transaction may create, see {@link BesideStore#queue}. */
    void queue(String county, Collection<String> sources) {
        beside.queue(county, sources);
    }

    /**
     * Takes numbers of a year, in order. Nobody waits for them; those of a transaction that fails are left out.
     *
     * @return the numbers taken
     */
    List<Long> takeNumbers(String county, int year, int howMany) {
        List<Long> numbers = numbers(county, year, howMany);
        if (numbers.isEmpty() && howMany > 0) {
            openYear(county, year);
            numbers = numbers(county, year, howMany);
        }
        return numbers;
    }

    private List<Long> numbers(String county, int year, int howMany) {
        return jdbc.sql("""
                        SELECT nextval('obligations.numbers') - c.first
                        FROM obligations.counter AS c, generate_series(1, :n)
                        WHERE c.county = :county AND c.year = :year
                        """)
                .param("county", county)
                .param("year", year)
                .param("n", howMany)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    private void openYear(String county, int year) {
        int _ = jdbc.sql("""
                        INSERT INTO obligations.counter (county, year, first)
                        VALUES (:county, :year, nextval('obligations.numbers'))
                        ON CONFLICT (county, year) DO NOTHING
                        """).param("county", county).param("year", year).update();
    }

    /**
     * Those of the keys that are owed already. A join on the whole key would be the obvious way, but before the first
     * statistics of a table the planner may walk a long index once for each key; and when unit and period are conditions
     * of the index too, it may probe once for each combination of their values. So the sources alone find, which is one
     * probe for each or one walk in all, and the rest narrows what was found.
     */
    Map<Entry.Key, UUID> existing(String county, Collection<Entry.Key> keys) {
        Map<Entry.Key, UUID> found = new HashMap<>();
        Set<Entry.Key> wanted = Set.copyOf(keys);
        // A plan for any arrays compares each row with each key in turn; a plan for these arrays looks them up by hash.
        String _ = jdbc.sql("SELECT set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query(String.class)
                .single();
        jdbc.sql("""
                SELECT o.source_module, o.source_id, o.first_unit, o.period, o.id
                FROM obligations.obligation o
                WHERE o.county = :county AND o.source_module = ANY (:modules) AND o.source_id = ANY (:sources)
                  AND o.first_unit || '' = ANY (:units) AND o.period || '' = ANY (:periods)
                """)
                .param("county", county)
                .param("modules", parts(wanted, Entry.Key::module))
                .param("sources", parts(wanted, Entry.Key::sourceId))
                .param("units", parts(wanted, Entry.Key::firstUnit))
                .param("periods", parts(wanted, Entry.Key::period))
                .query(row -> {
                    Entry.Key key =
                            new Entry.Key(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
                    if (wanted.contains(key)) {
                        found.put(key, row.getObject(5, UUID.class));
                    }
                });
        return found;
    }

    private static String[] parts(Set<Entry.Key> keys, Function<Entry.Key, String> part) {
        return keys.stream().map(part).distinct().toArray(String[]::new);
    }

    void keepPhrases(String county, Collection<Phrase> phrases) {
        batches.batchUpdate("""
                INSERT INTO obligations.phrase (county, id, title, initials) VALUES (?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """, phrases, ROWS_A_BATCH, (row, phrase) -> {
            row.setString(1, county);
            row.setObject(2, phrase.id());
            row.setString(3, phrase.title());
            row.setString(4, phrase.initials());
        });
    }

    /** Keeps a counting of days once, under the same identity for the same content. */
    UUID keepDerivation(NewObligation.Due due, LocalDate from) {
        UUID id = Phrase.idOf(due.rule() + " " + from + " " + due.derivation());
        jdbc.sql("""
                INSERT INTO obligations.derivation (id, due_on, rule, from_on, days)
                VALUES (:id, :due, :rule, :from, CAST(:days AS jsonb))
                ON CONFLICT DO NOTHING
                """)
                .param("id", id)
                .param("due", due.on())
                .param("rule", due.rule())
                .param("from", from)
                .param("days", due.derivation())
                .update();
        return id;
    }

    void insert(List<Entry> entries, Map<NewObligation.Due, UUID> derivations, Batch batch) {
        Iterator<Long> numbers = batch.numbers().iterator();
        batches.batchUpdate(INSERT, entries, ROWS_A_BATCH, (row, entry) -> {
            Columns columns = new Columns(row);
            named(columns, entry, numbers.next(), batch);
            timed(columns, entry, derivations.get(entry.slot().due()), batch);
            signed(columns, entry, batch);
        });
        batches.batchUpdate(FIRST_MOVE, entries, ROWS_A_BATCH, (row, entry) -> firstMove(row, entry, batch));
        beside.keepConditions(entries);
    }

    private static void named(Columns row, Entry entry, long number, Batch batch) throws SQLException {
        row.add(entry.what().debtor().county().code())
                .add(entry.id())
                .add("%d-%06d".formatted(batch.today().getYear(), number))
                .duty(entry.what(), entry.slot().firstUnit())
                .add(entry.slot().standing())
                .add(entry.slot().period())
                .add(batch.batch());
    }

    private static void timed(Columns row, Entry entry, @Nullable UUID derivation, Batch batch) throws SQLException {
        Entry.Slot slot = entry.slot();
        LocalDate due = slot.due().on();
        Warning warning = Warning.of(slot.start(), due, batch.lead());
        Outcome outcome = entry.outcome(batch.today());
        boolean runs = entry.stage().runs();
        row.add(slot.start())
                .add(due)
                .add(due)
                .add(slot.due().rule())
                .add(derivation)
                .add(warning.yellowOn())
                .add(warning.orangeOn())
                .add(warning.blackOn())
                .add(runs ? warning.nextTurn(batch.today()) : null)
                .add(Outcome.colour(entry.stage(), warning, batch.today()).name())
                .add(outcome.name())
                .add(outcome == Outcome.OVERDUE ? due.plusDays(1) : null);
    }

    private static void signed(Columns row, Entry entry, Batch batch) throws SQLException {
        row.add(batch.by().person())
                .add(ObligationStore.utc(batch.by().at()))
                .add(entry.stage().name())
                .add(entry.stage().turn().name());
    }

    private static void firstMove(PreparedStatement row, Entry entry, Batch batch) throws SQLException {
        new Columns(row)
                .add(entry.what().debtor().county().code())
                .add(entry.id())
                .add(ObligationStore.utc(batch.by().at()))
                .add(batch.by().account())
                .add(batch.by().person())
                .add(batch.by().unit())
                .add(batch.by().capacity())
                .add(entry.slot().due().on())
                .add(entry.what().debtor().responsible())
                .add(entry.stage().name());
    }

    private static final String INSERT = """
            INSERT INTO obligations.obligation (county, id, number, kind, title, phrase, deliverable, measure, basis,
                   beneficiary, source_module, source_id, source_label, source_group, first_unit, unit, role, others,
                   responsible, amount, published, standing, period, batch,
                   start_on, first_due_on, due_on, due_rule, derivation, yellow_on, orange_on, black_on, turns_on,
                   colour, outcome, overdue_since, last_person, last_at, stage, turn,
                   due_changes, extended, live, version, last_act)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                   ?, ?, ?, ?, ?, ?, ?, 0, false, true, 1, 'OWE')
            """;

    private static final String FIRST_MOVE = """
            INSERT INTO obligations.move (county, obligation, at, account, person, unit, capacity, due_after,
                   value_after, to_stage, seq, act, from_stage, reason, approver, document, value_before, files)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 'OWE', '', '', '', '', '', '{}')
            """;

    /** Fills the columns of a row one after the other. */
    static final class Columns {
        private final PreparedStatement row;
        private int next = 1;

        Columns(PreparedStatement row) {
            this.row = row;
        }

        Columns add(@Nullable Object value) throws SQLException {
            row.setObject(next++, value);
            return this;
        }

        Columns add(List<String> values) throws SQLException {
            row.setArray(next++, row.getConnection().createArrayOf("text", values.toArray()));
            return this;
        }

        /** The columns that an obligation and a standing duty have in common, kind to published. */
        Columns duty(NewObligation what, String firstUnit) throws SQLException {
            Money amount = what.terms().amount();
            return add(what.duty().kind().name())
                    .add(what.duty().title())
                    .add(Phrase.idOf(what.duty().title()))
                    .add(what.duty().deliverable())
                    .add(what.duty().measure())
                    .add(what.duty().basis())
                    .add(what.duty().beneficiary())
                    .add(what.source().module())
                    .add(what.source().id())
                    .add(what.source().label())
                    .add(what.source().group())
                    .add(firstUnit)
                    .add(what.debtor().unit())
                    .add(what.debtor().role().name())
                    .add(what.debtor().others())
                    .add(what.debtor().responsible())
                    .add(amount == null ? null : amount.yuan())
                    .add(what.terms().published());
        }
    }
}
