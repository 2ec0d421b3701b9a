package org.jiannuo.records.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.ObligationStatus;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.RecordStates.Standing;
import org.jiannuo.records.Records;
import org.jiannuo.records.internal.Lifecycle.Act;
import org.jiannuo.records.internal.Lifecycle.Stage;
import org.jiannuo.subjects.People;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A breach of faith from the report to the decision, by the people who may do each step. */
@JiannuoTest
class RecordLifeModuleTest {
    private static final String CLERK = "张三测";
    private static final String OFFICER = "李四测";
    private static final String HEAD_OF_BODY = "王五测";
    private static final String SUBJECT = "赵六测";
    private static final String DIRECTOR = "孙七测";

    @Autowired
    private Records records;

    @Autowired
    private RecordStore store;

    @Autowired
    private ActOnRecord acting;

    @Autowired
    private OnDays days;

    @Autowired
    private RecordHistory history;

    @Autowired
    private Obligations obligations;

    @Autowired
    private People people;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private org.springframework.transaction.support.TransactionTemplate transaction;

    private Signature by(String name, String unit) {
        Signature of = RecordsFixtures.person(name, unit);
        return new Signature(of.account(), of.person(), of.unit(), of.capacity(), clock.now());
    }

    private CreditRecord submitted() {
        var draft = RecordsFixtures.breach()
                .subject(SubjectKind.UNIT, "豫海镇人民政府", "", "", "town-yuhai")
                .document("number", "同信用认〔2026〕" + UUID.randomUUID())
                .document("organ", "同心县财政局")
                .reporter("finance-bureau");
        RecordId id = records.submit(draft.draft(), UUID.randomUUID(), by(CLERK, "finance-bureau"))
                .orThrow();
        return store.find(id).orElseThrow();
    }

    private Decision<CreditRecord> act(CreditRecord record, Act act, String said, String name, String unit) {
        return act(record, act, said, "", "org-department", List.of("TC4"), name, unit);
    }

    private Decision<CreditRecord> act(
            CreditRecord record,
            Act act,
            String said,
            String answer,
            String body,
            List<String> conditions,
            String name,
            String unit) {
        return acting.act(new CreditRecord.Wish(
                record.id(),
                act,
                said,
                answer,
                body,
                conditions,
                UUID.randomUUID(),
                record.version(),
                new CreditRecord.Actor(by(name, unit), (_, of) -> !of.equals("nowhere") && !name.equals("周八测"))));
    }

    private CreditRecord checked() {
        return act(submitted(), Act.CHECK, "", OFFICER, "credit-office").orThrow();
    }

    private CreditRecord asked() {
        return act(checked(), Act.ASK_TOLERANCE, "", OFFICER, "credit-office").orThrow();
    }

    private CreditRecord notTolerable() {
        return act(asked(), Act.DENY_TOLERANCE, "明知故犯", HEAD_OF_BODY, "org-department")
                .orThrow();
    }

    private CreditRecord noticed() {
        return act(notTolerable(), Act.NOTIFY, "拟认定违约失信，可以陈述申辩。", OFFICER, "credit-office")
                .orThrow();
    }

    private CreditRecord heard() {
        return act(noticed(), Act.REPLY, "工程款已于六月支付一半。", SUBJECT, "town-yuhai").orThrow();
    }

    private static List<String> codes(Decision<?> decision) {
        return decision.reasons().stream().map(Refusal::code).toList();
    }

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

    @Nested
    class REC_02 {
        @Test
        void an_old_sheet_is_refused() {
            CreditRecord before = checked();
            assertThat(act(before, Act.ASK_TOLERANCE, "", OFFICER, "credit-office")
                            .isAccepted())
                    .isTrue();
            assertThat(codes(act(before, Act.ASK_TOLERANCE, "", OFFICER, "credit-office")))
                    .containsExactly("REC-02");
        }
    }

    @Nested
    class REC_04 {
        @Test
        void the_permission_reaches_the_unit() {
            assertThat(codes(act(submitted(), Act.CHECK, "", "周八测", "credit-office")))
                    .containsExactly("REC-04");
        }
    }

    @Nested
    class REC_05 {
        @Test
        void entry_check_and_decision_are_three_people() {
            assertThat(codes(act(submitted(), Act.CHECK, "", CLERK, "credit-office")))
                    .containsExactly("REC-05");
            assertThat(codes(act(heard(), Act.DECIDE, "清楚", "答复", "", List.of(), OFFICER, "credit-office")))
                    .containsExactly("REC-05");
        }
    }

    @Nested
    class REC_06 {
        @Test
        void nobody_checks_what_is_said_of_his_own_unit() {
            assertThat(codes(act(submitted(), Act.CHECK, "", OFFICER, "town-yuhai")))
                    .containsExactly("REC-06");
        }
    }

    @Nested
    class REC_40 {
        @Test
        void tolerance_is_asked_of_another_body() {
            for (String body : List.of("finance-bureau", "town-yuhai", "credit-office", "", "nobody-known")) {
                assertThat(codes(act(checked(), Act.ASK_TOLERANCE, "", "", body, List.of(), OFFICER, "credit-office")))
                        .as(body)
                        .containsExactly("REC-40");
            }
        }
    }

    @Nested
    class REC_41 {
        @Test
        void tolerance_names_reasons_and_conditions() {
            CreditRecord asked = asked();
            assertThat(codes(act(asked, Act.TOLERATE, "", HEAD_OF_BODY, "org-department")))
                    .containsExactly("REC-41");
            assertThat(codes(act(asked, Act.TOLERATE, "理由", "", "", List.of("ZZ9"), HEAD_OF_BODY, "org-department")))
                    .containsExactly("REC-41");
        }
    }

    @Nested
    class REC_42 {
        @Test
        void an_exclusion_forbids_tolerance() {
            assertThat(codes(act(
                            asked(),
                            Act.TOLERATE,
                            "理由",
                            "",
                            "",
                            List.of("TC1", "TX4"),
                            HEAD_OF_BODY,
                            "org-department")))
                    .containsExactly("REC-42");
        }
    }

    @Nested
    class REC_43 {
        @Test
        void a_notice_says_what_is_meant() {
            assertThat(codes(act(notTolerable(), Act.NOTIFY, " ", OFFICER, "credit-office")))
                    .containsExactly("REC-43");
        }
    }

    @Nested
    class REC_45 {
        @Test
        void a_decision_answers_the_reply() {
            assertThat(codes(act(heard(), Act.DECIDE, "清楚", DIRECTOR, "credit-office")))
                    .containsExactly("REC-45");
        }
    }

    @Nested
    class REC_46 {
        @Test
        void a_reply_says_something() {
            assertThat(codes(act(noticed(), Act.REPLY, "", SUBJECT, "town-yuhai")))
                    .containsExactly("REC-46");
        }
    }
}
