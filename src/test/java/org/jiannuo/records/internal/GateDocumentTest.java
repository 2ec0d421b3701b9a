package org.jiannuo.records.internal;

import static org.jiannuo.records.internal.RecordsFixtures.FIRM;
import static org.jiannuo.records.internal.RecordsFixtures.TODAY;
import static org.jiannuo.records.internal.RecordsFixtures.breach;
import static org.jiannuo.records.internal.RecordsFixtures.penalty;
import static org.jiannuo.records.internal.RecordsFixtures.permit;

import java.time.LocalDate;
import org.jiannuo.records.RecordDraft.Severity;
import org.jiannuo.records.RecordDraft.Standing;
import org.jiannuo.records.internal.RecordsFixtures.Drafted;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The document and its basis before the gate. */
class GateDocumentTest extends GateTable {
    @Nested
    class REC_14 {
        @Test
        void a_lead_is_no_document() {
            fails(penalty().document("kind", "lead"), "REC-14");
            fails(penalty().document("kind", "permit_decision"), "REC-14");
        }
    }

    @Nested
    class REC_15 {
        @Test
        void a_document_is_not_of_tomorrow() {
            passes(penalty().date(TODAY));
            fails(penalty().date(TODAY.plusDays(1)), "REC-15");
        }

        @Test
        void it_takes_effect_not_before_its_day() {
            passes(penalty().date(TODAY).effectiveOn(TODAY));
            fails(penalty().date(TODAY).effectiveOn(TODAY.minusDays(1)), "REC-15");
        }
    }

    @Nested
    class REC_16 {
        @Test
        void a_document_has_a_number() {
            fails(penalty().document("number", " "), "REC-16");
            fails(penalty().document("number", "无"), "REC-16");
        }
    }

    @Nested
    class REC_17 {
        @Test
        void a_firm_issues_no_penalty() {
            passes(penalty().document("organCode", "11640324MB0000019Y"));
            fails(penalty().document("organCode", FIRM), "REC-17");
        }

        @Test
        void a_judgment_is_of_a_court() {
            Drafted judgment = breach().category("U30")
                    .document("kind", "judgment")
                    .document("organ", "测试县人民法院")
                    .basis("admin_litigation_law", "94")
                    .graded(Severity.GENERAL, "败诉")
                    .reporter("court");
            passes(judgment);
            fails(judgment.document("organ", "测试县政府"), "REC-17");
        }
    }

    @Nested
    class REC_18 {
        @Test
        void effect_begins_today_at_the_latest() {
            passes(penalty().date(TODAY).effectiveOn(TODAY));
            fails(penalty().date(TODAY).effectiveOn(TODAY.plusDays(1)), "REC-18");
        }

        @ParameterizedTest
        @ValueSource(strings = {"NOT_SERVED", "UNDER_REVIEW", "SUSPENDED", "ANNULLED"})
        void what_is_contested_is_held(String standing) {
            fails(penalty().standing(Standing.valueOf(standing)), "REC-18");
        }
    }

    @Nested
    class REC_19 {
        @Test
        void law_and_article_are_named() {
            passes(penalty().basis("", "《虚构管理办法》第一条"));
            fails(penalty().basis("", "《虚构管理办法》"), "REC-19");
            fails(penalty().basis("", "建筑法第六十五条"), "REC-19");
        }

        @Test
        void a_statute_is_named_with_its_article() {
            passes(permit().basis("admin_licence_law", "40"));
            fails(permit().basis("admin_licence_law", " "), "REC-19");
            fails(permit().basis("no_such_law", "1"), "REC-19");
        }
    }

    @Nested
    class REC_20 {
        @Test
        void the_basis_was_in_force_on_that_day() {
            passes(penalty().basis("", "《中华人民共和国行政处罚法》第九条").date(LocalDate.of(2021, 7, 15)));
            fails(
                    penalty()
                            .basis("admin_penalty_law", "9")
                            .date(LocalDate.of(2021, 7, 15))
                            .basis("ndrc_order_36", "3"),
                    "REC-20");
        }
    }
}
