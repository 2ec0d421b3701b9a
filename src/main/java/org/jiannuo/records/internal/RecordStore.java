package org.jiannuo.records.internal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jiannuo.kernel.County;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.RecordSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where each record stands. */
@Component
class RecordStore {
    private static final String WHOLE = "SELECT " + RecordRows.SUMMARY + """
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
                .query((row, _) -> RecordRows.record(row))
                .optional();
    }

    /** The record whose reply an obligation is; held. */
    Optional<CreditRecord> lockByReply(ObligationId reply) {
        return jdbc.sql(WHOLE + " AND p.reply_obligation = :reply FOR UPDATE OF r")
                .param("county", reply.county().code())
                .param("reply", reply.value())
                .query((row, _) -> RecordRows.record(row))
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
                .query((row, _) -> RecordRows.record(row))
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
                .query((row, _) -> RecordRows.record(row))
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

    /** Whether a tolerance case is open about it: the newest word about that is a hold. */
    boolean isHeld(RecordId id) {
        return jdbc.sql("""
                        SELECT act = 'HOLD' FROM records.move
                        WHERE county = :county AND record = :record AND act IN ('HOLD', 'LIFT_HOLD', 'RECOGNISE')
                        ORDER BY seq DESC LIMIT 1
                        """)
                .param("county", id.county().code())
                .param("record", id.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** The accounts that acted on it, the one that entered it among them. */
    Set<UUID> actors(RecordId id) {
        return jdbc.sql("""
                        SELECT DISTINCT account FROM records.move WHERE county = :county AND record = :record
                        UNION SELECT reported_by FROM records.record WHERE county = :county AND id = :record
                        """)
                .param("county", id.county().code())
                .param("record", id.value())
                .query((row, _) -> row.getObject(1, UUID.class))
                .set();
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
        return jdbc.sql("SELECT " + RecordRows.SUMMARY
                        + " FROM records.record r WHERE r.county = :county AND r.id IN (:ids)" + " ORDER BY r.id")
                .param("county", county.code())
                .param("ids", ids)
                .query((row, _) -> RecordRows.summary(row))
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

    static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
