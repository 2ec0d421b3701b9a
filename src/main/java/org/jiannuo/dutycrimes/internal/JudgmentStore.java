package org.jiannuo.dutycrimes.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.dutycrimes.DutyCrimes.Count;
import org.jiannuo.dutycrimes.JudgmentId;
import org.jiannuo.dutycrimes.internal.Judgment.Says;
import org.jiannuo.dutycrimes.internal.Lifecycle.Act;
import org.jiannuo.dutycrimes.internal.Lifecycle.Stage;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Signature;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Judgments, their versions and what was done with them. */
@Component
class JudgmentStore {
    private static final String STANDS = """
            FROM dutycrimes.judgment j
            JOIN dutycrimes.says s ON s.county = j.county AND s.judgment = j.id AND s.seq = j.standing
            """;
    private static final String WHOLE = """
            SELECT j.county, j.id, j.body, j.entered_by, j.stage, j.version, j.waiting,
                   s.name, s.unit, s.post, s.leader, s.case_number, s.court, s.charge, s.judged_on, s.effective_on,
                   s.sentence, s.ends_on, s.related
            """ + STANDS;
    private static final String IN_FORCE = " j.stage IN ('IN_FORCE', 'RETRIED', 'ACQUITTED') ";

    private final JdbcClient jdbc;

    JudgmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line of the history. */
    record Kept(Act act, Instant at, UUID account, String person, String unit, String said, String document) {}

    Optional<Judgment> find(JudgmentId id) {
        return read(id, "");
    }

    /** The entry, held until the end of the transaction. */
    Optional<Judgment> lock(JudgmentId id) {
        return read(id, " FOR UPDATE OF j");
    }

    private Optional<Judgment> read(JudgmentId id, String hold) {
        return jdbc.sql(WHOLE + " WHERE j.county = :county AND j.id = :id" + hold)
                .param("county", id.county().code())
                .param("id", id.value())
                .query((row, _) -> judgment(row))
                .optional();
    }

    /** Convictions of one whole name that stand. */
    List<Judgment> named(County county, String name) {
        return jdbc.sql(WHOLE + " WHERE s.county = :county AND s.name = :name AND" + IN_FORCE + "ORDER BY j.id")
                .param("county", county.code())
                .param("name", name)
                .query((row, _) -> judgment(row))
                .list();
    }

