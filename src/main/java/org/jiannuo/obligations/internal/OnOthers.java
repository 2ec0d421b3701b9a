package org.jiannuo.obligations.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiannuo.calendars.CalendarChanged;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.NewObligation.Due;
import org.jiannuo.obligations.ObligationsHandedOver;
import org.jiannuo.obligations.internal.Stage.Outcome;
import org.jiannuo.subjects.UnitAbolished;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.UnitMerged;
import org.jiannuo.subjects.UnitSplit;
import org.jiannuo.subjects.Units;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;

/** 外部变化. What other registers tell this one: units end, the nature of days changes. */
final class OnOthers {
    private OnOthers() {}

    /** 随单位交接. A unit that has ended owes nothing any more: all it owed is owed by its successor, at once. */
    @Component
    static class UnitEnded {
        private final SetStore sets;
        private final StandingStore standings;
        private final Tally tally;
        private final BusinessClock clock;
        private final ApplicationEventPublisher events;

        UnitEnded(
                SetStore sets,
                StandingStore standings,
                Tally tally,
                BusinessClock clock,
                ApplicationEventPublisher events) {
            this.sets = sets;
            this.standings = standings;
            this.tally = tally;
            this.clock = clock;
            this.events = events;
        }

        @ApplicationModuleListener
        void on(UnitMerged merged) {
            follow(merged.from().slug(), merged.to().slug(), merged.on());
        }

        @ApplicationModuleListener
        void on(UnitAbolished abolished) {
            follow(abolished.unit().slug(), abolished.successor().slug(), abolished.on());
        }

        @ApplicationModuleListener
        void on(UnitSplit split) {
            follow(split.from().slug(), split.leading().slug(), split.on());
        }

        /** What had followed an undone merger comes back; everything else of the successor stays. */
        @ApplicationModuleListener
        void on(Units.MergerUndone undone) {
            String from = undone.from().slug();
            String to = undone.to().slug();
            for (String county : sets.counties()) {
                int _ = standings.giveBack(county, from, to);
                tally.apply(
                        county,
                        SetStore.Moved.shifts(
                                sets.giveBack(county, from, to, undone.on(), Signature.ofPlatform(clock.now()))));
            }
        }

        private void follow(String from, String to, LocalDate on) {
            for (String county : sets.counties()) {
                long _ = follow(county, from, to, on);
            }
        }

        /** All that is open in one county, and every period to come. */
        long follow(String county, String from, String to, LocalDate on) {
            int _ = standings.follow(county, from, to);
            List<SetStore.Moved> moved = sets.follow(county, from, to, on, Signature.ofPlatform(clock.now()));
            tally.apply(county, SetStore.Moved.shifts(moved));
            long count = SetStore.Moved.count(moved);
            if (count > 0) {
                events.publishEvent(new ObligationsHandedOver(new County(county), from, to, (int) count));
            }
            return count;
        }
    }

    /**
     * What stands on a merger: handed over and acted on since, opened for a period since, or owed by a module that has
     * moved its own case along and could not bring it back.
     */
    @Component
    static class OnMerger implements Units.BuiltOnMerger {
        private final SetStore sets;

        OnMerger(SetStore sets) {
            this.sets = sets;
        }

        @Override
        public long builtOn(UnitId from, UnitId to, LocalDate on) {
            return sets.builtOn(from.slug(), to.slug());
        }
    }

    /** 按新日历重算. A notice changed the nature of days: open terms that were counted over them are counted again. */
    @Component
    static class DaysChanged {
        private final RecountStore store;
        private final EntryStore entries;
        private final Tally tally;
        private final Limits limits;
        private final BusinessClock clock;

        DaysChanged(RecountStore store, EntryStore entries, Tally tally, Limits limits, BusinessClock clock) {
            this.store = store;
            this.entries = entries;
            this.tally = tally;
            this.limits = limits;
            this.clock = clock;
        }

        @ApplicationModuleListener
        void on(CalendarChanged change) {
            for (RecountStore.Counted counted : store.countedOver(change.firstDay())) {
                // A year that is still missing keeps the old day; its notice will bring this event again.
                if (limits.again(counted.rule(), counted.what(), counted.start())
                        instanceof Decision.Accepted<Due>(Due found, List<?> _)) {
                    recount(counted, found, change.notice());
                }
            }
        }

