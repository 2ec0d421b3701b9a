package org.jiannuo.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jiannuo.formats.Formats;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.ObligationStatus;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.reporting.NilReturns.Status;
import org.jiannuo.subjects.UnitClass;
import org.jiannuo.subjects.Units;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JiannuoTest
class ReportingModuleTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Autowired
    SignNilReturn signing;

    @Autowired
    ReconcileNilReturn reconciling;

    @Autowired
    NilReturnStore store;

    @Autowired
    Coverage coverage;

    @Autowired
    QualityBulletin bulletins;

    @Autowired
    Obligations obligations;

    @Autowired
    Units units;

    @Autowired
    County county;

    @Autowired
    BusinessClock clock;

    private String unit = "";

    @BeforeEach
    void a_unit_of_its_own() {
        clock.turnTo(LocalDate.of(2026, 11, 6));
        String name = "报送测试局" + ThreadLocalRandom.current().nextInt(1_000_000_000);
        unit = units.create(
                        new Units.NewUnit(
                                name, name, UnitClass.COUNTY_ORGAN, null, null, null, LocalDate.of(2020, 1, 1)),
                        person("张三测", "credit-office"))
                .orThrow()
                .slug();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    private Signature person(String name, String of) {
        return new Signature(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), name, of, "unit_head", clock.now());
    }

    private Decision<UUID> sign(YearMonth period) {
        return signing.sign(unit, period, Formats.IDS, person("李四测", unit));
    }

    private Decision<NilReturn> act(UUID id, Act act, String said) {
        return reconciling.act(id, act, said, person("张三测", act == Act.EXPLAIN ? unit : "credit-office"));
    }

    private Status status(UUID id) {
        return store.find(county, id).orElseThrow().status();
    }

    private static List<String> codes(Decision<?> decision) {
        return decision.reasons().stream().map(Refusal::code).toList();
    }

    @Test
    void a_contradicted_return_is_explained_within_a_due_day_and_decided() {
        UUID id = sign(OCTOBER).orThrow();
        assertThat(store.of(county, unit, 5))
                .singleElement()
                .satisfies(nil -> assertThat(nil.late()).isFalse());
        assertThat(act(id, Act.CONTRADICT, "法院反映十月有生效裁判。").isAccepted()).isTrue();
        var inquiry = obligations
                .ofSource(county, ReconcileNilReturn.MODULE, id.toString())
                .getFirst();
        assertThat(inquiry.status()).isEqualTo(ObligationStatus.OPEN);
        assertThat(inquiry.dueOn()).isEqualTo(LocalDate.of(2026, 11, 13));
        assertThat(act(id, Act.EXPLAIN, "该案尚在上诉期。").isAccepted()).isTrue();
        assertThat(obligations.find(inquiry.id()).orElseThrow().status()).isEqualTo(ObligationStatus.KEPT);
        assertThat(act(id, Act.CORRECT, "情况属实。").isAccepted()).isTrue();
        assertThat(status(id)).isEqualTo(Status.CORRECTED);
        assertThat(store.moves(store.find(county, id).orElseThrow()))
                .extracting(NilReturn.Move::act)
                .containsExactly(Act.CONTRADICT, Act.EXPLAIN, Act.CORRECT);
    }

    @Test
    void concealment_is_found_by_a_person_after_the_explanation() {
        UUID id = sign(OCTOBER).orThrow();
        assertThat(act(id, Act.CONTRADICT, "另有处罚。").isAccepted()).isTrue();
        assertThat(act(id, Act.EXPLAIN, "遗漏。").isAccepted()).isTrue();
        assertThat(act(id, Act.FIND_FALSE, "经查有意隐瞒。").isAccepted()).isTrue();
        assertThat(status(id)).isEqualTo(Status.FALSE);
    }

    @Test
    void every_stage_is_within_reach() {
        assertThat(Lifecycle.TABLE.unreachable()).isEmpty();
    }

    @Test
    void coverage_tells_who_said_nothing_once_the_due_day_is_over() {
        assertThat(coverage.of(OCTOBER))
                .filteredOn(line -> line.unit().equals(unit))
                .singleElement()
                .satisfies(line -> assertThat(line.state()).isEqualTo(Coverage.State.WAITING));
        clock.turnTo(LocalDate.of(2026, 11, 9));
        assertThat(coverage.of(OCTOBER))
                .filteredOn(line -> line.unit().equals(unit))
                .singleElement()
                .satisfies(line -> assertThat(line.state()).isEqualTo(Coverage.State.SILENT));
        UUID _ = sign(OCTOBER).orThrow();
        assertThat(coverage.of(OCTOBER))
                .filteredOn(line -> line.unit().equals(unit))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.state()).isEqualTo(Coverage.State.NIL);
                    assertThat(line.late()).isTrue();
                });
    }

    @Nested
    class INT_40 {
        @Test
        void each_kind_is_confirmed_by_itself() {
            assertThat(codes(signing.sign(unit, OCTOBER, Formats.IDS.subList(1, 6), person("李四测", unit))))
                    .containsExactly("INT-40");
        }
    }

    @Nested
    class INT_41 {
        @Test
        void the_present_month_has_not_ended() {
            assertThat(codes(sign(YearMonth.of(2026, 11)))).containsExactly("INT-41");
        }
    }

    @Nested
    class INT_42 {
        @Test
        void a_return_is_not_replaced() {
            UUID _ = sign(OCTOBER).orThrow();
            assertThat(codes(sign(OCTOBER))).containsExactly("INT-42");
        }
    }

    @Nested
    class INT_44 {
        @Test
        void only_what_was_contradicted_is_explained() {
            assertThat(codes(act(sign(OCTOBER).orThrow(), Act.EXPLAIN, "说明"))).containsExactly("INT-44");
        }
    }

    @Nested
    class INT_45 {
        @Test
        void a_contradiction_says_what_does_not_fit() {
            assertThat(codes(act(sign(OCTOBER).orThrow(), Act.CONTRADICT, " "))).containsExactly("INT-45");
        }
    }

    @Nested
    class INT_46 {
        @Test
        void nobody_reconciles_the_return_of_his_own_unit() {
            assertThat(codes(reconciling.act(sign(OCTOBER).orThrow(), Act.RECONCILE, "", person("王五测", unit))))
                    .containsExactly("INT-46");
        }
    }

    @Nested
    class INT_48 {
        @Test
        void a_month_has_one_bulletin_once_it_has_ended() {
            Signature director = person("赵六测", "credit-office");
            YearMonth period = YearMonth.of(2025, 3);
            assertThat(codes(bulletins.issue(YearMonth.of(2026, 11), director))).containsExactly("INT-48");
            assertThat(bulletins.issue(period, director).orThrow()).startsWith("同信用归");
            assertThat(codes(bulletins.issue(period, director))).containsExactly("INT-48");
        }
    }
}
