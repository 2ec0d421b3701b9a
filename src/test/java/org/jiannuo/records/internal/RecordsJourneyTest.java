package org.jiannuo.records.internal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.jiannuo.testing.BrowserTest;
import org.jiannuo.testing.Browsing;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the report of a breach to the dossier, by the people who do it. */
@BrowserTest
class RecordsJourneyTest {
    @Autowired
    SignIn signIn;

    @BeforeAll
    static void a_busy_machine_answers_too() {
        setDefaultAssertionTimeout(30_000);
    }

    private Cookie as(String name, String unit, boolean everywhere, String... permissions) {
        return signIn.as(UUID.randomUUID(), name, unit, everywhere, permissions);
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    /** Opens what is folded, fills it in and sends it. */
    private static void act(Page page, String name, String field, String text) {
        page.locator("summary", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
        Locator form = page.locator("details[open] form");
        form.locator("[name=" + field + "]").fill(text);
        form.locator("button[type=submit]").click();
    }

    @Test
    void a_breach_is_reported_heard_decided_and_stands_in_the_dossier(Browsing browsing) {
        Cookie clerk = as("张三测", "finance-bureau", false, "records:read", "records:report");
        Cookie officer =
                as("李四测", "credit-office", true, "records:read", "records:check", "records:notify", "dossiers:read");
        Cookie body = as("王五测", "org-department", false, "records:read", "records:tolerate");
        Cookie subject = as("赵六测", "town-dingtang", false, "records:read", "records:reply");
        Cookie director =
                as("孙七测", "credit-office", true, "records:read", "records:decide", "records:correct", "records:annul");
        Page page = browsing.as(clerk).open("/records/new?category=U36").page();
        page.locator("#unit").selectOption("town-dingtang");
        page.locator("#documentNumber").fill("无");
        page.locator("#documentDate").fill("2026-11-20");
        page.locator("#basis").selectOption("fg_2023_1103");
        page.locator("#article").fill("");
        page.locator("#facts").fill("未按公开承诺支付道路维修工程尾款。");
        page.locator("#amount").fill("86000");
        page.locator("#effect").selectOption("WIDER");
        press(page, "提交");
        assertThat(page.locator("#documentNumber-refusal")).containsText("REC-16");
        browsing.screens("records-form-refused");
        browsing.axe();
        page.locator("#documentNumber").fill("同财认〔2026〕" + UUID.randomUUID());
        press(page, "提交");
        assertThat(page.locator("h1, h2.page-title").first()).containsText("丁塘镇人民政府");
        String path = page.url().replaceAll("^https?://[^/]+", "").replaceAll("\\?.*", "");
        browsing.as(officer).open(path);
        press(page, "核对通过");
        page.locator("summary", new Page.LocatorOptions().setHasText("征询容错")).click();
        page.locator("details[open] select[name=body]").selectOption("org-department");
        page.locator("details[open] button[type=submit]").click();
        browsing.as(body).open(path);
        act(page, "不予容错", "reason", "属于公开承诺事项，未按程序变更。");
        browsing.as(officer).open(path);
        act(page, "事前告知", "reason", "拟认定为政务违约失信，可以在期限内陈述申辩。");
        browsing.screens("records-noticed");
        browsing.axe();
        browsing.as(subject).open(path);
        act(page, "陈述申辩", "reason", "资金已列入本月用款计划。");
        browsing.as(director).open(path);
        page.locator("summary", new Page.LocatorOptions().setHasText("认定"))
                .first()
                .click();
        Locator form = page.locator("details[open] form");
        form.locator("[name=reason]").fill("事实清楚。");
        form.locator("[name=answer]").fill("予以采信，不影响认定。");
        form.locator("button[type=submit]").click();
        assertThat(page.locator("body")).containsText("生效");
        browsing.screens("records-decided");
        browsing.axe();
        browsing.as(officer).open("/records?category=U36");
        browsing.screens("records-list");
        browsing.axe();
        browsing.open("/dossiers?q=" + "丁塘镇");
        browsing.screens("dossiers-search");
        browsing.axe();
        page.locator("a", new Page.LocatorOptions().setHasText("丁塘镇人民政府"))
                .last()
                .click();
        assertThat(page.locator("body")).containsText("未按公开承诺支付道路维修工程尾款。");
        browsing.screens("dossier");
        browsing.axe();
    }
}
