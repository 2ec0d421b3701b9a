package org.jiannuo.obligations.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.NewObligation.Source;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.internal.Lifecycle.Act;
import org.jiannuo.obligations.internal.Stage.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads one obligation under lock and writes one move of it. */
@Repository
class ObligationStore {
    private final JdbcClient jdbc;
    private final BesideStore beside;

    ObligationStore(JdbcClient jdbc, BesideStore beside) {
        this.jdbc = jdbc;
        this.beside = beside;
    }

    /** What stands beside the lines of the history. */
    BesideStore beside() {
        return beside;
    }

    /** The obligation, locked until the end of the transaction, so that only one act at a time can move it. */
    Optional<Obligation> lock(ObligationId id) {
        return read(id, "FOR UPDATE");
    }

    Optional<Obligation> find(ObligationId id) {
        return read(id, "");
    }

    private Optional<Obligation> read(ObligationId id, String locking) {
        return jdbc.sql("""
                SELECT county, id, number, source_module, source_id, source_label, source_group, unit, responsible,
                       start_on, due_on, due_rule, derivation, extended, due_changes, stage, outcome, version,
                       reported_on, reported_by, confirmed_by, performed_on, suspended_on,
                       named_on, named_by, heard_until, stated_on, dismissed_for, breach_on, answer_due,
                       last_act, last_person, last_at
                FROM obligations.obligation
                WHERE county = :county AND id = :id
                """ + locking)
                .param("county", id.county().code())
                .param("id", id.value())
                .query((row, _) -> obligation(id, row))
                .optional();
    }

