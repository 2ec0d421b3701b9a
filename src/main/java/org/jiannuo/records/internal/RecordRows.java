package org.jiannuo.records.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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
import org.jiannuo.records.internal.Lifecycle.Act;
import org.jiannuo.records.internal.Lifecycle.Stage;

/** Records as they come out of the tables. */
final class RecordRows {
    /** The columns of a summary, of the table {@code r}. */
    static final String SUMMARY = """
            r.county, r.id, r.category, r.polarity, r.subject, r.subject_kind, r.subject_name, r.subject_code,
            r.subject_ref, r.document_kind, r.document_number, r.document_title, r.organ, r.document_date,
            r.effective_on, r.instrument, r.article, r.facts, r.severity, r.stage, r.publication, r.sharing, r.archive,
            r.disputed, r.scope, r.term_regime, r.public_least, r.public_until, r.repair_from, r.ends_on, r.ended_on,
            r.reporter, r.source, r.batch, r.reported_at
            """;

    private RecordRows() {}

    static CreditRecord record(ResultSet row) throws SQLException {
        RecordSummary summary = summary(row);
        return new CreditRecord(
                summary,
                Stage.valueOf(row.getString("stage")),
                row.getInt("version"),
                row.getInt("content_seq"),
                row.getObject("reported_by", UUID.class),
                RecordStore.orEmpty(row.getString("original")),
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
                RecordStore.orEmpty(row.getString("tolerance_body")),
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
                about(row),
                new RecordSummary.Document(
                        row.getString("document_kind"),
                        row.getString("document_number"),
                        RecordStore.orEmpty(row.getString("document_title")),
                        row.getString("organ"),
                        row.getObject("document_date", LocalDate.class)),
                new RecordSummary.Basis(
                        RecordStore.orEmpty(row.getString("instrument")),
                        RecordStore.orEmpty(row.getString("article")),
                        row.getString("facts")),
                severity == null ? null : Severity.valueOf(severity),
                states(row),
                row.getString("scope"),
                term(row),
                days(row),
                new RecordSummary.Reported(
                        row.getString("reporter"),
                        row.getString("source"),
                        row.getObject("batch", UUID.class),
                        row.getTimestamp("reported_at").toInstant()));
    }

    private static RecordSummary.About about(ResultSet row) throws SQLException {
        return new RecordSummary.About(
                row.getObject("subject", UUID.class),
                SubjectKind.valueOf(row.getString("subject_kind")),
                row.getString("subject_name"),
                RecordStore.orEmpty(row.getString("subject_code")),
                RecordStore.orEmpty(row.getString("subject_ref")));
    }

    private static PublicTerm term(ResultSet row) throws SQLException {
        return new PublicTerm(
                RecordStore.orEmpty(row.getString("term_regime")),
                row.getObject("public_least", LocalDate.class),
                row.getObject("public_until", LocalDate.class),
                row.getObject("repair_from", LocalDate.class));
    }

    private static RecordSummary.Days days(ResultSet row) throws SQLException {
        return new RecordSummary.Days(
                row.getObject("effective_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class));
    }

    private static RecordStates states(ResultSet row) throws SQLException {
        return new RecordStates(
                Stage.valueOf(row.getString("stage")).standing(),
                row.getBoolean("disputed"),
                Publication.valueOf(row.getString("publication")),
                Sharing.valueOf(row.getString("sharing")),
                Archive.valueOf(row.getString("archive")));
    }
}
