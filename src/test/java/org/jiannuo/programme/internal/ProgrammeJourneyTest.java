package org.jiannuo.programme.internal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.jiannuo.programme.Programmes;
import org.jiannuo.testing.BrowserTest;
import org.jiannuo.testing.Browsing;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An officer uploads a plan, settles what is doubtful, confirms it and turns a row into obligations. */
@BrowserTest
class ProgrammeJourneyTest {
    @Autowired
    SignIn signIn;

    @Autowired
    Programmes programmes;

    @Test
    void from_the_file_to_what_is_owed(Browsing browsing) {
        browsing.as(signIn.everywhere(
                "credit-office", "programme:read", "programme:import", "obligations:read", "obligations:manage"));
        String mark = ProgrammeFixtures.mark();
        byte[] plan = new String(ProgrammeFixtures.plan(mark, "财政局、各乡镇（管委会）、交通运输管理局", "视情况"), StandardCharsets.UTF_8)
                .replace("分级落实", "机遇限制,分级落实")
                .getBytes(StandardCharsets.UTF_8);
        browsing.open("/programme/imports");
        browsing.axe();
        browsing.screens("programme-upload");
        browsing.page().setInputFiles("#file", new FilePayload("方案.txt", "text/plain", plan));
        browsing.page().locator("main button[type=submit]").click();
        assertThat(browsing.page().locator("#problems")).isVisible();
        browsing.axe();
        browsing.screens("programme-preview-problems");
        // What is typed before the next page has come whole would be typed into the page that goes.
        var unknown = browsing.page().locator("form[action$='/unit']");
        int units = unknown.count();
        unknown.locator("button").first().click();
        assertThat(unknown).hasCount(units - 1);
        browsing.page().waitForLoadState();
        browsing.page().locator("#due-2").fill("2027-05-31");
        browsing.page().locator("form[action$='/time'] button").first().click();
        assertThat(browsing.page().locator(".row-problems")).hasCount(0);
        browsing.page().waitForLoadState();
        browsing.page().locator("#name").fill(mark);
        browsing.page().locator("#confirm button[type=submit]").click();
        assertThat(browsing.page().locator("h1")).hasText(mark);
        browsing.axe();
        browsing.page().locator("main table a").first().click();
        browsing.page().locator(".page-actions .btn-primary").click();
        browsing.axe();
        browsing.screens("programme-owe");
        browsing.page().locator("main form button[type=submit]").click();
        browsing.axe();
        browsing.screens("programme-owe-preview");
        browsing.page().locator("main form .btn-primary").click();
        assertThat(browsing.page().locator(".alert-success")).isVisible();
        browsing.axe();
        browsing.screens("programme-row");
        browsing.page().locator("input[data-select-all=pick]").check();
        browsing.page().locator("#closing button").click();
        assertThat(browsing.page().locator("main form[action='/obligations/closing'] textarea"))
                .isVisible();
        assertThat(browsing.page().locator("input[name=pick]")).hasCount(30);
    }

    @Test
    void the_county_plan_is_previewed_and_shown(Browsing browsing) {
        browsing.as(signIn.everywhere("credit-office", "programme:read", "programme:import"));
        byte[] changed = new String(ProgrammeFixtures.annex(), StandardCharsets.UTF_8)
                .replace("2019年底前完成", "2027年底前完成")
                .getBytes(StandardCharsets.UTF_8);
        programmes
                .importPlan(ProgrammeFixtures.annex(), "plan-annex.txt", ProgrammeFixtures.somebody())
                .orThrow();
        browsing.open("/programme/imports");
        browsing.page().setInputFiles("#file", new FilePayload("plan-2.txt", "text/plain", changed));
        browsing.page().locator("main button[type=submit]").click();
        assertThat(browsing.page().locator(".plan-row")).hasCount(15);
        browsing.axe();
        browsing.screens("programme-preview");
        browsing.open("/programme");
        browsing.axe();
        browsing.screens("programme-list");
        browsing.page().locator("main table a").first().click();
        browsing.axe();
        browsing.screens("programme");
    }
}