    /** Whether this sheet of a form has already become a move. */
    boolean wasSent(ObligationId id, UUID form) {
        return jdbc.sql("""
                SELECT count(*) FROM obligations.move
                WHERE county = :county AND obligation = :id AND form = :form
                """)
                        .param("county", id.county().code())
                        .param("id", id.value())
                        .param("form", form)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Writes the state after a move. The row is locked; the version guards against a mistake of the caller. */
    void save(Obligation before, Obligation after, Warning warning, LocalDate today) {
        Stage stage = after.stage();
        Obligation.Reporting reporting = after.trail().reporting();
        int changed = jdbc.sql("""
                UPDATE obligations.obligation
                SET responsible = :responsible, start_on = :start, due_on = :due, due_rule = :rule, derivation = :derivation,
                    extended = :extended, due_changes = :changes,
                    yellow_on = :yellow, orange_on = :orange, black_on = :black, turns_on = :turnsOn,
                    stage = :stage, live = :live, turn = :turn, colour = :colour, outcome = :outcome,
                    overdue_since = CASE WHEN :outcome = 'OVERDUE' THEN CAST(:due AS date) + 1
                                         WHEN :outcome = 'OPEN' THEN NULL ELSE overdue_since END,
                    reported_on = :reportedOn, reported_by = :reportedBy, confirmed_by = :confirmedBy,
                    performed_on = :performedOn, suspended_on = :suspendedOn,
                    named_on = :namedOn, named_by = :namedBy, heard_until = :heardUntil, stated_on = :statedOn,
                    dismissed_for = :dismissedFor, breach_on = :breachOn, answer_due = :answerDue,
                    version = version + 1, last_act = :act, last_person = :person, last_at = :at
                WHERE county = :county AND id = :id AND version = :version
                """)
                .param("responsible", after.debt().responsible())
                .param("start", after.term().start())
                .param("due", after.term().due())
                .param("rule", after.term().rule())
                .param("derivation", after.term().derivation())
                .param("extended", after.term().extended())
                .param("changes", after.term().changes())
                .param("yellow", warning.yellowOn())
                .param("orange", warning.orangeOn())
                .param("black", warning.blackOn())
                .param("turnsOn", stage.runs() ? warning.nextTurn(today) : null)
                .param("stage", stage.name())
                .param("live", stage.isLive())
                .param("turn", stage.turn().name())
                .param("colour", Outcome.colour(stage, warning, today).name())
                .param("outcome", after.trail().counted().name())
                .param("reportedOn", reporting.on())
                .param("reportedBy", reporting.by())
                .param("confirmedBy", reporting.confirmedBy())
                .param("performedOn", reporting.performedOn())
                .param("suspendedOn", after.trail().suspendedOn())
                .param("namedOn", after.trail().breach().namedOn())
                .param("namedBy", after.trail().breach().namedBy())
                .param("heardUntil", after.trail().breach().heardUntil())
                .param("statedOn", after.trail().breach().statedOn())
                .param("dismissedFor", after.trail().breach().dismissedFor())
                .param("breachOn", after.trail().breach().on())
                .param("answerDue", after.trail().answerDue())
                .param("act", after.trail().last().act().name())
                .param("person", after.trail().last().person())
                .param("at", utc(after.trail().last().at()))
                .param("county", after.id().county().code())
                .param("id", after.id().value())
                .param("version", before.version())
                .update();
        if (changed != 1) {
            throw new IllegalStateException("Moved without its lock: " + after.id());
        }
    }

    /** Writes the line of the history. */
    void append(Obligation before, Obligation after, Details said, Signature by, @Nullable UUID form) {
        boolean dueMoved = !before.term().due().equals(after.term().due());
        jdbc.sql("""
                INSERT INTO obligations.move (county, obligation, seq, act, from_stage, to_stage, at, account, person,
                       unit, capacity, reason, approver, document, due_before, due_after, derivation,
                       value_before, value_after, files, form)
                VALUES (:county, :id, :seq, :act, :from, :to, :at, :account, :person, :unit, :capacity, :reason,
                       :approver, :document, :dueBefore, :dueAfter, :derivation, :before, :after, :files, :form)
                """)
                .param("county", after.id().county().code())
                .param("id", after.id().value())
                .param("seq", after.version())
                .param("act", after.trail().last().act().name())
                .param("from", before.stage().name())
                .param("to", after.stage().name())
                .param("at", utc(by.at()))
                .param("account", by.account())
                .param("person", by.person())
                .param("unit", by.unit())
                .param("capacity", by.capacity())
                .param("reason", reason(said))
                .param("approver", said.approver())
                .param("document", said.document())
                .param("dueBefore", dueMoved ? before.term().due() : null)
                .param("dueAfter", dueMoved ? after.term().due() : null)
                .param("derivation", dueMoved ? after.term().derivation() : null)
                .param("before", before.debt().responsible())
                .param("after", after.debt().responsible())
                .param("files", said.files().toArray(String[]::new))
                .param("form", form)
                .update();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static String reason(Details said) {
        return said.missing().isBlank() ? said.text() : (said.text() + "\n" + said.missing()).strip();
    }

    private static Obligation obligation(ObligationId id, ResultSet row) throws SQLException {
        return new Obligation(
                id,
                row.getString("number"),
                new Source(
                        row.getString("source_module"),
                        row.getString("source_id"),
                        row.getString("source_label"),
                        row.getString("source_group")),
                new Obligation.Debt(row.getString("unit"), row.getString("responsible")),
                new Obligation.Term(
                        row.getObject("start_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("due_rule"),
                        row.getObject("derivation", UUID.class),
                        row.getBoolean("extended"),
                        row.getInt("due_changes")),
                trail(row));
    }

    private static Obligation.Trail trail(ResultSet row) throws SQLException {
        return new Obligation.Trail(
                Stage.valueOf(row.getString("stage")),
                Outcome.valueOf(row.getString("outcome")),
                row.getInt("version"),
                new Obligation.Reporting(
                        row.getObject("reported_on", LocalDate.class),
                        row.getObject("reported_by", UUID.class),
                        row.getObject("confirmed_by", UUID.class),
                        row.getObject("performed_on", LocalDate.class)),
                row.getObject("suspended_on", LocalDate.class),
                new Obligation.Breach(
                        row.getObject("named_on", LocalDate.class),
                        row.getObject("named_by", UUID.class),
                        row.getObject("heard_until", LocalDate.class),
                        row.getObject("stated_on", LocalDate.class),
                        row.getObject("dismissed_for", LocalDate.class),
                        row.getObject("breach_on", LocalDate.class)),
                row.getObject("answer_due", LocalDate.class),
                new Obligation.Last(
                        Act.valueOf(row.getString("last_act")),
                        row.getString("last_person"),
                        row.getObject("last_at", OffsetDateTime.class).toInstant()));
    }
}
