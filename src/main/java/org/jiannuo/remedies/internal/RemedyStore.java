package org.jiannuo.remedies.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.records.RecordId;
import org.jiannuo.remedies.Outcome;
import org.jiannuo.remedies.RemedyId;
import org.jiannuo.remedies.RemedyKind;
import org.jiannuo.remedies.internal.Lifecycle.ObjectionStage;
import org.jiannuo.remedies.internal.Lifecycle.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where each remedy stands. */
@Component
class RemedyStore {
    static final String COLUMNS = """
            SELECT r.county, r.id, r.kind, r.number, r.record, r.ground, r.statement, r.account, r.unit, r.agent,
                   r.handling, r.provider, r.received_on, r.outcome, r.decided_by, r.document, r.ask_until, r.owed,
                   r.waits_for, r.due_on, r.whole, r.whole_limit, r.whole_due, r.extended, r.asked_by, r.stage,
                   r.version, r.last_act, r.last_person, r.last_at
            FROM remedies.remedy r
            """;

    private static final String INSERT = """
            INSERT INTO remedies.remedy
              (county, id, kind, number, record, ground, statement, account, unit, agent, handling, provider,
               received_on, outcome, decided_by, document, ask_until, owed, waits_for, due_on, whole, whole_limit,
               whole_due, extended, asked_by, stage, running, version, last_act, last_person, last_at, told, code_hash,
               form)
            VALUES
              (:county, :id, :kind, :number, :record, :ground, :statement, :account, :unit, :agent, :handling, :provider,
               :received, :outcome, :decidedBy, :document, :askUntil, :owed, :waits, :due, :whole, :wholeLimit,
               :wholeDue, :extended, :asked, :stage, :running, :version, :act, :person, :at, :told, :code, :form)
            """;

    private static final String UPDATE = """
            UPDATE remedies.remedy
            SET received_on = :received, outcome = :outcome, decided_by = :decidedBy, document = :document,
                ask_until = :askUntil, owed = :owed, waits_for = :waits, due_on = :due, whole = :whole,
                whole_limit = :wholeLimit, whole_due = :wholeDue, extended = :extended, asked_by = :asked,
                stage = :stage, running = :running, version = :version, last_act = :act, last_person = :person,
                last_at = :at
            WHERE county = :county AND id = :id
            """;

    private final JdbcClient jdbc;
    private final RemedyHistory history;

