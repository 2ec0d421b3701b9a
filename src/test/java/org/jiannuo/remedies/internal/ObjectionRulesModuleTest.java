package org.jiannuo.remedies.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.remedies.internal.RemedyPeople.codes;

import java.time.LocalDate;
import org.jiannuo.remedies.Outcome;
import org.jiannuo.remedies.internal.CaseDesk.Correction;
import org.jiannuo.remedies.internal.RemedyHistory.Words;
import org.jiannuo.remedies.internal.RemedyPeople.Person;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The rules of objections. */
@JiannuoTest
class ObjectionRulesModuleTest extends ObjectionAtWork {
    @Nested
    class REM_20 {
        @Test
        void an_act_says_why() {
            Remedy filed = people.now(people.object(record));
            assertThat(codes(people.act(filed, Act.ACCEPT, Words.NONE, Correction.NONE, people.actor(Person.OFFICER))))
                    .containsExactly("REM-20");
        }
    }

    @Nested
    class REM_21 {
        @Test
        void a_refusal_cites_a_reason_of_the_table() {
            Remedy filed = people.now(people.object(record));
            assertThat(codes(people.act(
                            filed,
                            Act.REFUSE,
                            new Words("不行。", "BECAUSE", null, ""),
                            Correction.NONE,
                            people.actor(Person.OFFICER))))
                    .containsExactly("REM-21");
        }
    }

    @Nested
    class REM_22 {
        @Test
        void completion_is_asked_for_once_and_the_term_runs_anew() {
            Remedy asked = people.go(people.now(people.object(record)), Act.ASK_COMPLETION);
            assertThat(asked.term().next()).isNull();
            clock.turnTo(LocalDate.of(2026, 9, 8));
            Remedy complete = people.go(asked, Act.COMPLETE);
            assertThat(complete.matter().receivedOn()).isEqualTo("2026-09-08");
            assertThat(complete.term().dueOn()).isEqualTo("2026-09-09");
            assertThat(codes(people.act(complete, Act.ASK_COMPLETION, Person.OFFICER)))
                    .containsExactly("REM-22");
        }
    }

    @Nested
    class REM_30 {
        @Test
        void nobody_of_the_unit_that_recorded_decides() {
            Remedy checked = checked();
            CaseDesk.Actor recorder = new CaseDesk.Actor(people.by(Person.HEAD), (_, _) -> true, false);
            assertThat(codes(people.act(checked, Act.DECIDE, RemedyPeople.good(Act.DECIDE), Correction.NONE, recorder)))
                    .containsExactly("REM-30");
        }
    }

    @Nested
    class REM_32 {
        @Test
        void who_decided_does_not_review() {
            Remedy review = people.go(checked(), Act.DECIDE, Act.ASK_REVIEW);
            assertThat(codes(people.act(review, Act.DECIDE_REVIEW, Person.DIRECTOR)))
                    .containsExactly("REM-32");
            assertThat(people.act(review, Act.DECIDE_REVIEW, Person.LEADER).isAccepted())
                    .isTrue();
        }
    }

    @Nested
    class REM_33 {
        @Test
        void nobody_grants_more_time_to_himself_or_unasked() {
            Remedy asked = people.go(people.now(people.object(record)), Act.ACCEPT, Act.FORWARD);
            assertThat(codes(people.act(asked, Act.EXTEND, Person.DIRECTOR))).contains("REM-33");
            CaseDesk.Actor both = new CaseDesk.Actor(people.by(Person.OFFICER), (_, _) -> true, false);
            Remedy waits = people.go(asked, Act.ASK_TIME);
            assertThat(codes(people.act(waits, Act.EXTEND, RemedyPeople.good(Act.EXTEND), Correction.NONE, both)))
                    .containsExactly("REM-33");
        }
    }

    @Nested
    class REM_40 {
        @Test
        void it_is_extended_once_and_only_with_a_provider() {
            Remedy own = people.go(checked(), Act.ASK_TIME);
            assertThat(codes(people.act(own, Act.EXTEND, Person.DIRECTOR))).containsExactly("REM-40");
        }
    }

    @Nested
    class REM_41 {
        @Test
        void only_a_listed_reason_stops_the_clock() {
            Remedy own = people.go(checked(), Act.ASK_TIME);
            assertThat(codes(people.act(
                            own,
                            Act.SUSPEND,
                            new Words("太忙。", "BUSY", null, ""),
                            Correction.NONE,
                            people.actor(Person.DIRECTOR))))
                    .containsExactly("REM-41");
        }
    }

    @Nested
    class REM_42 {
        @Test
        void a_decision_says_what_it_leads_to() {
            assertThat(codes(people.act(
                            checked(),
                            Act.DECIDE,
                            new Words("经核查。", "", null, ""),
                            Correction.NONE,
                            people.actor(Person.DIRECTOR))))
                    .containsExactly("REM-42");
        }
    }

    @Nested
    class REM_43 {
        @Test
        void a_correction_says_what_is_right() {
            assertThat(codes(decide(checked(), Outcome.CORRECTED, Correction.NONE, Person.DIRECTOR)))
                    .containsExactly("REM-43");
        }
    }

    @Nested
    class REM_44 {
        @Test
        void review_is_asked_for_in_time() {
            Remedy replied = people.go(checked(), Act.DECIDE);
            clock.turnTo(java.util.Objects.requireNonNull(replied.result().askUntil())
                    .plusDays(1));
            assertThat(codes(people.act(replied, Act.ASK_REVIEW, Person.APPLICANT)))
                    .containsExactly("REM-44");
        }
    }
}
