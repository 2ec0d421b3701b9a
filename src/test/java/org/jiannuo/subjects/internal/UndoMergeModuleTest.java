package org.jiannuo.subjects.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jiannuo.testing.FormToken.csrf;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.subjects.UnitClass;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;
import org.jiannuo.subjects.Units.Act;
import org.jiannuo.subjects.Units.NewUnit;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A merger that was entered in error. */
@JiannuoTest
class UndoMergeModuleTest {
    private static final UnitId COUNTY = new UnitId("county-government");
    private static final County REGISTER = new County("910001");

    @Autowired
    Units units;

    @Autowired
    Obligations obligations;

    @Autowired
    BusinessClock clock;

    @Autowired
    MockMvcTester pages;

    @Autowired
    SignIn signIn;

    private UnitId from = COUNTY;
    private UnitId to = COUNTY;

    @BeforeEach
    void two_units_of_its_own() {
        from = unit();
        to = unit();
    }

    @Test
    void the_unit_exists_again_and_owes_again_what_it_owed_and_nothing_else() {
        ObligationId its = owed(from, "programme");
        ObligationId others = owed(to, "programme");
        merged(its);
        assertThat(undo().isAccepted()).isTrue();
        assertThat(units.find(from).orElseThrow().existsOn(clock.today())).isTrue();
        assertThat(units.chain(from)).isEmpty();
        await().until(() -> unitOf(its).equals(from.slug()));
        assertThat(unitOf(others)).isEqualTo(to.slug());
        assertThat(units.merge(from, to, act()).isAccepted()).isTrue();
    }

    @Nested
    class SUB_43 {
        @Test
        void only_a_merger_that_holds_is_undone() {
            assertThat(codes(undo())).containsExactly("SUB-43");
        }
    }

    @Nested
    class SUB_44 {
        @Test
        void whoever_undoes_it_says_why() {
            assertThat(units.merge(from, to, act()).isAccepted()).isTrue();
            assertThat(codes(units.undoMerge(from, " ", "测〔2026〕2号", by()))).containsExactly("SUB-44");
            assertThat(codes(units.undoMerge(from, "录入有误", " ", by()))).containsExactly("SUB-10");
        }
    }

    @Nested
    class SUB_45 {
        @Test
        void a_successor_that_changed_since_stands_on_it() {
            assertThat(units.merge(from, to, act()).isAccepted()).isTrue();
            String name = units.find(to).orElseThrow().name();
            assertThat(units.rename(to, name + "（新）", "", act()).isAccepted()).isTrue();
            assertThat(codes(undo())).containsExactly("SUB-45");
        }
    }

    @Nested
    class SUB_46 {
        @Test
        void what_was_handed_over_and_acted_on_stands_on_it() {
            ObligationId its = owed(from, "programme");
            merged(its);
            assertThat(obligations
                            .entrust(List.of(its), "李四测", clock.today(), "分工", by())
                            .isAccepted())
                    .isTrue();
            assertThat(codes(undo())).containsExactly("SUB-46");
        }

        @Test
        void what_another_module_moved_along_stands_on_it() {
            merged(owed(from, "measures"));
            assertThat(codes(undo())).containsExactly("SUB-46");
        }
    }

    @Test
    void its_page_undoes_it_and_keeps_what_was_undone() {
        assertThat(units.merge(from, to, act()).isAccepted()).isTrue();
        String base = "/subjects/units/" + from;
        Cookie reader = signIn.everywhere("credit-office", "subjects:read", "subjects:manage");
        assertThat(pages.get().uri(base).cookie(reader)).bodyText().doesNotContain("撤销合并登记");
        Cookie admin = signIn.everywhere("credit-office", "subjects:read", "subjects:manage", "subjects:undo");
        assertThat(pages.get().uri(base).cookie(admin)).bodyText().contains("撤销合并登记");
        assertThat(pages.post()
                        .uri(base + "/undo-merge")
                        .with(csrf())
                        .cookie(admin)
                        .param("reason", "两个单位名称相近，录入有误")
                        .param("document", "测〔2026〕3号"))
                .hasStatus(303);
        assertThat(pages.get().uri(base).cookie(admin)).bodyText().contains("已撤销的合并登记", "两个单位名称相近，录入有误", "测〔2026〕3号");
    }

    private void merged(ObligationId its) {
        assertThat(units.merge(from, to, act()).isAccepted()).isTrue();
        await().until(() -> unitOf(its).equals(to.slug()));
    }

    private Decision<UnitId> undo() {
        return units.undoMerge(from, "录入有误", "测〔2026〕2号", by());
    }

    private ObligationId owed(UnitId unit, String module) {
        LocalDate due = clock.today().plusDays(50);
        NewObligation duty = new NewObligation(
                NewObligation.Debtor.of(REGISTER, unit.slug()),
                new NewObligation.Duty(NewObligation.Kind.DELIVERABLE, "编制目录", "目录一册", "印发", "测〔2026〕1号", ""),
                new NewObligation.Source(module, UUID.randomUUID().toString(), "第1行", "1"),
                NewObligation.When.once(clock.today(), due),
                NewObligation.Terms.NONE);
        return obligations.owe(duty, by()).orThrow();
    }

    private String unitOf(ObligationId id) {
        return obligations.find(id).orElseThrow().unit();
    }

    private Signature by() {
        return Signature.ofPlatform(clock.now());
    }

    private Act act() {
        return new Act(clock.today(), "测〔2026〕1号", by());
    }

    private UnitId unit() {
        String name = "合并测试局" + UUID.randomUUID().toString().substring(0, 8);
        LocalDate since = LocalDate.of(2020, 1, 1);
        return units.create(new NewUnit(name, "", UnitClass.COUNTY_ORGAN, null, null, COUNTY, since), by())
                .orThrow();
    }

    private static List<String> codes(Decision<?> decision) {
        return decision.reasons().stream().map(Refusal::code).toList();
    }
}