    RemedyStore(JdbcClient jdbc, RemedyHistory history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    Optional<Remedy> find(RemedyId id) {
        return read(id, "");
    }

    /** The remedy, held until the end of the transaction so that one act is decided at a time. */
    Optional<Remedy> lock(RemedyId id) {
        return read(id, " FOR UPDATE OF r");
    }

    private Optional<Remedy> read(RemedyId id, String hold) {
        return jdbc.sql(COLUMNS + " WHERE r.county = :county AND r.id = :id" + hold)
                .param("county", id.county().code())
                .param("id", id.value())
                .query((row, _) -> remedy(row))
                .optional();
    }

    Optional<Remedy> byCode(County county, byte[] hash) {
        return jdbc.sql(COLUMNS + " WHERE r.county = :county AND r.code_hash = :hash")
                .param("county", county.code())
                .param("hash", hash)
                .query((row, _) -> remedy(row))
                .optional();
    }

    Optional<Remedy> lockByObligation(ObligationId obligation) {
        return jdbc.sql(COLUMNS
                        + " WHERE r.county = :county AND (r.owed = :owed OR r.whole = :owed) LIMIT 1 FOR UPDATE OF r")
                .param("county", obligation.county().code())
                .param("owed", obligation.value())
                .query((row, _) -> remedy(row))
                .optional();
    }

    /** Those about a record, newest first. */
    List<Remedy> ofRecord(RecordId record) {
        return jdbc.sql(COLUMNS + " WHERE r.county = :county AND r.record = :record ORDER BY r.id DESC")
                .param("county", record.county().code())
                .param("record", record.value())
                .query((row, _) -> remedy(row))
                .list();
    }

    /** Those in which a unit can take the next step that has a time limit. */
    List<Remedy> waiting(County county, String unit, Set<String> permissions, int limit) {
        return jdbc.sql(COLUMNS + """
                         WHERE r.county = :county AND r.running
                           AND ((r.handling = :unit AND r.kind || '/' || r.stage IN (:office))
                                OR (r.provider = :unit AND r.kind || '/' || r.stage IN (:provider)))
                         ORDER BY r.id
                         LIMIT :limit
                        """)
                .param("county", county.code())
                .param("unit", unit)
                .param("office", Lifecycle.waiting(permissions, false))
                .param("provider", Lifecycle.waiting(permissions, true))
                .param("limit", limit)
                .query((row, _) -> remedy(row))
                .list();
    }

    /** Objections whose time to ask for review is over. */
    List<Remedy> lapsed(County county, LocalDate today, int limit) {
        return jdbc.sql(COLUMNS + """
                         WHERE r.county = :county AND r.stage = :stage AND r.ask_until < :today
                         ORDER BY r.ask_until, r.id
                         LIMIT :limit FOR UPDATE OF r SKIP LOCKED
                        """)
                .param("county", county.code())
                .param("stage", ObjectionStage.REPLIED.name())
                .param("today", today)
                .param("limit", limit)
                .query((row, _) -> remedy(row))
                .list();
    }

    boolean wasFiled(County county, UUID form) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM remedies.remedy WHERE county = :county AND form = :form)")
                .param("county", county.code())
                .param("form", form)
                .query(Boolean.class)
                .single();
    }

    /** The next number of a case; a case that is not kept leaves a gap. */
    long nextNumber() {
        return jdbc.sql("SELECT nextval('remedies.case_number')")
                .query(Long.class)
                .single();
    }

    /** @param told what the applicant wrote, sealed @param codeHash by what the query code is found; null for none */
    void insert(Remedy fresh, byte[] told, byte @Nullable [] codeHash, UUID form, Signature by) {
        Remedy.Matter matter = fresh.matter();
        int _ = bound(jdbc.sql(INSERT), fresh)
                .param("kind", matter.kind().name())
                .param("number", matter.number())
                .param("record", matter.record().value())
                .param("ground", matter.ground())
                .param("statement", orNull(matter.statement()))
                .param("account", matter.applicant().account())
                .param("unit", orNull(matter.applicant().unit()))
                .param("agent", matter.applicant().agent())
                .param("handling", matter.handling())
                .param("provider", matter.provider())
                .param("told", told)
                .param("code", codeHash)
                .param("form", form)
                .update();
        history.append(null, fresh, new RemedyHistory.Words("", "", null, matter.number()), null, by);
    }

    void save(Stage before, Remedy after, RemedyHistory.Words said, @Nullable UUID form, Signature by) {
        int _ = bound(jdbc.sql(UPDATE), after).update();
        history.append(before, after, said, form, by);
    }

    /** Follows a due day that was moved elsewhere; nobody acted on the remedy itself. */
    void follow(Remedy remedy) {
        int _ = bound(jdbc.sql(UPDATE), remedy).update();
    }

    /** What the applicant wrote, sealed. */
    byte[] told(RemedyId id) {
        return jdbc.sql("SELECT told FROM remedies.remedy WHERE county = :county AND id = :id")
                .param("county", id.county().code())
                .param("id", id.value())
                .query((row, _) -> row.getBytes("told"))
                .single();
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, Remedy now) {
        Remedy.Result result = now.result();
        Remedy.Term term = now.term();
        return statement
                .param("county", now.id().county().code())
                .param("id", now.id().value())
                .param("received", now.matter().receivedOn())
                .param(
                        "outcome",
                        result.outcome() == null ? null : result.outcome().name())
                .param("decidedBy", result.decidedBy())
                .param("document", orNull(result.document()))
                .param("askUntil", result.askUntil())
                .param("owed", value(term.owed()))
                .param("waits", orNull(term.waitsFor()))
                .param("due", term.dueOn())
                .param("whole", value(term.whole()))
                .param("wholeLimit", orNull(term.wholeLimit()))
                .param("wholeDue", term.wholeDue())
                .param("extended", term.extended())
                .param("asked", term.askedBy())
                .param("stage", now.stage().name())
                .param("running", now.stage().isRunning())
                .param("version", now.trail().version())
                .param("act", now.trail().last().act().name())
                .param("person", now.trail().last().person())
                .param("at", now.trail().last().at().atOffset(ZoneOffset.UTC));
    }

    static Remedy remedy(ResultSet row) throws SQLException {
        County county = new County(row.getString("county"));
        RemedyKind kind = RemedyKind.valueOf(row.getString("kind"));
        return new Remedy(
                new RemedyId(county, row.getObject("id", UUID.class)),
                new Remedy.Matter(
                        kind,
                        row.getString("number"),
                        new RecordId(county, row.getObject("record", UUID.class)),
                        row.getString("ground"),
                        orEmpty(row.getString("statement")),
                        new Remedy.Applicant(
                                row.getObject("account", UUID.class),
                                orEmpty(row.getString("unit")),
                                row.getBoolean("agent")),
                        row.getString("handling"),
                        row.getString("provider"),
                        row.getObject("received_on", LocalDate.class)),
                result(row),
                term(county, row),
                new Remedy.Trail(
                        Stage.of(kind, row.getString("stage")),
                        row.getInt("version"),
                        new Remedy.Last(
                                Act.valueOf(row.getString("last_act")),
                                row.getString("last_person"),
                                row.getTimestamp("last_at").toInstant())));
    }

    private static Remedy.Result result(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new Remedy.Result(
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getObject("decided_by", UUID.class),
                orEmpty(row.getString("document")),
                row.getObject("ask_until", LocalDate.class));
    }

    private static Remedy.Term term(County county, ResultSet row) throws SQLException {
        return new Remedy.Term(
                owed(county, row.getObject("owed", UUID.class)),
                orEmpty(row.getString("waits_for")),
                row.getObject("due_on", LocalDate.class),
                owed(county, row.getObject("whole", UUID.class)),
                orEmpty(row.getString("whole_limit")),
                row.getObject("whole_due", LocalDate.class),
                row.getBoolean("extended"),
                row.getObject("asked_by", UUID.class));
    }

    private static @Nullable ObligationId owed(County county, @Nullable UUID value) {
        return value == null ? null : new ObligationId(county, value);
    }

    private static @Nullable UUID value(@Nullable ObligationId id) {
        return id == null ? null : id.value();
    }

    static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
