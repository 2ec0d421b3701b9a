package org.jiannuo.subjects.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.testing.FormToken.csrf;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.subjects.UnitClass;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;
import org.jiannuo.subjects.Units.Act;
import org.jiannuo.subjects.Units.NewUnit;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Changes of units that are ordered for a coming day. */
@JiannuoTest
class PlannedChangesModuleTest {
    private static final UnitId COUNTY = new UnitId("county-government");

    @Autowired
    Units units;

    @Autowired
    PlannedChanges planned;

    @Autowired
    PlannedStore store;

    @Autowired
    BusinessClock clock;

    @Autowired
    MockMvcTester pages;

    @Autowired
    SignIn signIn;

    private LocalDate today = LocalDate.EPOCH;
    private UnitId unit = COUNTY;

    @BeforeEach
    void a_unit_of_its_own() {
        today = clock.today();
        unit = unit();
    }

    @AfterEach
    void releaseTheClock() {
        clock.release();
    }

    @Test
    void a_new_name_of_a_coming_day_is_used_from_that_day_on() {
        String before = name(unit);
        assertThat(units.rename(unit, before + "（新）", "", act(10)).isAccepted()).isTrue();
        assertThat(name(unit)).isEqualTo(before);
        assertThat(planned.carryOut(today.plusDays(9))).isZero();
        clock.turnTo(today.plusDays(10));
        assertThat(planned.carryOut(clock.today())).isEqualTo(1);
        assertThat(name(unit)).isEqualTo(before + "（新）");
        assertThat(units.unitAsOf(unit, today.plusDays(9)).orElseThrow().name()).isEqualTo(before);
        assertThat(planned.carryOut(clock.today())).isZero();
    }

    @Test
    void a_merger_is_made_up_for_after_days_of_downtime_with_its_own_day() {
        UnitId to = unit();
        assertThat(units.merge(unit, to, act(3)).isAccepted()).isTrue();
        assertThat(units.successorOf(unit, today.plusDays(3))).isEqualTo(unit);
        clock.turnTo(today.plusDays(8));
        planned.carryOut(clock.today());
        assertThat(units.successorOf(unit, clock.today())).isEqualTo(to);
        assertThat(units.chain(unit)).extracting(Units.Succession::on).containsExactly(today.plusDays(3));
    }

    @Test
    void what_a_rule_forbids_on_that_day_is_refused_at_once() {
        assertThat(codes(units.merge(unit, unit, act(5)))).containsExactly("SUB-07");
        assertThat(store.ofUnit(unit)).isEmpty();
    }

    @Test
    void what_became_impossible_is_not_done_and_is_shown_with_its_rules() {
        UnitId to = unit();
        assertThat(units.merge(unit, to, act(5)).isAccepted()).isTrue();
        assertThat(units.abolish(to, COUNTY, act(0)).isAccepted()).isTrue();
        clock.turnTo(today.plusDays(5));
        planned.carryOut(clock.today());
        assertThat(units.find(unit).orElseThrow().existsOn(clock.today())).isTrue();
        assertThat(store.ofUnit(unit)).singleElement().satisfies(change -> {
            assertThat(change.outcome()).isEqualTo(PlannedStore.Outcome.REFUSED);
            assertThat(change.said()).isEqualTo("SUB-07");
        });
    }

    @Nested
    class SUB_40 {
        @Test
        void one_change_of_a_unit_waits_at_a_time() {
            assertThat(units.rename(unit, name(unit) + "甲", "", act(5)).isAccepted())
                    .isTrue();
            assertThat(codes(units.rename(unit, name(unit) + "乙", "", act(6)))).containsExactly("SUB-40");
        }
    }

    @Nested
    class SUB_41 {
        @Test
        void a_withdrawal_says_why() {
            assertThat(codes(planned.withdraw(waiting(), " ", by()))).containsExactly("SUB-41");
        }
    }

    @Nested
    class SUB_42 {
        @Test
        void what_was_withdrawn_is_not_done_and_not_withdrawn_again() {
            UUID id = waiting();
            assertThat(planned.withdraw(id, "文件撤回", by()).isAccepted()).isTrue();
            assertThat(codes(planned.withdraw(id, "文件撤回", by()))).containsExactly("SUB-42");
            clock.turnTo(today.plusDays(5));
            planned.carryOut(clock.today());
            assertThat(name(unit)).doesNotEndWith("甲");
        }
    }

    @Test
    void the_pages_preview_keep_show_and_withdraw_it() {
        Cookie admin = signIn.everywhere("credit-office", "subjects:read", "subjects:manage");
        UnitId to = unit();
        String base = "/subjects/units/" + unit;
        assertThat(post(base + "/merge/preview", admin, to))
                .hasStatusOk()
                .bodyText()
                .contains(name(to), "预览");
        assertThat(store.ofUnit(unit)).isEmpty();
        assertThat(post(base + "/merge", admin, to)).hasStatus(303);
        UUID id = store.ofUnit(unit).getFirst().id();
        assertThat(pages.get().uri(base).cookie(admin)).hasStatusOk().bodyText().contains("预定变更", name(to), "撤回理由");
        assertThat(pages.post()
                        .uri(base + "/planned/" + id + "/withdraw")
                        .with(csrf())
                        .cookie(admin)
                        .param("reason", "登记有误"))
                .hasStatus(303);
        assertThat(pages.get().uri(base).cookie(admin)).bodyText().doesNotContain("预定变更");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult post(String path, Cookie admin, UnitId to) {
        return pages.post()
                .uri(path)
                .with(csrf())
                .cookie(admin)
                .param("successor", to.slug())
                .param("on", today.plusDays(4).toString())
                .param("document", "测〔2026〕9号")
                .exchange();
    }

    private UUID waiting() {
        assertThat(units.rename(unit, name(unit) + "甲", "", act(5)).isAccepted())
                .isTrue();
        return store.ofUnit(unit).getFirst().id();
    }

    private Signature by() {
        return Signature.ofPlatform(clock.now());
    }

    private Act act(int daysAhead) {
        return new Act(today.plusDays(daysAhead), "测〔2026〕1号", by());
    }

    private String name(UnitId id) {
        return units.find(id).orElseThrow().name();
    }

    private UnitId unit() {
        String name = "预定测试局" + UUID.randomUUID().toString().substring(0, 8);
        LocalDate since = LocalDate.of(2020, 1, 1);
        return units.create(new NewUnit(name, "", UnitClass.COUNTY_ORGAN, null, null, COUNTY, since), by())
                .orThrow();
    }

    private static List<String> codes(Decision<?> decision) {
        return decision.reasons().stream().map(Refusal::code).toList();
    }
}
