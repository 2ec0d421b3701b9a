package org.jiannuo.complaints.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.complaints.ComplaintId;
import org.jiannuo.complaints.ComplaintKind;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.ObligationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where each complaint stands. */
@Component
class ComplaintStore {
    private static final String COLUMNS = """
            SELECT c.county, c.id, c.number, c.kind, c.lead, c.channel, c.foreign_number, c.accused, c.received_on,
                   c.accepted_on, c.level, c.transfers, c.handling, c.verifying, c.handler, c.failed_checks, c.excuse,
                   c.founded, c.breach, c.rating, c.obligation, c.waits_for, c.term_from, c.due_on, c.extended,
                   c.asked_by, c.whole, c.in_time, c.closed_on, c.stage, c.version, c.last_act, c.last_person, c.last_at
            FROM complaints.complaint c
            """;

    private static final String UPDATE = """
            UPDATE complaints.complaint
            SET accepted_on = :accepted, level = :level, transfers = :transfers, handling = :handling,
                verifying = :verifying, handler = :handler, failed_checks = :checks, excuse = :excuse,
                founded = :founded, breach = :breach, rating = :rating, obligation = :obligation,
                waits_for = :waits, term_from = :from, due_on = :due, extended = :extended, asked_by = :asked,
                whole = :whole, in_time = :inTime, closed_on = :closed, stage = :stage, version = :version,
                last_act = :act, last_person = :person, last_at = :at
            WHERE county = :county AND id = :id
            """;

    private static final String INSERT = """
            INSERT INTO complaints.complaint
              (county, id, number, kind, lead, channel, foreign_number, accused, received_on, accepted_on, level,
               transfers, handling, verifying, handler, failed_checks, excuse, founded, breach, rating, obligation,
               waits_for, term_from, due_on, extended, asked_by, whole, in_time, closed_on, stage, version, code_hash,
               party, form, last_act, last_person, last_at)
            VALUES
              (:county, :id, :number, :kind, :lead, :channel, :foreign, :accused, :received, :accepted, :level,
               :transfers, :handling, :verifying, :handler, :checks, :excuse, :founded, :breach, :rating, :obligation,
               :waits, :from, :due, :extended, :asked, :whole, :inTime, :closed, :stage, :version, :code,
               :party, :form, :act, :person, :at)
            """;

    private final JdbcClient jdbc;
    private final ComplaintHistory history;

