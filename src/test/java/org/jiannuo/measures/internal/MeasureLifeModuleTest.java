package org.jiannuo.measures.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiannuo.evidence.EvidenceFiles;
import org.jiannuo.evidence.StoredFile;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.measures.internal.Lifecycle.Act;
import org.jiannuo.measures.internal.Lifecycle.Stage;
import org.jiannuo.measures.internal.MeasurePeople.Person;
import org.jiannuo.obligations.ObligationSummary;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.records.RecordDraft;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.Records;
import org.jiannuo.records.Records.Ground;
import org.jiannuo.subjects.People;
import org.jiannuo.subjects.Units;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Measures come from records and end with them; people do what is theirs and nothing else. */
@JiannuoTest
class MeasureLifeModuleTest {
    @Autowired
    ProposeMeasure proposing;

    @Autowired
    HandleMeasure handling;

    @Autowired
    EndMeasure ending;

    @Autowired
    MeasureStore store;

    @Autowired
    MeasureHistory history;

    @Autowired
    MeasureDesk desk;

    @Autowired
    Candidates candidates;

    @Autowired
    SuggestAgain again;

    @Autowired
    Discipline discipline;

    @Autowired
    Obligations obligations;

    @Autowired
    EvidenceFiles files;

    @Autowired
    Units units;

    @Autowired
    People persons;

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

    private Ground repair() {
        return new Ground("repair", "同信用修〔2026〕1号");
    }

    private Stage stage(Measure measure) {
        return people.now(measure.id()).stage();
    }

    private List<Candidates.Candidate> suggested(RecordId record, boolean incentives) {
        return candidates.open(new Candidates.Filter(incentives, "", true), null, 10_000).stream()
                .filter(one -> one.record().equals(record))
                .toList();
    }

    @Test
    void a_record_suggests_and_decides_nothing() {
        RecordId record = people.record(people.penalty(subject));
        await().until(() -> !suggested(record, false).isEmpty());
        assertThat(suggested(record, false))
                .extracting(Candidates.Candidate::item)
                .contains("B01", "B02", "B04")
                .doesNotContain("B09", "I01");
        assertThat(store.ofRecord(record)).isEmpty();
        RecordId award = people.record(people.award(subject));
        await().until(() -> !suggested(award, true).isEmpty());
        assertThat(suggested(award, true))
                .extracting(Candidates.Candidate::item)
                .contains("I01");
    }

    @Test
    void each_step_is_owed_by_the_unit_that_must_act_and_leaves_its_paper() {
        Measure measure = people.at(Stage.PROPOSED, subject);
        assertThat(owed(measure).unit()).isEqualTo(MeasurePeople.BODY);
        measure = people.go(measure, Act.CHECK, Act.NOTIFY);
        assertThat(owed(measure).unit()).isEqualTo(subject);
        assertThat(owed(measure).dueOn()).isEqualTo(LocalDate.of(2026, 6, 17));
        measure = people.go(measure, Act.STATE, Act.DECIDE);
        assertThat(measure.content().number()).startsWith("同信用惩决");
        assertThat(owed(measure).unit()).isEqualTo(MeasurePeople.BODY);
        measure = people.go(measure, Act.REPORT);
        assertThat(measure.clock().duty()).isNull();
        records.end(measure.cause().record(), repair(), people.by(Person.STRANGER, ""))
                .orThrow();
        Measure lifted = measure;
        await().until(() -> stage(lifted) == Stage.LIFTED);
        assertThat(files.filesOf(Papers.owner(measure.id())))
                .extracting(StoredFile::name)
                .hasSize(3)
                .anyMatch(name -> name.startsWith("同信用惩告"))
                .anyMatch(name -> name.startsWith("同信用惩解"));
        assertThat(history.told(measure.id()))
                .extracting(MeasureHistory.Told::act)
                .contains(Act.NOTIFY, Act.DECIDE, Act.CEASE);
    }

    private ObligationSummary owed(Measure measure) {
        return obligations
                .find(java.util.Objects.requireNonNull(
                        people.now(measure.id()).clock().duty()))
                .orElseThrow();
    }

    @Test
    void a_repair_that_is_taken_back_asks_anew_about_what_had_ended_with_it() {
        Measure measure = people.at(Stage.IN_FORCE, subject);
        RecordId record = measure.cause().record();
        await().until(() -> suggested(record, false).size() > 1);
        Candidates.Candidate dismissed = suggested(record, false).stream()
                .filter(one -> !one.item().equals("B04"))
                .findFirst()
                .orElseThrow();
        candidates
                .dismiss(dismissed.id(), "不适用。", people.by(Person.CHECKER, ""))
                .orThrow();
        var by = people.by(Person.STRANGER, "");
        records.end(record, repair(), by).orThrow();
        await().until(() ->
                stage(measure) == Stage.LIFTED && suggested(record, false).isEmpty());
        records.reinstate(record, new Ground("修复材料虚假，撤销修复", "同信用撤〔2026〕1号"), by).orThrow();
        await().until(() -> suggested(record, false).stream()
                .anyMatch(one -> one.item().equals("B04") && one.why().contains("同信用撤〔2026〕1号")));
        assertThat(suggested(record, false))
                .noneMatch(one -> one.item().equals(dismissed.item()))
                .allMatch(one -> one.why().contains("修复材料虚假"));
        assertThat(stage(measure)).isEqualTo(Stage.LIFTED);
        Candidates.Candidate anew = suggested(record, false).getFirst();
        candidates.dismiss(anew.id(), "不再采取。", people.by(Person.CHECKER, "")).orThrow();
        again.suggest(records.find(record).orElseThrow(), "再次", "同信用撤〔2026〕1号");
        assertThat(suggested(record, false)).noneMatch(one -> one.id().equals(anew.id()));
    }