        private void recount(RecountStore.Counted counted, Due due, String notice) {
            if (due.on().equals(counted.dueOn())) {
                return;
            }
            LocalDate today = clock.today();
            Signature platform = Signature.ofPlatform(clock.now());
            RecountStore.Recount recount = new RecountStore.Recount(
                    due.on(),
                    entries.keepDerivation(due, counted.start()),
                    Warning.of(counted.start(), due.on(), limits.leadTimes(today)),
                    notice);
            List<SetStore.Moved> moved = store.recount(counted, recount, today, platform);
            tally.apply(counted.county(), SetStore.Moved.shifts(moved));
        }
    }

    /** Finds open terms that were counted over days, and gives them another due day. */
    @Repository
    static class RecountStore {
        private final JdbcClient jdbc;

        RecountStore(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        /** Open terms that were counted alike. */
        record Counted(String county, UUID derivation, String rule, String what, LocalDate start, LocalDate dueOn) {}

        /** Their new due day and the notice that brought it. */
        record Recount(LocalDate dueOn, UUID derivation, Warning warning, String notice) {}

        List<Counted> countedOver(LocalDate firstDay) {
            return jdbc.sql("""
                    SELECT DISTINCT o.county, o.derivation, d.rule, coalesce(d.days ->> 'what', '') AS what,
                           d.from_on AS start, o.due_on
                    FROM obligations.obligation o
                    JOIN obligations.derivation d ON d.id = o.derivation
                    WHERE o.live AND o.stage NOT IN ('SUSPENDED', 'CONDITION_PENDING') AND o.due_on >= :firstDay
                    ORDER BY o.county, o.due_on, d.rule
                    """)
                    .param("firstDay", firstDay)
                    .query((row, _) -> new Counted(
                            row.getString("county"),
                            row.getObject("derivation", UUID.class),
                            row.getString("rule"),
                            row.getString("what"),
                            row.getObject("start", LocalDate.class),
                            row.getObject("due_on", LocalDate.class)))
                    .list();
        }

        List<SetStore.Moved> recount(Counted counted, Recount recount, LocalDate today, Signature by) {
            return jdbc.sql("""
                    WITH chosen AS (
                      SELECT county, id, due_on, outcome FROM obligations.obligation
                      WHERE county = :county AND derivation = :oldDerivation AND live
                        AND stage NOT IN ('SUSPENDED', 'CONDITION_PENDING')
                        AND due_on = :oldDue
                      ORDER BY id
                      FOR UPDATE
                    ), moved AS (
                      UPDATE obligations.obligation o
                      SET due_on = :due, derivation = :derivation, due_changes = o.due_changes + 1,
                          yellow_on = :yellow, orange_on = :orange, black_on = :black,
                          turns_on = :turnsOn, colour = :colour, outcome = :outcome,
                          overdue_since = CASE WHEN :outcome = 'OVERDUE' THEN CAST(:due AS date) + 1 END,
                          version = o.version + 1,
                          last_act = 'RECKON_ANEW', last_person = :person, last_at = :at
                      FROM chosen c
                      WHERE o.county = :county AND o.county = c.county AND o.id = c.id
                      RETURNING o.county, o.id, o.version, o.stage, o.unit, o.source_module, o.source_group,
                                c.due_on AS old_due, o.due_on, c.outcome AS before, o.outcome AS after
                    ), noted AS (
                      INSERT INTO obligations.move (county, obligation, seq, act, from_stage, to_stage, at, account,
                             person, unit, capacity, reason, approver, document, due_before, due_after, derivation,
                             value_before, value_after, files)
                      SELECT county, id, version, 'RECKON_ANEW', stage, stage, :at, :account,
                             :person, '', :capacity, '', '', :notice, old_due, due_on, :derivation, '', '', '{}'
                      FROM moved
                    )
                    SELECT source_module, source_group, unit AS old_unit, unit, old_due, due_on, before, after,
                           count(*) AS n
                    FROM moved
                    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
                    """)
                    .param("county", counted.county())
                    .param("oldDerivation", counted.derivation())
                    .param("oldDue", counted.dueOn())
                    .param("due", recount.dueOn())
                    .param("derivation", recount.derivation())
                    .param("yellow", recount.warning().yellowOn())
                    .param("orange", recount.warning().orangeOn())
                    .param("black", recount.warning().blackOn())
                    .param("turnsOn", recount.warning().nextTurn(today))
                    .param("colour", recount.warning().on(today).name())
                    .param(
                            "outcome",
                            Outcome.of(Stage.ACTIVE, recount.dueOn(), today).name())
                    .param("notice", recount.notice())
                    .param("person", by.person())
                    .param("account", by.account())
                    .param("capacity", by.capacity())
                    .param("at", ObligationStore.utc(by.at()))
                    .query((row, _) -> SetStore.moved(row))
                    .list();
        }
    }
}
