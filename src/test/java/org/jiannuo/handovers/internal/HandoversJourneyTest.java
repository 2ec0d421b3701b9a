package org.jiannuo.handovers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.subjects.People;
import org.jiannuo.subjects.PersonId;
import org.jiannuo.subjects.UnitClass;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;
import org.jiannuo.testing.BrowserTest;
import org.jiannuo.testing.Browsing;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class HandoversJourneyTest {
    private static final County COUNTY = new County("640324");

    @Autowired
    SignIn signIn;

    @Autowired
    Obligations obligations;

    @Autowired
    HandoverStore store;

    @Autowired
    Units units;

    @Autowired
    People people;

    @Autowired
    BusinessClock clock;

    @Test
    void a_new_leader_answers_and_signs(Browsing browsing) {
        UnitId unit = unit();
        ObligationId id = owed(unit, "m1");
        lead(unit, "钱七测", 0);
        await().until(() -> !lists(unit).isEmpty());
        assertThat(lists(unit).getFirst().lines())
                .extracting(Handover.Line::obligation)
                .containsExactly(id.value());
        browsing.as(leader(unit, "钱七测")).open("/handovers");
        browsing.axe();
        browsing.screens("handovers");
        browsing.open("/handovers/" + lists(unit).getFirst().id());
        browsing.axe();
        browsing.screens("handover");
        Page page = browsing.page();
        page.locator("input[value=remarked]").check();
        page.locator("#remark-1").fill("资金未落实");
        page.getByText("保存确认情况").click();
        page.locator("#witness").fill("赵六测");
        page.locator("main form[action$=signature] button").click();
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("清单已签署");
        browsing.axe();
        browsing.screens("handover-signed");
    }

    private UnitId unit() {
        String name = "测试单位" + UUID.randomUUID().toString().substring(0, 6);
        return units.create(
                        new Units.NewUnit(
                                name,
                                name,
                                UnitClass.COUNTY_ORGAN,
                                null,
                                null,
                                null,
                                clock.today().minusYears(1)),
                        office())
                .orThrow();
    }

    private void lead(UnitId unit, String name, int daysAgo) {
        PersonId person = people.register(name, office()).orThrow();
        assertThat(people.appoint(
                                person,
                                unit,
                                "局长",
                                true,
                                new Units.Act(clock.today().minusDays(daysAgo), "同政任〔2026〕1号", office()))
                        .isAccepted())
                .isTrue();
    }

    private ObligationId owed(UnitId unit, String source) {
        return obligations
                .owe(
                        new NewObligation(
                                NewObligation.Debtor.of(COUNTY, unit.slug()),
                                new NewObligation.Duty(
                                        NewObligation.Kind.COMMITMENT, "公布承诺清单", "清单", "上网", "同信办发〔2026〕1号", ""),
                                new NewObligation.Source("programme", unit + source, "第4行", "4"),
                                NewObligation.When.once(
                                        clock.today().minusDays(30),
                                        clock.today().plusDays(60)),
                                NewObligation.Terms.NONE),
                        office())
                .orThrow();
    }

    private List<Handover> lists(UnitId unit) {
        return store.newest(COUNTY.code(), List.of(unit.slug())).stream()
                .map(listed -> store.find(COUNTY.code(), listed.id()).orElseThrow())
                .filter(found -> found.obligation() != null)
                .toList();
    }

    private Signature office() {
        return new Signature(UUID.randomUUID(), "王五测", "credit-office", "credit_officer", clock.now());
    }

    private Cookie leader(UnitId unit, String name) {
        return signIn.as(
                UUID.randomUUID(), name, unit.slug(), false, "handovers:read", "handovers:sign", "obligations:read");
    }
}
