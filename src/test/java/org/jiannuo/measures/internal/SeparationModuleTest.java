package org.jiannuo.measures.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.jiannuo.evidence.EvidenceUpload;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.measures.internal.Lifecycle.Act;
import org.jiannuo.measures.internal.Lifecycle.Stage;
import org.jiannuo.measures.internal.MeasureHistory.Said;
import org.jiannuo.measures.internal.MeasurePeople.Person;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.Records;
import org.jiannuo.records.Records.Ground;
import org.jiannuo.subjects.Units;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People do what is theirs and nothing else: of each rule somebody whom it stops. */
@JiannuoTest
class SeparationModuleTest {
    private static final Said WORDS = new Said("写明情况。", "已经答复。");

    @Autowired
    ProposeMeasure proposing;

    @Autowired
    HandleMeasure handling;

    @Autowired
    EndMeasure ending;

    @Autowired
    MeasureStore store;

    @Autowired
    MeasureDesk desk;

    @Autowired
    Candidates candidates;

    @Autowired
    Units units;

    @Autowired
    Records records;

    @Autowired
    BusinessClock clock;

    @Autowired
    County county;

    private MeasurePeople people;
    private String subject = "";

    @BeforeEach
    void somebody_to_sanction() {
        clock.turnTo(MeasurePeople.TODAY);
        people = new MeasurePeople(
                new MeasurePeople.Use(proposing, handling, ending, store, desk), units, records, clock);
        subject = people.body();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    private static List<String> codes(Decision<?> decision) {
        return decision.reasons().stream().map(Refusal::code).toList();
    }

    private Ground repair() {
        return new Ground("repair", "同信用修〔2026〕1号");
    }

    private List<Candidates.Candidate> suggested(RecordId record, boolean incentives) {
        return candidates.open(new Candidates.Filter(incentives, "", true), null, 10_000).stream()
                .filter(one -> one.record().equals(record))
                .toList();
    }

    @Nested
    class MEA_02 {
        @Test
        void an_old_sheet_is_refused_and_the_same_sheet_is_harmless() {
            Measure measure = people.at(Stage.PROPOSED, subject);
            MeasureDesk.Sheet sheet = new MeasureDesk.Sheet(UUID.randomUUID(), 1);
            MeasureDesk.Wish wish =
                    new MeasureDesk.Wish(measure.id(), Act.CHECK, WORDS, sheet, people.actor(Person.CHECKER, subject));
            EvidenceUpload none = new EvidenceUpload(List.of(), List.of());
            assertThat(handling.act(wish, none).isAccepted()).isTrue();
            assertThat(handling.act(wish, none).isAccepted()).isTrue();
            MeasureDesk.Wish old = new MeasureDesk.Wish(
                    measure.id(),
                    Act.NOTIFY,
                    WORDS,
                    new MeasureDesk.Sheet(UUID.randomUUID(), 1),
                    people.actor(Person.CHECKER, subject));
            assertThat(codes(handling.act(old, none))).containsExactly("MEA-02");
        }
    }

    @Nested
    class MEA_03 {
        @Test
        void an_unknown_record_bears_no_measure() {
            RecordId unknown = new RecordId(county, UUID.randomUUID());
            assertThat(codes(people.propose(unknown, "B04", MeasurePeople.UNTIL)))
                    .containsExactly("MEA-03");
        }
    }

    @Nested
    class MEA_04 {
        @Test
        void a_permission_reaches_its_unit_only() {
            Measure measure = people.at(Stage.PROPOSED, subject);
            assertThat(codes(people.act(measure, Act.CHECK, WORDS, Person.STRANGER)))
                    .contains("MEA-04");
        }
    }

    @Nested
    class MEA_05 {
        @Test
        void a_sanction_is_not_granted_and_an_incentive_not_noticed() {
            Measure sanction = people.at(Stage.CHECKED, subject);
            assertThat(codes(people.act(sanction, Act.GRANT, WORDS, Person.HEAD)))
                    .containsExactly("MEA-05");
            Measure incentive =
                    people.now(people.propose(people.record(people.award(subject)), "I01", MeasurePeople.UNTIL)
                            .orThrow());
            incentive = people.go(incentive, Act.CHECK);
            assertThat(codes(people.act(incentive, Act.NOTIFY, WORDS, Person.CHECKER)))
                    .containsExactly("MEA-05");
            assertThat(people.go(incentive, Act.GRANT).content().number()).startsWith("同信用激决");
        }
    }

    /** Somebody who holds every permission, so that nothing but separation speaks against him. */
    private List<String> against(Measure measure, Act act, UUID account, String unit) {
        var by = people.by(Person.STRANGER, "");
        var of = new org.jiannuo.kernel.Signature(account, "郑一测", unit, "tester", by.at());
        return desk.against(people.now(measure.id()), act, new MeasureDesk.Actor(of, (_, _) -> true)).stream()
                .map(Refusal::code)
                .toList();
    }

    @Nested
    class MEA_30 {
        @Test
        void who_proposed_does_not_check() {
            Measure measure = people.at(Stage.PROPOSED, subject);
            assertThat(against(measure, Act.CHECK, Person.PROPOSER.account(), MeasurePeople.BODY))
                    .containsExactly("MEA-30");
            assertThat(against(measure, Act.CHECK, UUID.randomUUID(), MeasurePeople.BODY))
                    .isEmpty();
        }
    }

    @Nested
    class MEA_31 {
        @Test
        void who_proposed_or_checked_does_not_decide() {
            Measure measure = people.at(Stage.HEARD, subject);
            for (Person person : List.of(Person.PROPOSER, Person.CHECKER)) {
                assertThat(against(measure, Act.DECIDE, person.account(), MeasurePeople.BODY))
                        .containsExactly("MEA-31");
            }
            assertThat(against(measure, Act.DECIDE, UUID.randomUUID(), MeasurePeople.BODY))
                    .isEmpty();
        }
    }

    @Nested
    class MEA_32 {
        @Test
        void nobody_handles_a_matter_of_his_own_unit() {
            Measure measure = people.at(Stage.PROPOSED, subject);
            assertThat(against(measure, Act.CHECK, UUID.randomUUID(), subject)).containsExactly("MEA-32");
        }
    }

    @Nested
    class MEA_33 {
        @Test
        void a_decision_says_why() {
            Measure measure = people.at(Stage.HEARD, subject);
            assertThat(codes(people.act(measure, Act.DECIDE, new Said(" ", "答复。"), Person.HEAD)))
                    .containsExactly("MEA-33");
        }
    }

    @Nested
    class MEA_34 {
        @Test
        void a_statement_is_answered() {
            Measure spoke = people.at(Stage.HEARD, subject);
            assertThat(codes(people.act(spoke, Act.DECIDE, Said.of("理由。"), Person.HEAD)))
                    .containsExactly("MEA-34");
            Measure silent = people.itself(people.at(Stage.NOTICED, subject), Act.LET_EXPIRE);
            assertThat(people.act(silent, Act.DECIDE, Said.of("理由。"), Person.HEAD)
                            .isAccepted())
                    .isTrue();
        }
    }

    @Nested
    class MEA_35 {
        @Test
        void a_receipt_says_what_was_done() {
            Measure measure = people.at(Stage.DECIDED, subject);
            assertThat(codes(people.act(measure, Act.REPORT, Said.NOTHING, Person.EXECUTOR)))
                    .containsExactly("MEA-35");
        }
    }

    @Nested
    class MEA_36 {
        @Test
        void the_competent_body_decides() {
            Measure measure = people.at(Stage.HEARD, subject);
            assertThat(against(measure, Act.DECIDE, UUID.randomUUID(), "finance-bureau"))
                    .containsExactly("MEA-36");
        }
    }

    @Nested
    class MEA_37 {
        @Test
        void words_have_a_bounded_length() {
            Measure measure = people.at(Stage.HEARD, subject);
            assertThat(codes(people.act(measure, Act.DECIDE, new Said("字".repeat(4_001), "答"), Person.HEAD)))
                    .containsExactly("MEA-37");
        }
    }

    @Nested
    class MEA_50 {
        @Test
        void a_suggestion_is_handled_once_and_goes_with_its_record() {
            RecordId record = people.record(people.penalty(subject));
            await().until(() -> suggested(record, false).size() >= 3);
            var by = people.by(Person.PROPOSER, "");
            UUID first = suggested(record, false).getFirst().id();
            assertThat(codes(candidates.dismiss(first, " ", by))).containsExactly("MEA-33");
            assertThat(candidates.dismiss(first, "情节轻微。", by).isAccepted()).isTrue();
            assertThat(codes(candidates.dismiss(first, "情节轻微。", by))).containsExactly("MEA-50");
            records.end(record, repair(), by).orThrow();
            await().until(() -> suggested(record, false).isEmpty());
        }
    }
}