    @Test
    void annulment_lifts_what_is_decided_and_stops_what_is_not() {
        Measure decided = people.at(Stage.DECIDED, subject);
        Measure heard = people.at(Stage.HEARD, subject);
        var by = people.by(Person.STRANGER, "");
        records.annul(decided.cause().record(), new Ground("撤销处罚", "撤〔2026〕1号"), by)
                .orThrow();
        records.annul(heard.cause().record(), new Ground("撤销处罚", "撤〔2026〕2号"), by)
                .orThrow();
        await().until(() -> stage(decided) == Stage.LIFTED && stage(heard) == Stage.DROPPED);
        assertThat(history.moves(decided.id()).getLast().said().text()).isEqualTo("annulled");
    }

    @Test
    void a_correction_keeps_what_the_record_still_carries() {
        Measure kept = people.at(Stage.DECIDED, subject);
        RecordId record = kept.cause().record();
        ending.corrected(records.find(record).orElseThrow());
        assertThat(stage(kept)).isEqualTo(Stage.DECIDED);
    }

    @Test
    void a_dispute_suspends_and_its_end_resumes() {
        Measure measure = people.at(Stage.IN_FORCE, subject);
        var by = people.by(Person.STRANGER, "");
        records.dispute(measure.cause().record(), true, new Ground("提出异议", ""), by)
                .orThrow();
        await().until(() -> stage(measure) == Stage.SUSPENDED);
        assertThat(desk.unlawful(people.now(measure.id())))
                .extracting(Refusal::code)
                .contains("MEA-15");
        records.dispute(measure.cause().record(), false, new Ground("异议不成立", ""), by)
                .orThrow();
        await().until(() -> stage(measure) == Stage.DECIDED);
    }

    @Test
    void the_last_day_is_whole_and_the_next_one_free() {
        Measure measure = people.at(Stage.IN_FORCE, subject);
        clock.turnTo(MeasurePeople.UNTIL);
        boolean _ = ending.expire(clock.today());
        assertThat(stage(measure)).isEqualTo(Stage.IN_FORCE);
        clock.turnTo(MeasurePeople.UNTIL.plusDays(1));
        boolean _ = ending.expire(clock.today());
        assertThat(stage(measure)).isEqualTo(Stage.EXPIRED);
    }

    @Test
    void a_sanction_of_an_official_obliges_the_managing_body() {
        String person = persons.register("吴十测", people.by(Person.STRANGER, ""))
                .orThrow()
                .toString();
        RecordDraft of = new RecordDraft(
                "P21",
                new RecordDraft.Subject(SubjectKind.OFFICIAL, "吴十测", "", "", person),
                new RecordDraft.Document(
                        "discipline_decision",
                        "同监政处〔2026〕" + UUID.randomUUID(),
                        "",
                        "同心县监察委员会",
                        "",
                        MeasurePeople.TODAY.minusDays(1),
                        null,
                        RecordDraft.Standing.EFFECTIVE),
                new RecordDraft.Grounds("public_sanctions_law", "7、8", "工作失职。", ""),
                new RecordDraft.Gravity(
                        null, "", java.util.Set.of(), false, null, null, java.util.Set.of(), "public.warning"),
                new RecordDraft.Origin("discipline-supervision", "form", null));
        RecordId record = people.record(of);
        String source = record + "/official.release_check";
        await().until(() -> !obligations.ofSource(county, Clocks.MODULE, source).isEmpty());
        ObligationSummary asked =
                obligations.ofSource(county, Clocks.MODULE, source).getFirst();
        assertThat(asked.unit()).isEqualTo("org-department");
        assertThat(asked.dueOn()).isBefore(LocalDate.of(2026, 12, 9));
        discipline.began(records.find(record).orElseThrow());
        assertThat(obligations.ofSource(county, Clocks.MODULE, source)).hasSize(1);
        records.annul(record, new Ground("撤销处分", "撤〔2026〕3号"), people.by(Person.STRANGER, ""))
                .orThrow();
        await().until(() -> !obligations
                .ofSource(county, Clocks.MODULE, record + "/annul.restore")
                .isEmpty());
    }

    @Test
    void a_successor_carries_on_what_a_unit_decides() {
        Measure measure = people.at(Stage.CHECKED, subject);
        Measure after = ending.handOver(measure, MeasurePeople.BODY, "county-government");
        assertThat(people.now(measure.id()).bodies())
                .isEqualTo(new Measure.Bodies("county-government", "county-government"));
        assertThat(history.moves(after.id()).getLast().act()).isEqualTo(Act.HAND_OVER);
    }

    @Test
    void a_correction_suggests_again() {
        RecordId record = people.record(people.penalty(subject));
        await().until(() -> !suggested(record, false).isEmpty());
        candidates.withdraw(record, "corrected", desk.platform());
        assertThat(suggested(record, false)).isEmpty();
        candidates.suggest(records.find(List.of(record)));
        assertThat(suggested(record, false)).isNotEmpty();
    }
}
