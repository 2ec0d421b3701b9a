package org.jiannuo.records.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.records.internal.RecordsFixtures.breach;
import static org.jiannuo.records.internal.RecordsFixtures.discipline;
import static org.jiannuo.records.internal.RecordsFixtures.penalty;

import java.time.LocalDate;
import org.jiannuo.records.LegalityGate.Judged;
import org.jiannuo.records.RecordDraft.Adjustment;
import org.jiannuo.records.RecordDraft.Effect;
import org.jiannuo.records.RecordDraft.Severity;
import org.jiannuo.records.internal.RecordsFixtures.Drafted;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Grades and publication terms before the gate. */
class GateGradeTest extends GateTable {
    @Nested
    class REC_25 {
        @Test
        void loss_and_effect_are_stated() {
            passes(breach().loss("0", Effect.SMALL, ""));
            fails(breach().loss(null, Effect.SMALL, ""), "REC-25");
            fails(breach().loss("1", null, ""), "REC-25");
            fails(discipline().sanction(""), "REC-25");
        }
    }

    @Nested
    class REC_26 {
        @ParameterizedTest
        @CsvSource({
            "99999.99,SMALL,MINOR",
            "100000,SMALL,GENERAL",
            "99999.99,WIDER,GENERAL",
            "999999.99,WIDER,GENERAL",
            "1000000,WIDER,SERIOUS",
            "1000000,SMALL,GENERAL",
            "0,GRAVE,SERIOUS"
        })
        void the_grade_of_a_breach_follows_from_loss_and_effect(String loss, Effect effect, Severity grade) {
            Drafted draft = breach().loss(loss, effect, "");
            assertThat(GATE.judge(draft.draft()).outcome().severity()).isEqualTo(grade);
            passes(draft.graded(grade, ""));
            fails(draft.graded(grade == Severity.MINOR ? Severity.SERIOUS : Severity.MINOR, ""), "REC-26");
        }

        @Test
        void a_warning_is_never_general() {
            passes(penalty().penalties("1").graded(Severity.MINOR, ""));
            fails(penalty().penalties("1").graded(Severity.GENERAL, "影响大"), "REC-26");
        }
    }

    @Nested
    class REC_27 {
        @Test
        void another_grade_than_the_usual_has_a_reason() {
            passes(penalty().penalties("3").graded(Severity.SERIOUS, "巨额罚款"));
            fails(penalty().penalties("3").graded(Severity.SERIOUS, " "), "REC-27");
            passes(breach().loss("5", Effect.SMALL, "两年内重复违约", Adjustment.REPEATED));
            fails(breach().loss("5", Effect.SMALL, "", Adjustment.REPEATED), "REC-27");
        }
    }

    @Nested
    class Terms {
        @ParameterizedTest
        @CsvSource(
                nullValues = "-",
                value = {
                    // general under the order of 2026, and the day before it under the older one: the shorter holds
                    "3,false,2026-04-15,2026-07-15,2027-04-15,2026-07-16",
                    "3,false,2026-03-31,2026-06-30,2027-03-31,2026-07-01",
                    "8,false,2026-05-20,2027-05-20,2029-05-20,2027-05-21",
                    "8,false,2026-03-31,2026-06-30,2029-03-31,2026-07-01",
                    "8,true,2026-03-31,2027-03-31,2029-03-31,2027-04-01",
                    "1,false,2026-04-15,-,2026-07-15,-",
                    "1,false,2026-03-31,-,-,-"
                })
        void run_from_the_document(
                String penalty, boolean special, LocalDate date, LocalDate least, LocalDate until, LocalDate repair) {
            Drafted draft = penalty().penalties(penalty).date(date);
            Judged judged = GATE.judge((special ? draft.special() : draft).draft());
            assertThat(judged.reasons()).isEmpty();
            assertThat(judged.outcome().term().leastUntil()).isEqualTo(least);
            assertThat(judged.outcome().term().until()).isEqualTo(until);
            assertThat(judged.outcome().term().repairFrom()).isEqualTo(repair);
        }

        @ParameterizedTest
        @CsvSource({
            "public.warning,2026-09-30",
            "public.demerit,2027-03-31",
            "public.major_demerit,2027-09-30",
            "public.removal,2028-03-31"
        })
        void sanctions_end_on_the_corresponding_day(String sanction, LocalDate end) {
            assertThat(GATE.judge(discipline()
                                    .sanction(sanction)
                                    .date(LocalDate.of(2026, 3, 31))
                                    .draft())
                            .outcome()
                            .endsOn())
                    .isEqualTo(end);
        }

        @Test
        void an_institution_is_released_in_writing() {
            assertThat(GATE.judge(discipline().sanction("institution.warning").draft())
                            .outcome()
                            .endsOn())
                    .isNull();
        }
    }
}
