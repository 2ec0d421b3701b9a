package org.jiannuo.obligations.internal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.obligations.NewObligation.When;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.statutes.LimitId;
import org.jiannuo.testing.BrowserTest;
import org.jiannuo.testing.Browsing;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class ObligationsJourneyTest {
    private static final String UNIT = "water-bureau";

    @Autowired
    SignIn signIn;

    @Autowired
    Obligations obligations;

    @Autowired
    Limits limits;

    @Autowired
    BusinessClock clock;

    @Test
    void a_report_is_returned_and_sent_again_until_it_is_accepted(Browsing browsing) {
        ObligationId id = counted();
        Page page = browsing.page();
        browsing.as(clerk()).open("/obligations?unit=" + UNIT);
        browsing.axe();
        browsing.screens("obligations-list");
        browsing.open("/obligations/" + id);
        browsing.axe();
        browsing.screens("obligation");
        report(browsing, "已印发，尚未上网");
        browsing.as(head()).open("/obligations/" + id);
        page.getByText("退回填报人").first().click();
        browsing.axe();
        page.locator("#text").fill("缺少上网截图");
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator(".state-badge")).hasText("已退回");
        browsing.as(clerk()).open("/obligations/" + id);
        report(browsing, "已印发并上网");
        browsing.as(head()).open("/obligations/" + id + "/acts/confirm");
        page.locator("main form button[type=submit]").click();
        browsing.as(office()).open("/obligations/" + id);
        browsing.axe();
        browsing.screens("obligation-to-accept");
        page.getByText("审核通过").first().click();
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator(".state-badge")).hasText("已兑现");
        browsing.screens("obligation-kept");
    }

    @Test
    void what_is_refused_is_said_at_its_field_and_above(Browsing browsing) {
        ObligationId id = counted();
        browsing.as(office()).open("/obligations/" + id + "/acts/extend");
        Page page = browsing.page();
        page.locator("#day").fill(clock.today().toString());
        page.locator("#text").fill("印刷厂停产");
        page.locator("#approver").fill("赵六测");
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator("#day-refusal")).containsText("OBL-30");
        assertThat(page.locator(".refusals")).containsText("OBL-30");
        assertThat(page.locator("#text")).hasValue("印刷厂停产");
        browsing.axe();
        browsing.screens("obligation-extend-refused");
    }

    @Test
    void past_deliverables_are_chosen_and_closed_together(Browsing browsing) {
        owed(LocalDate.of(2020, 12, 31));
        owed(LocalDate.of(2019, 12, 31));
        browsing.as(office()).open("/obligations?state=overdue&unit=" + UNIT + "&to=2020-12-31");
        Page page = browsing.page();
        browsing.screens("obligations-past");
        page.locator("[data-select-all]").check();
        page.getByText("将所选事项集中销号").click();
        browsing.axe();
        page.locator("#text").fill("已于二〇二〇年底前完成");
        browsing.attach(proof());
        assertThat(page.locator("input[name=evidence]")).hasCount(1);
        browsing.screens("obligations-closing");
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator("main")).containsText("已集中销号");
    }

    @Test
    void a_duty_is_registered(Browsing browsing) {
        browsing.as(office()).open("/obligations/new");
        browsing.axe();
        browsing.screens("obligation-new");
    }

    private void report(Browsing browsing, String said) {
        Page page = browsing.page();
        page.getByText("填报完成").first().click();
        page.locator("#text").fill(said);
        browsing.attach(proof());
        assertThat(page.locator("input[name=evidence]")).hasCount(1);
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator(".state-badge")).hasText("待单位确认");
    }

    private static FilePayload proof() {
        return new FilePayload("手册.txt", "text/plain", ("诚信手册 " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
    }

    private ObligationId counted() {
        var due = limits.due(new LimitId("obligations.confirm"), clock.today()).orThrow();
        return obligations
                .owe(
                        ObligationsFixtures.duty(
                                "640324", UNIT, UUID.randomUUID().toString(), When.counted(due)),
                        ObligationsFixtures.OFFICE)
                .orThrow();
    }

    private void owed(LocalDate due) {
        obligations
                .owe(
                        ObligationsFixtures.once(
                                "640324", UNIT, UUID.randomUUID().toString(), due),
                        ObligationsFixtures.OFFICE)
                .orThrow();
    }

    private Cookie clerk() {
        return signIn.in(UNIT, "obligations:read", "obligations:report", "evidence:upload");
    }

    private Cookie head() {
        return signIn.in(UNIT, "obligations:read", "obligations:report", "obligations:confirm", "obligations:entrust");
    }

    private Cookie office() {
        return signIn.everywhere(
                "credit-office",
                "obligations:read",
                "obligations:accept",
                "obligations:manage",
                "obligations:extend",
                "obligations:entrust");
    }
}