    /** Entries of a body, newest first. */
    List<Judgment> ofBody(County county, String body, @Nullable UUID before, int limit) {
        return jdbc.sql(WHOLE + """
                         WHERE j.county = :county AND j.body = :body
                           AND (CAST(:before AS uuid) IS NULL OR j.id < CAST(:before AS uuid))
                         ORDER BY j.id DESC LIMIT :limit
                        """)
                .param("county", county.code())
                .param("body", body)
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> judgment(row))
                .list();
    }

    /** Whether a judgment about a person stands in the register already, in another entry. */
    boolean isKnown(JudgmentId other, String caseNumber, String name) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 " + STANDS + """
                         WHERE s.county = :county AND s.case_number = :number AND s.name = :name AND j.id <> :id
                           AND j.stage <> 'ANNULLED')
                        """)
                .param("county", other.county().code())
                .param("number", caseNumber)
                .param("name", name)
                .param("id", other.value())
                .query(Boolean.class)
                .single();
    }

    void insert(Judgment fresh) {
        int _ = jdbc.sql("""
                        INSERT INTO dutycrimes.judgment (county, id, body, entered_by, stage, version, standing)
                        VALUES (:county, :id, :body, :by, :stage, :version, :version)
                        """)
                .param("county", fresh.id().county().code())
                .param("id", fresh.id().value())
                .param("body", fresh.body())
                .param("by", fresh.enteredBy())
                .param("stage", fresh.stage().name())
                .param("version", fresh.version())
                .update();
        say(fresh.id(), fresh.version(), fresh.said());
    }

    /** Keeps the stage, and as versions what it says and what waits. */
    void save(Judgment after, Act act) {
        boolean says = act == Act.AMEND || act == Act.RETRY;
        if (says) {
            say(after.id(), after.version(), act == Act.RETRY ? Objects.requireNonNull(after.waiting()) : after.said());
        }
        int _ = jdbc.sql("""
                        UPDATE dutycrimes.judgment
                        SET entered_by = :by, stage = :stage, version = :version,
                            standing = CASE WHEN :act = 'AMEND' THEN :version
                                            WHEN :act = 'CONFIRM' THEN coalesce(waiting, standing) ELSE standing END,
                            waiting = CASE WHEN :act = 'RETRY' THEN :version END
                        WHERE county = :county AND id = :id
                        """)
                .param("by", after.enteredBy())
                .param("stage", after.stage().name())
                .param("version", after.version())
                .param("act", act.name())
                .param("county", after.id().county().code())
                .param("id", after.id().value())
                .update();
    }

    private void say(JudgmentId id, int seq, Says says) {
        int _ = jdbc.sql("""
                        INSERT INTO dutycrimes.says
                          (county, judgment, seq, name, unit, post, leader, case_number, court, charge, judged_on,
                           effective_on, sentence, ends_on, related)
                        VALUES (:county, :id, :seq, :name, :unit, :post, :leader, :number, :court, :charge, :judged,
                                :effective, :sentence, :ends, :related)
                        """)
                .param("county", id.county().code())
                .param("id", id.value())
                .param("seq", seq)
                .param("name", says.name())
                .param("unit", says.unit())
                .param("post", says.post())
                .param("leader", says.leader())
                .param("number", says.caseNumber())
                .param("court", says.court())
                .param("charge", says.charge())
                .param("judged", says.judgedOn())
                .param("effective", says.effectiveOn())
                .param("sentence", says.sentence())
                .param("ends", says.endsOn())
                .param("related", says.related())
                .update();
    }

    void append(JudgmentId id, int seq, Act act, String said, String document, UUID form, Signature by) {
        int _ = jdbc.sql("""
                        INSERT INTO dutycrimes.move
                          (county, judgment, seq, act, at, account, person, unit, said, document, form)
                        VALUES (:county, :id, :seq, :act, :at, :account, :person, :unit, :said, :document, :form)
                        """)
                .param("county", id.county().code())
                .param("id", id.value())
                .param("seq", seq)
                .param("act", act.name())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("account", by.account())
                .param("person", by.person())
                .param("unit", by.unit())
                .param("said", said)
                .param("document", document.isBlank() ? null : document)
                .param("form", form)
                .update();
    }

    List<Kept> moves(JudgmentId id) {
        return jdbc.sql("""
                        SELECT act, at, account, person, unit, said, document FROM dutycrimes.move
                        WHERE county = :county AND judgment = :id ORDER BY seq DESC
                        """)
                .param("county", id.county().code())
                .param("id", id.value())
                .query((row, _) -> new Kept(
                        Act.valueOf(row.getString("act")),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("account", UUID.class),
                        row.getString("person"),
                        row.getString("unit"),
                        row.getString("said"),
                        orEmpty(row.getString("document"))))
                .list();
    }

    /** What it said, version by version, the newest first. */
    List<Says> versions(JudgmentId id) {
        return jdbc.sql("""
                        SELECT name, unit, post, leader, case_number, court, charge, judged_on, effective_on, sentence,
                               ends_on, related
                        FROM dutycrimes.says WHERE county = :county AND judgment = :id ORDER BY seq DESC
                        """)
                .param("county", id.county().code())
                .param("id", id.value())
                .query((row, _) -> says(row))
                .list();
    }

    Collection<String> unitsOfLeaders(County county, LocalDate from, LocalDate to) {
        return jdbc.sql("SELECT DISTINCT s.unit " + STANDS
                        + " WHERE s.county = :county AND s.effective_on BETWEEN :from AND :to AND s.leader AND"
                        + IN_FORCE)
                .param("county", county.code())
                .param("from", from)
                .param("to", to)
                .query((row, _) -> row.getString(1))
                .list();
    }

    List<Count> counts(County county, LocalDate from, LocalDate to) {
        return jdbc.sql("SELECT s.charge, count(*) AS judgments " + STANDS
                        + " WHERE s.county = :county AND s.effective_on BETWEEN :from AND :to AND" + IN_FORCE
                        + "GROUP BY s.charge ORDER BY s.charge")
                .param("county", county.code())
                .param("from", from)
                .param("to", to)
                .query((row, _) -> new Count(row.getString("charge"), row.getLong("judgments")))
                .list();
    }

    private Judgment judgment(ResultSet row) throws SQLException {
        JudgmentId id = new JudgmentId(new County(row.getString("county")), row.getObject("id", UUID.class));
        int waiting = row.getInt("waiting");
        Says pending = row.wasNull() ? null : waiting(id, waiting);
        return new Judgment(
                id,
                row.getString("body"),
                row.getObject("entered_by", UUID.class),
                says(row),
                pending,
                Stage.valueOf(row.getString("stage")),
                row.getInt("version"));
    }

    private Says waiting(JudgmentId id, int seq) {
        return jdbc.sql("""
                        SELECT name, unit, post, leader, case_number, court, charge, judged_on, effective_on, sentence,
                               ends_on, related
                        FROM dutycrimes.says WHERE county = :county AND judgment = :id AND seq = :seq
                        """)
                .param("county", id.county().code())
                .param("id", id.value())
                .param("seq", seq)
                .query((row, _) -> says(row))
                .single();
    }

    private static Says says(ResultSet row) throws SQLException {
        return new Says(
                row.getString("name"),
                row.getString("unit"),
                row.getString("post"),
                row.getBoolean("leader"),
                row.getString("case_number"),
                row.getString("court"),
                row.getString("charge"),
                row.getObject("judged_on", LocalDate.class),
                row.getObject("effective_on", LocalDate.class),
                row.getString("sentence"),
                row.getObject("ends_on", LocalDate.class),
                row.getString("related"));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