    ComplaintStore(JdbcClient jdbc, ComplaintHistory history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    Optional<Complaint> find(ComplaintId id) {
        return read(id, "");
    }

    /** The complaint, held until the end of the transaction so that one act is decided at a time. */
    Optional<Complaint> lock(ComplaintId id) {
        return read(id, " FOR UPDATE OF c");
    }

    private Optional<Complaint> read(ComplaintId id, String hold) {
        return jdbc.sql(COLUMNS + " WHERE c.county = :county AND c.id = :id" + hold)
                .param("county", id.county().code())
                .param("id", id.value())
                .query((row, _) -> complaint(row))
                .optional();
    }

    Optional<Complaint> byCode(County county, byte[] codeHash) {
        return jdbc.sql(COLUMNS + " WHERE c.county = :county AND c.code_hash = :hash")
                .param("county", county.code())
                .param("hash", codeHash)
                .query((row, _) -> complaint(row))
                .optional();
    }

    Optional<Complaint> byNumber(County county, String number) {
        return jdbc.sql(COLUMNS + " WHERE c.county = :county AND c.number = :number")
                .param("county", county.code())
                .param("number", number)
                .query((row, _) -> complaint(row))
                .optional();
    }

    Optional<Complaint> byForeignNumber(County county, String channel, String number) {
        return jdbc.sql(COLUMNS + " WHERE c.county = :county AND c.channel = :channel AND c.foreign_number = :number")
                .param("county", county.code())
                .param("channel", channel)
                .param("number", number)
                .query((row, _) -> complaint(row))
                .optional();
    }

    Optional<Complaint> lockByObligation(ObligationId obligation) {
        return jdbc.sql(COLUMNS + " WHERE c.county = :county AND c.obligation = :obligation FOR UPDATE OF c")
                .param("county", obligation.county().code())
                .param("obligation", obligation.value())
                .query((row, _) -> complaint(row))
                .optional();
    }

    /** Other cases that are likely the same matter: the same complainant about the same body. */
    List<Complaint> likely(ComplaintId id, int limit) {
        return jdbc.sql(COLUMNS + """
                         JOIN complaints.complaint own ON own.county = c.county AND own.party = c.party
                                                      AND own.accused = c.accused AND own.id <> c.id
                         WHERE own.county = :county AND own.id = :id
                         ORDER BY c.id DESC
                         LIMIT :limit
                        """)
                .param("county", id.county().code())
                .param("id", id.value())
                .param("limit", limit)
                .query((row, _) -> complaint(row))
                .list();
    }

    boolean wasLodged(County county, UUID form) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM complaints.complaint WHERE county = :county AND form = :form)")
                .param("county", county.code())
                .param("form", form)
                .query(Boolean.class)
                .single();
    }

    /** The next number of a case; a case that is not kept leaves a gap. */
    long nextNumber() {
        return jdbc.sql("SELECT nextval('complaints.case_number')")
                .query(Long.class)
                .single();
    }

    void insert(Complaint complaint, byte @Nullable [] codeHash, byte @Nullable [] party, UUID form, Signature by) {
        Complaint.Matter matter = complaint.matter();
        int _ = bound(jdbc.sql(INSERT), complaint, by)
                .param("number", matter.number())
                .param("kind", matter.kind().name())
                .param("lead", matter.lead())
                .param("channel", matter.channel())
                .param("foreign", orNull(matter.foreignNumber()))
                .param("accused", matter.accused())
                .param("received", matter.receivedOn())
                .param("code", codeHash)
                .param("party", party)
                .param("form", form)
                .update();
        history.append(null, complaint, ComplaintHistory.Words.NONE, form, by);
    }

    /** Keeps where the complaint stands now and the move that brought it there. */
    void save(Stage before, Complaint after, ComplaintHistory.Words said, @Nullable UUID form, Signature by) {
        int _ = bound(jdbc.sql(UPDATE), after, by).update();
        history.append(before, after, said, form, by);
    }

    /** Follows another due day of what is owed. */
    void follow(Complaint complaint, LocalDate dueOn) {
        int _ = jdbc.sql("UPDATE complaints.complaint SET due_on = :due WHERE county = :county AND id = :id")
                .param("due", dueOn)
                .param("county", complaint.id().county().code())
                .param("id", complaint.id().value())
                .update();
    }

    /** Follows what is owed for the whole way. */
    void follow(Complaint complaint, ObligationId whole) {
        int _ = jdbc.sql("UPDATE complaints.complaint SET whole = :whole WHERE county = :county AND id = :id")
                .param("whole", whole.value())
                .param("county", complaint.id().county().code())
                .param("id", complaint.id().value())
                .update();
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, Complaint now, Signature by) {
        Complaint.Way way = now.way();
        Complaint.Result result = now.result();
        return boundTerm(statement, now.term())
                .param("county", now.id().county().code())
                .param("id", now.id().value())
                .param("accepted", way.acceptedOn())
                .param("level", way.level())
                .param("transfers", way.transfers())
                .param("handling", way.handling())
                .param("verifying", orNull(way.verifying()))
                .param("handler", way.handler())
                .param("checks", result.failedChecks())
                .param("excuse", result.excuse())
                .param("founded", result.founded())
                .param("breach", result.breach())
                .param("rating", orNull(result.rating()))
                .param("inTime", result.inTime())
                .param("closed", result.closedOn())
                .param("stage", now.stage().name())
                .param("version", now.trail().version())
                .param("act", now.trail().last().act().name())
                .param("person", by.person())
                .param("at", by.at().atOffset(ZoneOffset.UTC));
    }

    private static JdbcClient.StatementSpec boundTerm(JdbcClient.StatementSpec statement, Complaint.Term term) {
        return statement
                .param("obligation", value(term.obligation()))
                .param("waits", orNull(term.waitsFor()))
                .param("from", term.from())
                .param("due", term.dueOn())
                .param("extended", term.extended())
                .param("asked", term.askedBy())
                .param("whole", value(term.whole()));
    }

    private static Complaint complaint(ResultSet row) throws SQLException {
        ComplaintId id = new ComplaintId(new County(row.getString("county")), row.getObject("id", UUID.class));
        return new Complaint(
                id,
                new Complaint.Matter(
                        row.getString("number"),
                        ComplaintKind.valueOf(row.getString("kind")),
                        row.getBoolean("lead"),
                        row.getString("channel"),
                        orEmpty(row.getString("foreign_number")),
                        row.getString("accused"),
                        row.getObject("received_on", LocalDate.class)),
                new Complaint.Way(
                        row.getInt("level"),
                        row.getInt("transfers"),
                        row.getString("handling"),
                        orEmpty(row.getString("verifying")),
                        row.getObject("handler", UUID.class),
                        row.getObject("accepted_on", LocalDate.class)),
                result(row),
                term(id.county(), row),
                new Complaint.Trail(
                        Stage.valueOf(row.getString("stage")),
                        row.getInt("version"),
                        new Complaint.Last(
                                Act.valueOf(row.getString("last_act")),
                                row.getString("last_person"),
                                row.getTimestamp("last_at").toInstant())));
    }

    private static Complaint.Result result(ResultSet row) throws SQLException {
        return new Complaint.Result(
                row.getObject("founded", Boolean.class),
                row.getInt("failed_checks"),
                row.getBoolean("excuse"),
                row.getBoolean("breach"),
                orEmpty(row.getString("rating")),
                row.getObject("in_time", Boolean.class),
                row.getObject("closed_on", LocalDate.class));
    }

    private static Complaint.Term term(County county, ResultSet row) throws SQLException {
        return new Complaint.Term(
                owed(county, row.getObject("obligation", UUID.class)),
                orEmpty(row.getString("waits_for")),
                row.getObject("term_from", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("extended"),
                row.getObject("asked_by", UUID.class),
                owed(county, row.getObject("whole", UUID.class)));
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
