package org.jiannuo.records.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.RecordStates.Standing;
import org.jiannuo.records.Records;
import org.jiannuo.records.Records.Ground;
import org.jiannuo.records.internal.Lifecycle.Act;
import org.jiannuo.records.internal.Lifecycle.Stage;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A record that is held while tolerance is considered, wherever its examination stands. */
@JiannuoTest
class HoldModuleTest {
    private static final Ground GROUND = new Ground("申请容错", "同容申〔2026〕测试号");

    @Autowired
    private Records records;

    @Autowired
    private RecordStore store;

    @Autowired
    private ActOnRecord acting;

    @Autowired
    private BusinessClock clock;

    private Signature by(String name, String unit) {
        Signature of = RecordsFixtures.person(name, unit);
        return new Signature(of.account(), of.person(), of.unit(), of.capacity(), clock.now());
    }

    private Signature body() {
        return by("王五测", "org-department");
    }

    private CreditRecord now(CreditRecord record) {
        return store.find(record.id()).orElseThrow();
    }

    private Decision<CreditRecord> act(CreditRecord record, Act act) {
        Signature by = switch (act) {
            case TOLERATE, DENY_TOLERANCE -> body();
            case REPLY -> by("赵六测", "town-yuhai");
            case DECIDE, DROP -> by("孙七测", "credit-office");
            default -> by("李四测", "credit-office");
        };
        return acting.act(new CreditRecord.Wish(
                record.id(),
                act,
                "写明理由。",
                "写明采纳情况。",
                "org-department",
                List.of("TC4"),
                UUID.randomUUID(),
                now(record).version(),
                new CreditRecord.Actor(by, (_, _) -> true)));
    }

    private CreditRecord at(Stage stage) {
        var draft = RecordsFixtures.breach()
                .subject(SubjectKind.UNIT, "豫海镇人民政府", "", "", "town-yuhai")
                .document("number", "同信用认〔2026〕" + UUID.randomUUID())
                .document("organ", "同心县财政局")
                .reporter("finance-bureau");
        CreditRecord record = store.find(records.submit(draft.draft(), UUID.randomUUID(), by("张三测", "finance-bureau"))
                        .orThrow())
                .orElseThrow();
        List<Act> way = List.of(Act.CHECK, Act.ASK_TOLERANCE, Act.DENY_TOLERANCE, Act.NOTIFY, Act.REPLY);
        for (Act step : way) {
            if (now(record).stage() == stage) {
                break;
            }
            act(record, step).orThrow();
        }
        assertThat(now(record).stage()).isEqualTo(stage);
        return now(record);
    }

    private static final List<Stage> EXAMINED = List.of(
            Stage.SUBMITTED, Stage.CHECKED, Stage.TOLERANCE_ASKED, Stage.NOT_TOLERABLE, Stage.NOTICED, Stage.HEARD);

    private static List<String> codes(Decision<?> decision) {
        return decision.reasons().stream().map(Refusal::code).toList();
    }

    @Test
    void a_recognised_case_keeps_the_record_apart_wherever_its_examination_stood() {
        for (Stage stage : EXAMINED) {
            CreditRecord record = at(stage);
            records.hold(record.id(), GROUND, body()).orThrow();
            assertThat(records.hearing(record.id()).orElseThrow().held()).isTrue();
            assertThat(records.release(record.id(), true, GROUND, body())
                            .orThrow()
                            .states()
                            .standing())
                    .isEqualTo(Standing.TOLERATED);
            assertThat(records.hearing(record.id()).orElseThrow().held()).isFalse();
        }
    }

    @Test
    void without_tolerance_the_examination_goes_on_and_is_not_asked_about_it_again() {
        List<Stage> after = new ArrayList<>();
        for (Stage stage : EXAMINED) {
            CreditRecord record = at(stage);
            records.hold(record.id(), GROUND, body()).orThrow();
            records.release(record.id(), false, GROUND, body()).orThrow();
            after.add(now(record).stage());
        }
        assertThat(after)
                .containsExactly(
                        Stage.SUBMITTED,
                        Stage.NOT_TOLERABLE,
                        Stage.NOT_TOLERABLE,
                        Stage.NOT_TOLERABLE,
                        Stage.NOTICED,
                        Stage.HEARD);
    }

    @Nested
    class REC_47 {
        @Test
        void a_held_record_does_not_become_final_one_way_or_the_other() {
            CreditRecord heard = at(Stage.HEARD);
            records.hold(heard.id(), GROUND, body()).orThrow();
            assertThat(codes(act(heard, Act.DECIDE))).contains("REC-47");
            assertThat(codes(act(heard, Act.DROP))).contains("REC-47");
            CreditRecord asked = at(Stage.TOLERANCE_ASKED);
            records.hold(asked.id(), GROUND, body()).orThrow();
            assertThat(codes(act(asked, Act.TOLERATE))).contains("REC-47");
            records.release(heard.id(), false, GROUND, body()).orThrow();
            assertThat(act(heard, Act.DECIDE).isAccepted()).isTrue();
        }
    }

    @Nested
    class REC_48 {
        @Test
        void is_held_once_and_released_once() {
            CreditRecord record = at(Stage.SUBMITTED);
            assertThat(codes(records.release(record.id(), true, GROUND, body())))
                    .containsExactly("REC-48");
            records.hold(record.id(), GROUND, body()).orThrow();
            assertThat(codes(records.hold(record.id(), GROUND, body()))).containsExactly("REC-48");
        }
    }
}
