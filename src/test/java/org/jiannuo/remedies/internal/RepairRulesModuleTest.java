package org.jiannuo.remedies.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.remedies.internal.RemedyPeople.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Rule;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.records.Records;
import org.jiannuo.remedies.internal.CaseDesk.Correction;
import org.jiannuo.remedies.internal.Lifecycle.RepairStage;
import org.jiannuo.remedies.internal.RemedyHistory.Words;
import org.jiannuo.remedies.internal.RemedyPeople.Person;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rules of repair. */
@JiannuoTest
class RepairRulesModuleTest extends RepairAtWork {
    @Autowired
    Conditions conditions;

    private List<String> unmet(RecordSummary of, Conditions.Shown shown) {
        return Conditions.unmet(conditions.check(of, shown, clock.today())).stream()
                .map(refusal -> refusal.rule())
                .map(Rule::code)
                .toList();
    }

    @Nested
    class REM_34 {
        @Test
        void only_the_body_that_made_the_finding_decides() {
            CaseDesk.Actor other = new CaseDesk.Actor(people.by(Person.DIRECTOR), (_, _) -> true, false);
            assertThat(codes(people.act(accepted(), Act.GRANT, RemedyPeople.good(Act.GRANT), Correction.NONE, other)))
                    .containsExactly("REM-34");
        }
    }

    @Nested
    class REM_50 {
        @Test
        void before_the_shortest_term_is_over_nothing_is_filed_and_on_its_day_it_is() {
            RecordSummary late = people.penalty(LocalDate.of(2026, 6, 2));
            LocalDate from = java.util.Objects.requireNonNull(late.term().repairFrom());
            clock.turnTo(from.minusDays(1));
            assertThat(codes(filing.file(RemedyPeople.repair(late), List.of(RemedyPeople.proof()), UUID.randomUUID())))
                    .containsExactly("REM-50");
            clock.turnTo(from);
            assertThat(filing.file(RemedyPeople.repair(late), List.of(RemedyPeople.proof()), UUID.randomUUID())
                            .isAccepted())
                    .isTrue();
        }
    }

    @Nested
    class REM_51 {
        @Test
        void performance_is_proved() {
            assertThat(codes(filing.file(RemedyPeople.repair(record), List.of(), UUID.randomUUID())))
                    .containsExactly("REM-51");
            assertThat(unmet(record, new Conditions.Shown(false, "钱九测"))).containsExactly("REM-51");
        }
    }

    @Nested
    class REM_52 {
        @Test
        void the_promise_is_signed() {
            assertThat(unmet(record, new Conditions.Shown(true, " "))).containsExactly("REM-52");
        }
    }

    @Nested
    class REM_53 {
        @Test
        void what_the_court_ends_the_county_does_not_repair() {
            assertThat(unmet(barred(), new Conditions.Shown(true, "钱九测"))).contains("REM-53");
        }

        /** The same record, of a category that only a court ends. */
        private RecordSummary barred() {
            return new RecordSummary(
                    record.id(),
                    "U32",
                    record.polarity(),
                    record.about(),
                    record.document(),
                    record.basis(),
                    record.severity(),
                    record.states(),
                    record.scope(),
                    record.term(),
                    record.days(),
                    record.reported());
        }
    }

    @Nested
    class REM_54 {
        @Test
        void a_disputed_record_waits_for_the_objection() {
            Remedy accepted = accepted();
            people.go(people.now(people.object(record)), Act.ACCEPT);
            assertThat(codes(people.act(accepted, Act.GRANT, Person.HEAD))).containsExactly("REM-54");
        }
    }

    @Nested
    class REM_55 {
        @Test
        void what_is_over_is_not_repaired() {
            Remedy accepted = accepted();
            records.annul(record.id(), new Records.Ground("复议撤销", "测复〔2026〕9号"), people.by(Person.DIRECTOR))
                    .orThrow();
            assertThat(codes(people.act(accepted, Act.GRANT, Person.HEAD))).containsExactly("REM-55");
            Decision<Remedy> denied = people.act(
                    accepted, Act.DENY, new Words("记录已撤销。", "", null, ""), Correction.NONE, people.actor(Person.HEAD));
            assertThat(denied.orThrow().stage()).isEqualTo(RepairStage.REFUSED);
        }
    }
}
