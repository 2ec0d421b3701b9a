package org.jiannuo.obligations.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jiannuo.obligations.internal.ObligationsFixtures.CLERK;
import static org.jiannuo.obligations.internal.ObligationsFixtures.HEAD;
import static org.jiannuo.obligations.internal.ObligationsFixtures.OFFICE;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiannuo.calendars.Term;
import org.jiannuo.calendars.TermUnit;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.obligations.NewObligation.Condition;
import org.jiannuo.obligations.NewObligation.Kind;
import org.jiannuo.obligations.NewObligation.When;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.ObligationStatus;
import org.jiannuo.obligations.ObligationStatus.Colour;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.obligations.Obligations.Standing;
import org.jiannuo.obligations.internal.Lifecycle.Act;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Terms that wait, delays that are examined, warnings that are answered, words that are corrected. */
@JiannuoTest
class ExaminationModuleTest {
    private static final String UNIT = "party-school";
    private static int counties;

    @Autowired
    Obligations obligations;

    @Autowired
    ActOnObligation acting;

    @Autowired
    ObligationStore store;

    @Autowired
    ObligationHistory history;

    @Autowired
    ObligationList list;

    @Autowired
    DayWatch watch;

    @Autowired
    BusinessClock clock;

    @Autowired
    TransactionTemplate transaction;

    private County county = new County("970000");
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void a_county_of_its_own() {
        county = new County("92%04d".formatted(++counties));
        today = clock.today();
    }

    @Test
    void a_term_begins_with_its_condition_and_counts_from_that_day() {
        ObligationId id = obligations
                .owe(
                        duty(
                                Kind.COMMITMENT,
                                new When.Conditional(
                                        today.minusDays(30),
                                        Condition.within(
                                                "项目通过竣工验收", today.minusDays(20), Term.deadline(10, TermUnit.DAY)))),
                        OFFICE)
                .orThrow();
        night(today);
        var waiting = obligations.find(id).orElseThrow();
        assertThat(waiting.status()).isEqualTo(ObligationStatus.CONDITION_PENDING);
        assertThat(waiting.colour()).isEqualTo(Colour.NONE);
        assertThat(counts()).extracting(Obligations.Count::leftOut).containsExactly(1L);
        assertThat(standing()).isEqualTo(new Standing(UNIT, 1, 0, 0));
        LocalDate day = LocalDate.of(2026, 11, 16);
        var begun = obligations.begin(id, day, "竣工验收报告〔2026〕3号", OFFICE).orThrow();
        assertThat(begun.status()).isEqualTo(ObligationStatus.OPEN);
        assertThat(begun.dueOn()).isEqualTo(LocalDate.of(2026, 11, 26));
        assertThat(store.find(id).orElseThrow().term().start()).isEqualTo(day);
        assertThat(history.facts(id).orElseThrow().derivation()).contains("项目通过竣工验收");
        assertThat(counts()).extracting(Obligations.Count::open).containsExactly(1L);
        assertThat(obligations.begin(id, day, "再次", OFFICE).reasons())
                .extracting(Refusal::code)
                .containsExactly("OBL-01");
    }

    @Test
    void a_term_that_runs_may_turn_out_to_wait() {
        ObligationId id = obligations
                .owe(duty(Kind.COMMITMENT, When.once(today.minusDays(5), today.plusDays(5))), OFFICE)
                .orThrow();
        // The calendar of that year is not known yet, so the day shown is the expected day itself.
        Details pending = Details.of("市级资金下达").on(today.plusDays(100)).with("同政函〔2026〕8号");
        assertThat(act(id, Act.AWAIT, pending, OFFICE).isAccepted()).isTrue();
        assertThat(store.beside().condition(id).orElseThrow().term()).isEqualTo(Term.deadline(10, TermUnit.DAY));
        assertThat(obligations.find(id).orElseThrow().dueOn()).isEqualTo(today.plusDays(100));
        assertThat(obligations.begin(id, today, "财政厅通知", OFFICE).orThrow().dueOn())
                .isEqualTo(today.plusDays(10));
    }

