package org.jiannuo.measures.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Signature;
import org.jiannuo.measures.MeasureId;
import org.jiannuo.measures.MeasureSummary;
import org.jiannuo.measures.internal.Lifecycle.Act;
import org.jiannuo.measures.internal.Lifecycle.Stage;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.records.RecordDraft.Severity;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.RecordId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where each measure stands. */
@Component
class MeasureStore {
    static final String COLUMNS = """
            SELECT m.county, m.id, m.number, m.item, m.incentive, m.kind, m.reason, m.lifting, m.record, m.document,
                   m.category, m.severity, m.reporter, m.subject_kind, m.subject, m.subject_name, m.subject_ref,
                   m.competent, m.executing, m.starts_on, m.ends_on, m.duty, m.due_on, m.answered, m.stage, m.version,
                   m.proposed_by, m.checked_by, m.decided_by, m.last_act, m.last_person, m.last_at
            FROM measures.measure m
            """;

    private static final String RUNNING = """
               AND m.stage IN ('PROPOSED', 'CHECKED', 'NOTICED', 'HEARD', 'DECIDED', 'IN_FORCE', 'SUSPENDED')
            """;

    private final JdbcClient jdbc;
    private final MeasureHistory history;

    MeasureStore(JdbcClient jdbc, MeasureHistory history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    Optional<Measure> find(MeasureId id) {
        return read(id, "");
    }

    /** The measure, held until the end of the transaction so that one act is decided at a time. */
    Optional<Measure> lock(MeasureId id) {
        return read(id, " FOR UPDATE OF m");
    }

    private Optional<Measure> read(MeasureId id, String hold) {
        return jdbc.sql(COLUMNS + " WHERE m.county = :county AND m.id = :id" + hold)
                .param("county", id.county().code())
                .param("id", id.value())
                .query((row, _) -> measure(row))
                .optional();
    }

    /** Those of a record that run, held. */
    List<Measure> lockRunning(RecordId record) {
        return jdbc.sql(COLUMNS + " WHERE m.county = :county AND m.record = :record" + RUNNING
                        + " ORDER BY m.id FOR UPDATE OF m")
                .param("county", record.county().code())
                .param("record", record.value())
                .query((row, _) -> measure(row))
                .list();
    }

    List<Measure> ofRecord(RecordId record) {
        return jdbc.sql(COLUMNS + " WHERE m.county = :county AND m.record = :record ORDER BY m.id DESC")
                .param("county", record.county().code())
                .param("record", record.value())
                .query((row, _) -> measure(row))
                .list();
    }

    /** Those of a subject that have effect or had it until a dispute; newest first. */
    List<Measure> ofSubject(County county, UUID subject) {
        return jdbc.sql(COLUMNS + """
                         WHERE m.county = :county AND m.subject = :subject
                           AND m.stage IN ('DECIDED', 'IN_FORCE', 'SUSPENDED')
                         ORDER BY m.id DESC
                        """)
                .param("county", county.code())
                .param("subject", subject)
                .query((row, _) -> measure(row))
                .list();
    }

    /** Those in which a unit still has something to decide or to execute; held. */
    List<Measure> lockOf(County county, String unit) {
        return jdbc.sql(COLUMNS + """
                         WHERE m.county = :county AND (m.competent = :unit OR m.executing = :unit)
                           AND m.stage NOT IN ('REFUSED', 'DROPPED', 'CLOSED')
                         ORDER BY m.id FOR UPDATE OF m
                        """)
                .param("county", county.code())
                .param("unit", unit)
                .query((row, _) -> measure(row))
                .list();
    }

    /** Those whose last day is over; held. */
    List<Measure> lockEnding(County county, LocalDate today, int limit) {
        return jdbc.sql(COLUMNS + """
                         WHERE m.county = :county AND m.stage IN ('DECIDED', 'IN_FORCE', 'SUSPENDED')
                           AND m.ends_on < :today
                         ORDER BY m.ends_on, m.id LIMIT :limit FOR UPDATE OF m
                        """)
                .param("county", county.code())
                .param("today", today)
                .param("limit", limit)
                .query((row, _) -> measure(row))
                .list();
    }

    /** Those whose time to speak is over; held. */
    List<Measure> lockUnheard(County county, LocalDate today, int limit) {
        return jdbc.sql(COLUMNS + """
                         WHERE m.county = :county AND m.stage = 'NOTICED' AND m.due_on < :today
                         ORDER BY m.due_on, m.id LIMIT :limit FOR UPDATE OF m
                        """)
                .param("county", county.code())
                .param("today", today)
                .param("limit", limit)
                .query((row, _) -> measure(row))
                .list();
    }

    /** The measure that a form has made already. */
    Optional<MeasureId> madeBy(County county, UUID form) {
        return jdbc.sql("SELECT id FROM measures.measure WHERE county = :county AND form = :form")
                .param("county", county.code())
                .param("form", form)
                .query((row, _) -> new MeasureId(county, row.getObject(1, UUID.class)))
                .optional();
    }

    /** Another running measure of a kind for the same record. */
    Optional<Measure> second(RecordId record, String kind, @Nullable UUID own) {
        return jdbc.sql(COLUMNS + """
                         WHERE m.county = :county AND m.record = :record AND m.kind = :kind
                           AND m.id IS DISTINCT FROM CAST(:own AS uuid)
                        """ + RUNNING + " LIMIT 1")
                .param("county", record.county().code())
                .param("record", record.value())
                .param("kind", kind)
                .param("own", own)
                .query((row, _) -> measure(row))
                .optional();
    }

    void insert(Measure measure, UUID form, Signature by) {
        Measure.Cause cause = measure.cause();
        int _ = jdbc.sql("""
                        INSERT INTO measures.measure
                          (county, id, item, incentive, kind, reason, lifting, record, document, category, severity,
                           reporter, subject_kind, subject, subject_name, subject_ref, competent, executing, ends_on,
                           answered, stage, version, proposed_by, form, last_act, last_person, last_at)
                        VALUES (:county, :id, :item, :incentive, :kind, :reason, :lifting, :record, :document,
                                :category, :severity, :reporter, :subjectKind, :subject, :name, :ref, :competent,
                                :executing, :until, false, :stage, :version, :by, :form, 'PROPOSE', :person, :at)
                        """)
                .param("county", measure.id().county().code())
                .param("id", measure.id().value())
                .param("item", measure.content().item())
                .param("incentive", measure.content().incentive())
                .param("kind", measure.content().kind())
                .param("reason", measure.content().reason())
                .param("lifting", measure.content().lifting())
                .param("record", cause.record().value())
                .param("document", cause.document())
                .param("category", cause.category())
                .param(
                        "severity",
                        cause.severity() == null ? null : cause.severity().name())
                .param("reporter", cause.reporter())
                .param("subjectKind", cause.about().kind().name())
                .param("subject", cause.about().subject())
                .param("name", cause.about().name())
                .param("ref", MeasureHistory.orNull(cause.about().ref()))
                .param("competent", measure.bodies().competent())
                .param("executing", measure.bodies().executing())
                .param("until", measure.term().until())
                .param("stage", measure.stage().name())
                .param("version", measure.trail().version())
                .param("by", by.account())
                .param("form", form)
                .param("person", by.person())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Keeps what is owed now. */
    void owe(Measure measure) {
        ObligationId duty = measure.clock().duty();
        int _ = jdbc.sql("""
                        UPDATE measures.measure SET duty = :duty, due_on = :due
                        WHERE county = :county AND id = :id
                        """)
                .param("duty", duty == null ? null : duty.value())
                .param("due", measure.clock().dueOn())
                .param("county", measure.id().county().code())
                .param("id", measure.id().value())
                .update();
    }

    /** Keeps where the measure stands now and the move that brought it there. */
    void save(Stage before, Measure after, MeasureHistory.Said said, @Nullable UUID form, Signature by) {
        ObligationId duty = after.clock().duty();
        int _ = jdbc.sql("""
                        UPDATE measures.measure
                        SET number = :number, starts_on = :from, ends_on = :until, duty = :duty, due_on = :due,
                            competent = :competent, executing = :executing, answered = :answered, stage = :stage, version = :version, checked_by = :checked,
                            decided_by = :decided, last_act = :act, last_person = :person, last_at = :at
                        WHERE county = :county AND id = :id
                        """)
                .param("number", MeasureHistory.orNull(after.content().number()))
                .param("from", after.term().from())
                .param("until", after.term().until())
                .param("duty", duty == null ? null : duty.value())
                .param("due", after.clock().dueOn())
                .param("competent", after.bodies().competent())
                .param("executing", after.bodies().executing())
                .param("answered", after.clock().answered())
                .param("stage", after.stage().name())
                .param("version", after.trail().version())
                .param("checked", after.trail().checkedBy())
                .param("decided", after.trail().decidedBy())
                .param("act", after.trail().last().act().name())
                .param("person", by.person())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("county", after.id().county().code())
                .param("id", after.id().value())
                .update();
        history.append(before, after, said, form, by);
    }

    static Measure measure(ResultSet row) throws SQLException {
        County county = new County(row.getString("county"));
        UUID duty = row.getObject("duty", UUID.class);
        return new Measure(
                new MeasureId(county, row.getObject("id", UUID.class)),
                new Measure.Content(
                        MeasureHistory.orEmpty(row.getString("number")),
                        row.getString("item"),
                        row.getBoolean("incentive"),
                        row.getString("kind"),
                        row.getString("reason"),
                        row.getString("lifting")),
                cause(county, row),
                new Measure.Bodies(row.getString("competent"), row.getString("executing")),
                new Measure.Term(
                        row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)),
                new Measure.Clock(
                        duty == null ? null : new ObligationId(county, duty),
                        row.getObject("due_on", LocalDate.class),
                        row.getBoolean("answered")),
                new Measure.Trail(
                        Stage.valueOf(row.getString("stage")),
                        row.getInt("version"),
                        row.getObject("proposed_by", UUID.class),
                        row.getObject("checked_by", UUID.class),
                        row.getObject("decided_by", UUID.class),
                        new Measure.Last(
                                Act.valueOf(row.getString("last_act")),
                                row.getString("last_person"),
                                row.getTimestamp("last_at").toInstant())));
    }

    private static Measure.Cause cause(County county, ResultSet row) throws SQLException {
        String severity = row.getString("severity");
        return new Measure.Cause(
                new RecordId(county, row.getObject("record", UUID.class)),
                row.getString("document"),
                row.getString("category"),
                severity == null ? null : Severity.valueOf(severity),
                row.getString("reporter"),
                new MeasureSummary.About(
                        row.getObject("subject", UUID.class),
                        SubjectKind.valueOf(row.getString("subject_kind")),
                        row.getString("subject_name"),
                        MeasureHistory.orEmpty(row.getString("subject_ref"))));
    }
}
