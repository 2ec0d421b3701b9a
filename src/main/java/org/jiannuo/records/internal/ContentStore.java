package org.jiannuo.records.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Signature;
import org.jiannuo.records.LegalityGate.Judged;
import org.jiannuo.records.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a record says, and the facts about it that other modules decide. */
@Component
class ContentStore {
    /** The facts that are not the record's own. */
    enum Fact {
        PUBLICATION("publication"),
        SHARING("sharing"),
        ARCHIVE("archive");

        private final String column;

        Fact(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    private final JdbcClient jdbc;
    private final SubjectKeys keys;

    ContentStore(JdbcClient jdbc, SubjectKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    NewRecord of(RecordId id, Judged judged, LocalDate today, Signature by) {
        return NewRecord.of(id.value(), id.county(), keys, judged, today, by);
    }

    /** Puts corrected content in the place of the former, which the history keeps. */
    void replace(NewRecord next, int seq) {
        var document = next.draft().document();
        var outcome = next.outcome();
        int _ = jdbc.sql("""
                        UPDATE records.record
                        SET subject_name = :name, document_kind = :kind, document_number = :number,
                            document_title = :title, organ = :organ, document_date = :date, instrument = :instrument,
                            article = :article, facts = :facts, severity = :severity, scope = :scope,
                            term_regime = :regime, public_least = :least, public_until = :until, repair_from = :repair,
                            ends_on = :ends, fingerprint = :fingerprint, content_seq = :seq
                        WHERE county = :county AND id = :id
                        """)
                .param("name", next.draft().subject().name())
                .param("kind", document.kind())
                .param("number", document.number())
                .param("title", RecordStore.orNull(document.title()))
                .param("organ", document.organ())
                .param("date", next.documentDate())
                .param("instrument", RecordStore.orNull(outcome.instrument()))
                .param("article", RecordStore.orNull(next.draft().grounds().article()))
                .param("facts", next.draft().grounds().facts())
                .param(
                        "severity",
                        outcome.severity() == null ? null : outcome.severity().name())
                .param("scope", outcome.scope())
                .param("regime", RecordStore.orNull(outcome.term().regime()))
                .param("least", outcome.term().leastUntil())
                .param("until", outcome.term().until())
                .param("repair", outcome.term().repairFrom())
                .param("ends", outcome.endsOn())
                .param("fingerprint", next.fingerprint())
                .param("seq", seq)
                .param("county", next.county().code())
                .param("id", next.id())
                .update();
    }

    void mark(RecordId id, boolean disputed) {
        int _ = jdbc.sql("UPDATE records.record SET disputed = :disputed WHERE county = :county AND id = :id")
                .param("disputed", disputed)
                .param("county", id.county().code())
                .param("id", id.value())
                .update();
    }

    /** Says a fact of many records. @return the state before of those that changed */
    Map<UUID, String> change(County county, Collection<UUID> ids, Fact fact, String state) {
        Map<UUID, String> before = new HashMap<>();
        jdbc.sql("""
                        WITH held AS (
                          SELECT county, id, COLUMN AS before FROM records.record
                          WHERE county = :county AND id IN (:ids) AND COLUMN <> :state
                          ORDER BY id FOR UPDATE)
                        UPDATE records.record r SET COLUMN = :state
                        FROM held h WHERE r.county = h.county AND r.id = h.id
                        RETURNING r.id, h.before
                        """.replace("COLUMN", fact.column()))
                .param("county", county.code())
                .param("ids", ids)
                .param("state", state)
                .query(row -> {
                    before.put(row.getObject("id", UUID.class), row.getString("before"));
                });
        return before;
    }
}
