package org.jiannuo.records.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jiannuo.kernel.Decision;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.ObligationStatus;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.RecordStates.Standing;
import org.jiannuo.records.internal.Lifecycle.Act;
import org.jiannuo.records.internal.Lifecycle.Stage;
import org.jiannuo.subjects.People;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A breach of faith from the report to the decision, by the people who may do each step. */
@JiannuoTest
class RecordLifeModuleTest extends RecordAtWork {
    @Autowired
    private OnDays days;

    @Autowired
    private RecordHistory history;

    @Autowired
    private Obligations obligations;

    @Autowired
    private People people;

    @Autowired
    private org.springframework.transaction.support.TransactionTemplate transaction;

    @Test
    void a_breach_is_decided_after_it_was_heard() {
        CreditRecord heard = heard();
        ObligationId reply = java.util.Objects.requireNonNull(heard.procedure().reply());
        assertThat(obligations.find(reply).orElseThrow().status()).isEqualTo(ObligationStatus.KEPT);
        CreditRecord decided = act(heard, Act.DECIDE, "违约事实清楚", "已付部分不影响认定", "", List.of(), DIRECTOR, "credit-office")
                .orThrow();
        assertThat(decided.stage()).isEqualTo(Stage.EFFECTIVE);
        assertThat(decided.summary().days().effectiveOn()).isEqualTo(clock.today());
        assertThat(history.moves(decided.id()))
                .extracting(RecordHistory.Move::act)
                .containsExactly(
                        Act.SUBMIT,
                        Act.CHECK,
                        Act.ASK_TOLERANCE,
                        Act.DENY_TOLERANCE,
                        Act.NOTIFY,
                        Act.REPLY,
                        Act.DECIDE);
    }

    @Test
    void what_is_tolerated_is_no_record_of_a_breach() {
        CreditRecord after = act(asked(), Act.TOLERATE, "先行先试，未谋私利", HEAD_OF_BODY, "org-department")
                .orThrow();
        assertThat(after.summary().states().standing()).isEqualTo(Standing.TOLERATED);
        assertThat(after.summary().states().standing().isInForce()).isFalse();
    }

    @Test
    void silence_is_written_down_and_decides_nothing() {
        LocalDate today = clock.today();
        CreditRecord noticed = noticed();
        LocalDate due = java.util.Objects.requireNonNull(noticed.procedure().replyDue());
        clock.turnTo(due.plusDays(1));
        try {
            transaction.executeWithoutResult(_ -> days.begin(due.plusDays(1)));
            CreditRecord after = store.find(noticed.id()).orElseThrow();
            assertThat(after.stage()).isEqualTo(Stage.HEARD);
            assertThat(after.procedure().replied()).isFalse();
            assertThat(act(after, Act.DECIDE, "违约事实清楚", DIRECTOR, "credit-office")
                            .isAccepted())
                    .isTrue();
        } finally {
            clock.release();
        }
        assertThat(clock.today()).isEqualTo(today);
    }

    @Test
    void a_sanction_is_released_on_its_day_and_says_why() {
        String person =
                people.register("周九测", by(CLERK, "finance-bureau")).orThrow().toString();
        var draft = RecordsFixtures.discipline()
                .subject(SubjectKind.OFFICIAL, "周九测", "", "", person)
                .document("number", "同监政处〔2026〕" + UUID.randomUUID())
                .sanction("public.warning")
                .date(LocalDate.of(2026, 6, 30));
        RecordId id = records.submit(draft.draft(), UUID.randomUUID(), by(CLERK, "discipline-supervision"))
                .orThrow();
        LocalDate end = LocalDate.of(2026, 12, 30);
        assertThat(store.find(id).orElseThrow().summary().days().endsOn()).isEqualTo(end);
        clock.turnTo(end);
        try {
            transaction.executeWithoutResult(_ -> days.begin(end));
            assertThat(store.find(id).orElseThrow().stage()).isEqualTo(Stage.EFFECTIVE);
            clock.turnTo(end.plusDays(1));
            transaction.executeWithoutResult(_ -> days.begin(end.plusDays(1)));
            assertThat(store.find(id).orElseThrow().stage()).isEqualTo(Stage.ENDED);
            assertThat(history.moves(id).getLast().said().reason()).isEqualTo(OnDays.TERM);
        } finally {
            clock.release();
        }
    }

    @Test
    void a_walk_at_random_never_leaves_the_table() {
        Random random = new Random(7);
        String[] names = {CLERK, OFFICER, HEAD_OF_BODY, SUBJECT, DIRECTOR};
        String[] units = {"finance-bureau", "credit-office", "org-department", "town-yuhai", "credit-office"};
        for (int walk = 0; walk < 4; walk++) {
            CreditRecord record = submitted();
            for (int step = 0; step < 25; step++) {
                Act act = List.of(
                                Act.CHECK,
                                Act.RETURN,
                                Act.ASK_TOLERANCE,
                                Act.TOLERATE,
                                Act.DENY_TOLERANCE,
                                Act.NOTIFY,
                                Act.REPLY,
                                Act.DECIDE,
                                Act.DROP)
                        .get(random.nextInt(9));
                int who = random.nextInt(names.length);
                boolean legal = Lifecycle.TABLE.find(record.stage(), act).isPresent();
                Decision<CreditRecord> decision =
                        act(record, act, "理由", "答复", "org-department", List.of("TC4"), names[who], units[who]);
                assertThat(decision.isAccepted() && !legal).isFalse();
                record = store.find(record.id()).orElseThrow();
            }
            assertThat(history.moves(record.id()).getLast().to()).isEqualTo(record.stage());
        }
    }
}
