package org.jiannuo.records.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.kernel.County;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.records.LegalityGate.Polarity;
import org.jiannuo.records.LegalityGate.PublicTerm;
import org.jiannuo.records.RecordDraft.Severity;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.RecordStates;
import org.jiannuo.records.RecordStates.Archive;
import org.jiannuo.records.RecordStates.Publication;
import org.jiannuo.records.RecordStates.Sharing;
import org.jiannuo.records.RecordSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where each record stands. */
@Component
class RecordStore {
    /** The columns of a summary, of the table {@code r}. */
    static final String SUMMARY = """
            r.county, r.id, r.category, r.polarity, r.subject, r.subject_kind, r.subject_name, r.subject_code,
            r.subject_ref, r.document_kind, r.document_number, r.document_title, r.organ, r.document_date,
            r.effective_on, r.instrument, r.article, r.facts, r.severity, r.stage, r.publication, r.sharing, r.archive,
            r.disputed, r.scope, r.term_regime, r.public_least, r.public_until, r.repair_from, r.ends_on, r.ended_on,
            r.reporter, r.source, r.batch, r.reported_at
            """;

    private static final String WHOLE = "SELECT " + SUMMARY + """
            , r.original, r.version, r.content_seq, r.reported_by,
              p.checked_by, p.tolerance_body, p.noticed_on, p.reply_obligation, p.reply_due, p.replied, p.last_act,
              p.last_person, p.last_at
            FROM records.record r
            LEFT JOIN records.procedure p ON p.county = r.county AND p.record = r.id
            WHERE r.county = :county
            """;

    private final JdbcClient jdbc;

    RecordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CreditRecord> find(RecordId id) {
        return read(id, "");
    }

    /** The record, held until the end of the transaction so that one act is decided at a time. */
    Optional<CreditRecord> lock(RecordId id) {
        return read(id, " FOR UPDATE OF r");
    }

    private Optional<CreditRecord> read(RecordId id, String hold) {
        return jdbc.sql(WHOLE + " AND r.id = :id" + hold)
                .param("county", id.county().code())
                .param("id", id.value())
                .query((row, _) -> record(row))
                .optional();
    }

    /** The record whose reply an obligation is; held. */
    Optional<CreditRecord> lockByReply(ObligationId reply) {
        return jdbc.sql(WHOLE + " AND p.reply_obligation = :reply FOR UPDATE OF r")
                .param("county", reply.county().code())
                .param("reply", reply.value())
                .query((row, _) -> record(row))
                .optional();
    }

    /** Records whose time to reply ended before a day without a reply; held. */
    List<CreditRecord> lockUnanswered(County county, LocalDate today, int limit) {
        return jdbc.sql(WHOLE + """
                         AND p.reply_due < :today AND NOT p.replied AND r.stage = 'NOTICED'
                         ORDER BY r.id LIMIT :limit FOR UPDATE OF r
                        """)
                .param("county", county.code())
                .param("today", today)
                .param("limit", limit)
                .query((row, _) -> record(row))
                .list();
    }

    /** Records whose period ended before a day; held. */
    List<CreditRecord> lockEnding(County county, LocalDate today, int limit) {
        return jdbc.sql(WHOLE + """
                         AND r.ends_on < :today AND r.ended_on IS NULL AND r.stage IN ('EFFECTIVE', 'CORRECTED')
                         ORDER BY r.id LIMIT :limit FOR UPDATE OF r
                        """)
                .param("county", county.code())
                .param("today", today)
                .param("limit", limit)
                .query((row, _) -> record(row))
                .list();
    }

    /** The record that a form has made already. */
    Optional<RecordId> madeBy(County county, UUID form) {
        return jdbc.sql("SELECT id FROM records.record WHERE county = :county AND form = :form")
                .param("county", county.code())
                .param("form", form)
                .query((row, _) -> new RecordId(county, row.getObject(1, UUID.class)))
                .optional();
    }

    /** The record with the same document, subject, organ and item. */
    Optional<RecordId> same(County county, UUID fingerprint) {
        return jdbc.sql("SELECT id FROM records.record WHERE county = :county AND fingerprint = :fingerprint")
                .param("county", county.code())
                .param("fingerprint", fingerprint)
                .query((row, _) -> new RecordId(county, row.getObject(1, UUID.class)))
                .optional();
    }

    /** Says which form made a record. */
    void madeBy(County county, UUID fingerprint, UUID form) {
        int _ = jdbc.sql("UPDATE records.record SET form = :form WHERE county = :county AND fingerprint = :fingerprint")
                .param("form", form)
                .param("county", county.code())
                .param("fingerprint", fingerprint)
                .update();
    }

    /** Whether an official is sanctioned already for the same facts, by a record that stands. */
    boolean isSanctionedFor(County county, UUID subject, String facts) {
        return jdbc.sql("""
                        SELECT EXISTS (
                          SELECT 1 FROM records.record
                          WHERE county = :county AND subject = :subject AND document_kind = 'discipline_decision'
                            AND polarity = 'NEGATIVE' AND facts = :facts AND stage <> 'ANNULLED')
                        """)
                .param("county", county.code())
                .param("subject", subject)
                .param("facts", facts)
                .query(Boolean.class)
                .single();
    }

    List<RecordSummary> find(County county, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("SELECT " + SUMMARY + " FROM records.record r WHERE r.county = :county AND r.id IN (:ids)"
                        + " ORDER BY r.id")
                .param("county", county.code())
                .param("ids", ids)
                .query((row, _) -> summary(row))
                .list();
    }

