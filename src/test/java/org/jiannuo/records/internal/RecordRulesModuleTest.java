package org.jiannuo.records.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.records.RecordDraft;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.RecordStates.Standing;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.records.Records.Ground;
import org.jiannuo.subjects.People;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rules of what is entered, corrected and ended. */
@JiannuoTest
class RecordRulesModuleTest extends RecordsAtWork {
    @Autowired
    private People people;

    private static List<String> codes(Decision<?> decision) {
        return decision.reasons().stream().map(Refusal::code).toList();
    }

    @Nested
    class REC_01 {
        @Test
        void an_annulled_record_does_not_end() {
            RecordId id = entered();
            assertThat(records.annul(id, GROUND, by()).isAccepted()).isTrue();
            assertThat(codes(records.end(id, GROUND, by()))).containsExactly("REC-01");
        }
    }

    @Nested
    class REC_03 {
        @Test
        void an_unknown_record_is_not_changed() {
            RecordId none = new RecordId(county, UUID.randomUUID());
            assertThat(codes(records.end(none, GROUND, by()))).containsExactly("REC-03");
        }
    }

    @Nested
    class REC_07 {
        @Test
        void nothing_ends_without_a_reason() {
            RecordId id = entered();
            assertThat(codes(records.end(id, new Ground(" ", ""), by()))).containsExactly("REC-07");
            assertThat(records.end(id, new Ground("修复", ""), by())
                            .orThrow()
                            .states()
                            .standing())
                    .isEqualTo(Standing.ENDED);
        }
    }

    @Nested
    class REC_30 {
        @Test
        void a_document_is_recorded_once() {
            RecordDraft draft = penalty().draft();
            assertThat(records.submit(draft, UUID.randomUUID(), by()).isAccepted())
                    .isTrue();
            assertThat(codes(records.submit(draft, UUID.randomUUID(), by()))).containsExactly("REC-30");
        }
    }

    @Nested
    class REC_31 {
        @Test
        void a_second_sanction_for_one_act_is_explained() {
            String person = people.register("赵六测", by()).orThrow().toString();
            RecordsFixtures.Drafted draft = RecordsFixtures.discipline()
                    .subject(SubjectKind.OFFICIAL, "赵六测", "", "", person)
                    .document("number", number());
            assertThat(records.submit(draft.draft(), UUID.randomUUID(), by()).isAccepted())
                    .isTrue();
            draft.document("number", number());
            assertThat(codes(records.submit(draft.draft(), UUID.randomUUID(), by())))
                    .containsExactly("REC-31");
            assertThat(records.submit(draft.graded(null, "原处分畸轻，依法变更").draft(), UUID.randomUUID(), by())
                            .isAccepted())
                    .isTrue();
        }
    }

    @Nested
    class REC_50 {
        @Test
        void an_annulment_rests_on_a_document() {
            RecordId id = entered();
            assertThat(codes(records.annul(id, new Ground("依据撤销", ""), by()))).containsExactly("REC-50");
        }
    }

    @Nested
    class REC_51 {
        @Test
        void a_correction_keeps_subject_and_item() {
            RecordsFixtures.Drafted draft = penalty();
            RecordId id = records.submit(draft.draft(), UUID.randomUUID(), by()).orThrow();
            RecordSummary after = records.correct(
                            id, draft.facts("未按照施工技术标准施工。").draft(), GROUND, by())
                    .orThrow();
            assertThat(after.basis().facts()).isEqualTo("未按照施工技术标准施工。");
            assertThat(after.states().standing()).isEqualTo(Standing.CORRECTED);
            assertThat(history.versions(id).values())
                    .extracting(says -> says.get("facts"))
                    .containsExactly("未按照工程设计图纸施工。", "未按照施工技术标准施工。");
            RecordDraft other = draft.subject(SubjectKind.PERSON, "张三测", RecordsFixtures.CITIZEN, "", "")
                    .draft();
            assertThat(codes(records.correct(id, other, GROUND, by()))).containsExactly("REC-51");
        }
    }
}