    @Test
    void a_late_promise_becomes_a_candidate_after_the_grace_and_a_late_payment_at_once() {
        ObligationId promise = owed(Kind.COMMITMENT, today.minusDays(31));
        ObligationId fresh = owed(Kind.COMMITMENT, today.minusDays(29));
        ObligationId payment = owed(Kind.PAYMENT, today.minusDays(1));
        ObligationId reply = owed(Kind.REPLY, today.minusDays(90));
        night(today);
        assertThat(List.of(stage(promise), stage(fresh), stage(payment), stage(reply)))
                .containsExactly(Stage.BREACH_CANDIDATE, Stage.ACTIVE, Stage.BREACH_CANDIDATE, Stage.ACTIVE);
        Obligation.Breach breach = store.find(promise).orElseThrow().trail().breach();
        assertThat(breach.namedOn()).isEqualTo(today);
        assertThat(breach.heardUntil()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(counts()).extracting(Obligations.Count::overdue).containsExactly(4L);
        assertThat(standing()).isEqualTo(new Standing(UNIT, 0, 2, 0));
        assertThat(lines("breach_candidate")).isEqualTo(2);
    }

    @Test
    void a_person_finds_the_breach_after_the_unit_stated_and_the_office_owes_its_record() {
        ObligationId id = owed(Kind.PAYMENT, today.minusDays(3));
        night(today);
        Details finding = Details.of("资金已到位而未支付").with("同信办认〔2026〕1号");
        assertThat(act(id, Act.CONFIRM_BREACH, finding, HEAD).reasons())
                .extracting(Refusal::code)
                .containsExactly("OBL-84");
        assertThat(act(id, Act.STATE, Details.of("账户冻结"), CLERK).isAccepted()).isTrue();
        assertThat(act(id, Act.CONFIRM_BREACH, finding, HEAD).isAccepted()).isTrue();
        var found = obligations.find(id).orElseThrow();
        assertThat(found.status()).isEqualTo(ObligationStatus.BREACHED);
        assertThat(found.colour()).isEqualTo(Colour.BLACK);
        await().until(() ->
                !obligations.openOf(county, "credit-office", null, 9).isEmpty());
        assertThat(obligations.openOf(county, "credit-office", null, 9))
                .singleElement()
                .satisfies(collection -> {
                    assertThat(collection.title()).contains(found.number(), "同信办认〔2026〕1号");
                    assertThat(collection.dueOn()).isEqualTo(LocalDate.of(2026, 11, 24));
                });
        assertThat(obligations.settle(id, today, "已付清", OFFICE).orThrow().status())
                .isEqualTo(ObligationStatus.KEPT_LATE);
        assertThat(standing()).isEqualTo(new Standing(UNIT, 0, 0, 1));
    }

    @Test
    void what_was_dismissed_is_not_named_again_for_the_same_day() {
        ObligationId id = owed(Kind.PAYMENT, today.minusDays(3));
        night(today);
        assertThat(act(id, Act.DISMISS_BREACH, Details.of("收款人账户注销"), HEAD).isAccepted())
                .isTrue();
        night(today.plusDays(1));
        assertThat(stage(id)).isEqualTo(Stage.ACTIVE);
        assertThat(obligations.nameCandidate(id, "二次督办未答复", OFFICE).isAccepted())
                .isTrue();
        assertThat(stage(id)).isEqualTo(Stage.BREACH_CANDIDATE);
    }

    @Test
    void a_warning_of_a_countable_day_is_answered_by_words_or_by_a_report() {
        ObligationId spoken = owed(Kind.DELIVERABLE, today.plusDays(31));
        ObligationId reported = owed(Kind.TARGET, today.plusDays(31));
        night(today.plusDays(1));
        assertThat(store.find(spoken).orElseThrow().trail().answerDue()).isEqualTo(LocalDate.of(2026, 12, 8));
        assertThat(lines("to_answer")).isEqualTo(2);
        Details answer = Details.of("设备未到货，已催办").on(today.plusDays(40));
        assertThat(act(spoken, Act.ANSWER_WARNING, answer, CLERK).isAccepted()).isTrue();
        assertThat(act(reported, Act.REPORT_PROGRESS, Details.of("已完成八成"), CLERK)
                        .isAccepted())
                .isTrue();
        assertThat(lines("to_answer")).isZero();
        assertThat(history.warnings(spoken)).singleElement().satisfies(warning -> {
            assertThat(warning.answer()).isEqualTo("BREACH");
            assertThat(warning.said()).isEqualTo("设备未到货，已催办");
            assertThat(warning.expectedOn()).isEqualTo(today.plusDays(40));
        });
        assertThat(history.warnings(reported))
                .extracting(ObligationPage.Warned::answer)
                .containsExactly("PROGRESS");
    }

    @Nested
    class OBL_95 {
        @Test
        void a_correction_keeps_the_former_words_and_the_new_ones_are_found() {
            ObligationId id = owed(Kind.DELIVERABLE, today.plusDays(60));
            Details.Wording former = store.beside().wording(id);
            Details.Wording better =
                    new Details.Wording("编制公务员诚信手册（修订）", former.deliverable(), former.measure(), former.basis());
            Details reason = Details.of("漏字").correcting(better);
            assertThat(act(id, Act.CORRECT, reason, OFFICE).isAccepted()).isTrue();
            assertThat(obligations.find(id).orElseThrow().title()).isEqualTo("编制公务员诚信手册（修订）");
            assertThat(history.corrections(id).get(2))
                    .containsExactly(new ObligationPage.Correction("title", former.title(), better.title()));
            assertThat(act(id, Act.CORRECT, reason, OFFICE).reasons())
                    .extracting(Refusal::code)
                    .containsExactly("OBL-95");
        }
    }

    private NewObligation duty(Kind kind, When when) {
        NewObligation plain =
                ObligationsFixtures.duty(county.code(), UNIT, UUID.randomUUID().toString(), when);
        NewObligation.Duty duty = plain.duty();
        return new NewObligation(
                plain.debtor(),
                new NewObligation.Duty(
                        kind, duty.title(), duty.deliverable(), duty.measure(), duty.basis(), duty.beneficiary()),
                plain.source(),
                when,
                plain.terms());
    }

    private ObligationId owed(Kind kind, LocalDate due) {
        return obligations
                .owe(duty(kind, When.once(due.minusDays(100), due)), OFFICE)
                .orThrow();
    }

    private void night(LocalDate day) {
        Signature platform = Signature.ofPlatform(clock.now());
        transaction.executeWithoutResult(_ -> {
            assertThat(watch.turn(county.code(), day, platform)).isNotNegative();
            assertThat(watch.name(county.code(), day, platform)).isNotNegative();
        });
    }

    private Decision<Obligation> act(ObligationId id, Act act, Details said, Signature by) {
        return acting.act(new ActOnObligation.Wish(id, act, said, null, by, (_, _) -> true));
    }

    private Stage stage(ObligationId id) {
        return store.find(id).orElseThrow().stage();
    }

    private List<Obligations.Count> counts() {
        return obligations.counts(county, Obligations.By.UNIT, null, null);
    }

    private Standing standing() {
        return obligations.standings(county, null).stream().findFirst().orElseThrow();
    }

    private int lines(String state) {
        return list.lines(
                        new ObligationList.Reach(county.code(), null),
                        ListFilter.of(java.util.Map.of("state", state)),
                        null)
                .size();
    }
}
