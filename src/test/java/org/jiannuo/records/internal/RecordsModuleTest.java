package org.jiannuo.records.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiannuo.records.LegalityGate;
import org.jiannuo.records.RecordBatch;
import org.jiannuo.records.RecordDraft;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.RecordStates.Archive;
import org.jiannuo.records.RecordStates.Publication;
import org.jiannuo.records.RecordStates.Sharing;
import org.jiannuo.records.RecordStates.Standing;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.records.internal.Lifecycle.Act;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records in the database: single ones, batches, what happens to them afterwards. */
@JiannuoTest
class RecordsModuleTest extends RecordsAtWork {
    @Autowired
    private JdbcClient jdbc;

    private List<RecordBatch.Row> rows(int count) {
        LegalityGate gate = records.gate();
        List<RecordBatch.Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LegalityGate.Judged judged = gate.judge(penalty().draft());
            assertThat(judged.reasons()).isEmpty();
            rows.add(new RecordBatch.Row(i + 2, judged));
        }
        return rows;
    }

    @Test
    void a_direct_record_takes_effect_by_the_gate() {
        RecordSummary summary = records.find(entered()).orElseThrow();
        assertThat(summary.states().standing()).isEqualTo(Standing.VALID);
        assertThat(summary.states().publication()).isEqualTo(Publication.NOT_PUBLIC);
        assertThat(summary.term().until()).isEqualTo(LocalDate.of(2027, 4, 15));
        assertThat(history.moves(summary.id()))
                .extracting(RecordHistory.Move::act)
                .containsExactly(Act.SUBMIT, Act.ADMIT);
    }

    @Test
    void the_same_form_makes_one_record() {
        UUID form = UUID.randomUUID();
        RecordDraft draft = penalty().draft();
        RecordId first = records.submit(draft, form, by()).orThrow();
        assertThat(records.submit(draft, form, by()).orThrow()).isEqualTo(first);
    }

    @Test
    void a_batch_is_admitted_once_and_knows_its_duplicates() {
        List<RecordBatch.Row> rows = rows(40);
        RecordBatch.Row again = new RecordBatch.Row(99, rows.getFirst().judged());
        RecordBatch batch = records.batch(UUID.randomUUID(), "R-1", by());
        RecordBatch.Chunk first = batch.admit(0, rows);
        assertThat(first.admitted()).isEqualTo(40);
        RecordBatch.Chunk second = batch.admit(1, List.of(again));
        assertThat(second.duplicates()).containsExactly(99);
        RecordBatch resumed = records.batch(batch.id(), "R-1", by());
        assertThat(resumed.admit(0, rows)).isEqualTo(first);
        assertThat(resumed.admit(1, List.of(again))).isEqualTo(second);
        assertThat(resumed.finish()).isEqualTo(new RecordBatch.Totals(2, 40, 1));
        assertThat(batch.finish().admitted()).isEqualTo(40);
        List<RecordSummary> part = records.ofBatch(county, batch.id(), null, 30);
        assertThat(part).hasSize(30);
        assertThat(records.ofBatch(county, batch.id(), part.getLast().id(), 30)).hasSize(10);
    }

    @Test
    void a_row_that_comes_twice_in_a_chunk_is_a_duplicate() {
        List<RecordBatch.Row> rows = new ArrayList<>(rows(2));
        rows.add(new RecordBatch.Row(7, rows.getFirst().judged()));
        RecordBatch batch = records.batch(UUID.randomUUID(), "R-2", by());
        assertThat(batch.admit(0, rows)).isEqualTo(new RecordBatch.Chunk(0, 2, List.of(7)));
    }

    @Test
    void texts_come_through_a_batch_unchanged() {
        String facts = "第一行\t制表\n第二行\\反斜线\"引号\"";
        LegalityGate.Judged judged = records.gate().judge(penalty().facts(facts).draft());
        RecordBatch batch = records.batch(UUID.randomUUID(), "R-3", by());
        assertThat(batch.admit(0, List.of(new RecordBatch.Row(1, judged))).admitted())
                .isEqualTo(1);
        assertThat(records.ofBatch(county, batch.id(), null, 5)
                        .getFirst()
                        .basis()
                        .facts())
                .isEqualTo(facts);
    }

    @Test
    void the_number_of_a_citizen_is_never_stored() {
        RecordDraft draft = penalty()
                .subject(SubjectKind.PERSON, "李四测", RecordsFixtures.CITIZEN, "", "")
                .draft();
        RecordSummary summary = records.find(
                        records.submit(draft, UUID.randomUUID(), by()).orThrow())
                .orElseThrow();
        assertThat(summary.about().code()).isEqualTo("640324********0010");
        assertThat(records.ofSubject(county, SubjectKind.PERSON, RecordsFixtures.CITIZEN, 5))
                .extracting(RecordSummary::id)
                .contains(summary.id());
        assertThat(jdbc.sql("SELECT count(*) FROM records.record r WHERE CAST(r AS text) LIKE '%640324199003070010%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void the_database_refuses_what_the_gate_refuses() {
        RecordId id = entered();
        for (String broken : List.of(
                "category = 'U99'",
                "subject_kind = 'OFFICIAL'",
                "polarity = 'NEGATIVE'",
                "document_date = DATE '2999-01-01'",
                "effective_on = document_date - 1",
                "severity = 'HUGE'",
                "instrument = NULL, article = NULL",
                "stage = 'ANNULLED'",
                "stage = 'SUBMITTED', publication = 'PUBLISHED'")) {
            assertThatThrownBy(() -> jdbc.sql("UPDATE records.record SET " + broken + " WHERE county = ? AND id = ?")
                            .param(id.county().code())
                            .param(id.value())
                            .update())
                    .as(broken)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void the_other_facts_change_set_based_and_leave_a_trace() {
        List<RecordId> ids = List.of(entered(), entered());
        assertThat(records.publication(ids, Publication.PUBLISHED, GROUND, by()))
                .isEqualTo(2);
        assertThat(records.publication(ids, Publication.PUBLISHED, GROUND, by()))
                .isZero();
        assertThat(records.sharing(ids, Sharing.SHARED, GROUND, by())).isEqualTo(2);
        assertThat(records.archiving(ids.subList(0, 1), Archive.ARCHIVED, GROUND, by()))
                .isEqualTo(1);
        assertThat(history.changes(ids.getFirst()))
                .extracting(RecordHistory.FactChange::after)
                .containsExactly("PUBLISHED", "SHARED", "ARCHIVED");
    }

    @Test
    void an_annulled_record_is_withdrawn_everywhere() {
        RecordId id = entered();
        int _ = records.publication(List.of(id), Publication.PUBLISHED, GROUND, by());
        RecordSummary after = records.annul(id, GROUND, by()).orThrow();
        assertThat(after.states().standing()).isEqualTo(Standing.ANNULLED);
        assertThat(after.states().publication()).isEqualTo(Publication.WITHDRAWN);
        assertThat(after.states().archive()).isEqualTo(Archive.TOMBSTONE);
        assertThat(records.find(id).orElseThrow()).isEqualTo(after);
    }

    @Test
    void a_dispute_changes_nothing_but_the_mark() {
        RecordId id = entered();
        RecordSummary before = records.find(id).orElseThrow();
        RecordSummary after = records.dispute(id, true, GROUND, by()).orThrow();
        assertThat(after.states().disputed()).isTrue();
        assertThat(after.states().standing()).isEqualTo(before.states().standing());
        assertThat(records.dispute(id, false, GROUND, by()).orThrow()).isEqualTo(before);
    }
}