    /** Keeps stage and states of a record that has moved, and how far it has been heard. */
    void save(CreditRecord after, CreditRecord.@Nullable Procedure procedure) {
        RecordSummary summary = after.summary();
        int _ = jdbc.sql("""
                        UPDATE records.record
                        SET stage = :stage, version = :version, publication = :publication, sharing = :sharing,
                            archive = :archive, effective_on = :effective, ended_on = :ended
                        WHERE county = :county AND id = :id
                        """)
                .param("stage", after.stage().name())
                .param("version", after.version())
                .param("publication", summary.states().publication().name())
                .param("sharing", summary.states().sharing().name())
                .param("archive", summary.states().archive().name())
                .param("effective", summary.days().effectiveOn())
                .param("ended", summary.days().endedOn())
                .param("county", after.id().county().code())
                .param("id", after.id().value())
                .update();
        if (procedure != null) {
            save(after.id(), procedure);
        }
    }

    private void save(RecordId id, CreditRecord.Procedure procedure) {
        CreditRecord.Last last = java.util.Objects.requireNonNull(procedure.last());
        int _ = jdbc.sql("""
                        INSERT INTO records.procedure
                          (county, record, checked_by, tolerance_body, noticed_on, reply_obligation, reply_due, replied,
                           last_act, last_person, last_at)
                        VALUES (:county, :record, :checked, :body, :noticed, :reply, :due, :replied, :act, :person, :at)
                        ON CONFLICT (county, record) DO UPDATE
                        SET checked_by = EXCLUDED.checked_by, tolerance_body = EXCLUDED.tolerance_body,
                            noticed_on = EXCLUDED.noticed_on, reply_obligation = EXCLUDED.reply_obligation,
                            reply_due = EXCLUDED.reply_due, replied = EXCLUDED.replied, last_act = EXCLUDED.last_act,
                            last_person = EXCLUDED.last_person, last_at = EXCLUDED.last_at
                        """)
                .param("county", id.county().code())
                .param("record", id.value())
                .param("checked", procedure.checkedBy())
                .param("body", orNull(procedure.toleranceBody()))
                .param("noticed", procedure.noticedOn())
                .param(
                        "reply",
                        procedure.reply() == null ? null : procedure.reply().value())
                .param("due", procedure.replyDue())
                .param("replied", procedure.replied())
                .param("act", last.act().name())
                .param("person", last.person())
                .param("at", last.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    static CreditRecord record(ResultSet row) throws SQLException {
        RecordSummary summary = summary(row);
        return new CreditRecord(
                summary,
                Stage.valueOf(row.getString("stage")),
                row.getInt("version"),
                row.getInt("content_seq"),
                row.getObject("reported_by", UUID.class),
                orEmpty(row.getString("original")),
                procedure(row, summary.id().county()));
    }

    private static CreditRecord.Procedure procedure(ResultSet row, County county) throws SQLException {
        String act = row.getString("last_act");
        if (act == null) {
            return CreditRecord.Procedure.NONE;
        }
        UUID reply = row.getObject("reply_obligation", UUID.class);
        return new CreditRecord.Procedure(
                row.getObject("checked_by", UUID.class),
                orEmpty(row.getString("tolerance_body")),
                row.getObject("noticed_on", LocalDate.class),
                reply == null ? null : new ObligationId(county, reply),
                row.getObject("reply_due", LocalDate.class),
                row.getBoolean("replied"),
                new CreditRecord.Last(
                        Act.valueOf(act),
                        row.getString("last_person"),
                        row.getTimestamp("last_at").toInstant()));
    }

    static RecordSummary summary(ResultSet row) throws SQLException {
        String severity = row.getString("severity");
        return new RecordSummary(
                new RecordId(new County(row.getString("county")), row.getObject("id", UUID.class)),
                row.getString("category"),
                Polarity.valueOf(row.getString("polarity")),
                new RecordSummary.About(
                        row.getObject("subject", UUID.class),
                        SubjectKind.valueOf(row.getString("subject_kind")),
                        row.getString("subject_name"),
                        orEmpty(row.getString("subject_code")),
                        orEmpty(row.getString("subject_ref"))),
                new RecordSummary.Document(
                        row.getString("document_kind"),
                        row.getString("document_number"),
                        orEmpty(row.getString("document_title")),
                        row.getString("organ"),
                        row.getObject("document_date", LocalDate.class)),
                new RecordSummary.Basis(
                        orEmpty(row.getString("instrument")),
                        orEmpty(row.getString("article")),
                        row.getString("facts")),
                severity == null ? null : Severity.valueOf(severity),
                states(row),
                row.getString("scope"),
                new PublicTerm(
                        orEmpty(row.getString("term_regime")),
                        row.getObject("public_least", LocalDate.class),
                        row.getObject("public_until", LocalDate.class),
                        row.getObject("repair_from", LocalDate.class)),
                new RecordSummary.Days(
                        row.getObject("effective_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class)),
                new RecordSummary.Reported(
                        row.getString("reporter"),
                        row.getString("source"),
                        row.getObject("batch", UUID.class),
                        row.getTimestamp("reported_at").toInstant()));
    }

    private static RecordStates states(ResultSet row) throws SQLException {
        return new RecordStates(
                Stage.valueOf(row.getString("stage")).standing(),
                row.getBoolean("disputed"),
                Publication.valueOf(row.getString("publication")),
                Sharing.valueOf(row.getString("sharing")),
                Archive.valueOf(row.getString("archive")));
    }

    static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
