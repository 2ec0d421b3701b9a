package org.jiannuo.complaints.internal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.subjects.Units;
import org.jiannuo.testing.BrowserTest;
import org.jiannuo.testing.Browsing;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class ComplaintsJourneyTest {
    @Autowired
    SignIn signIn;

    @Autowired
    LodgeComplaint lodging;

    @Autowired
    ComplaintActController.Acts acts;

    @Autowired
    ComplaintStore store;

    @Autowired
    Units units;

    @Autowired
    BusinessClock clock;

    private String accused = "";
    private Cookie officer = new Cookie("none", "");
    private Cookie director = officer;
    private Cookie verifier = officer;
    private Cookie answering = officer;

    @BeforeAll
    static void a_busy_machine_answers_too() {
        setDefaultAssertionTimeout(30_000);
    }

    @BeforeEach
    void people_with_their_permissions() {
        clock.turnTo(ComplaintPeople.TODAY);
        accused = new ComplaintPeople(lodging, acts, store, units, clock).body();
        officer = signIn.as(
                UUID.randomUUID(), "张三测", "credit-office", true, Lifecycle.READS, Lifecycle.HANDLES, "evidence:read");
        director = signIn.as(UUID.randomUUID(), "李四测", "credit-office", true, Lifecycle.READS, Lifecycle.DECIDES);
        verifier = signIn.as(UUID.randomUUID(), "赵六测", "county-government", false, Lifecycle.READS, Lifecycle.VERIFIES);
        answering = signIn.as(UUID.randomUUID(), "孙七测", accused, false, Lifecycle.READS, Lifecycle.ANSWERS);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .last()
                .click();
    }

    private static void say(Page page, String act, String name, String text) {
        page.locator("summary", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
        page.locator("#text-" + act).fill(text);
        press(page, name);
        assertThat(page.locator(".alert-success")).isVisible();
    }

    private static FilePayload proof(String name) {
        return new FilePayload(name, "text/plain", "付款凭证一份。".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void an_anonymous_lead_becomes_a_confirmed_breach(Browsing browsing) {
        Page page = browsing.open("/complaints/lodge").page();
        browsing.axe();
        browsing.screens("complaints-lodge");
        page.locator("input[name=lead][value=true]").check();
        page.locator("#kind").selectOption("ARREARS");
        page.locator("#accused").selectOption(accused);
        page.locator("#promised").fill("2024年合同约定验收后三十日内付款。");
        page.locator("#facts").fill("验收已满一年，余款未付，多次催告没有答复。");
        press(page, "下一步：核对");
        browsing.axe();
        browsing.screens("complaints-check");
        page.locator("#files").setInputFiles(proof("催款函.txt"));
        press(page, "提交");
        String code = page.locator(".code").textContent();
        browsing.axe();
        browsing.screens("complaints-receipt");
        page.locator(".go").click();
        page.locator("#code").fill(code.toLowerCase(java.util.Locale.ROOT));
        press(page, "查看");
        assertThat(page.locator("h1")).containsText("TS-2026-");
        String number = page.locator("h1").textContent().replaceAll(".*(TS-\\d+-\\d+).*", "$1");
        browsing.axe();
        browsing.screens("complaints-mine");

        browsing.as(officer).open("/complaints?q=" + number);
        browsing.screens("complaints-list");
        browsing.axe();
        page.locator("table a").first().click();
        String path = page.url().replaceAll("^https?://[^/]+", "");
        assertThat(page.locator("main")).containsText("投诉内容已加密");
        press(page, "接办");
        assertThat(page.locator("main")).containsText("余款未付");
        page.locator("#message").fill("请说明合同签订的时间。");
        press(page, "发送");
        assertThat(page.locator(".message-ours")).containsText("合同签订的时间");
        browsing.screens("complaints-case");
        browsing.axe();
        page.locator("summary", new Page.LocatorOptions().setHasText("移送督查")).click();
        page.locator("#target-FORWARD").selectOption("county-government");
        page.locator("#text-FORWARD").fill("反映某合同验收后逾期一年未付款。");
        press(page, "移送督查");

        browsing.open("/complaints/mine");
        assertThat(page.locator(".message-ours")).containsText("合同签订的时间");
        page.locator("#text").fill("二〇二四年三月签订。");
        press(page, "发送");
        assertThat(page.locator(".said")).containsText("留言已发送");
        browsing.as(officer).open(path);
        assertThat(page.locator("main")).containsText("二〇二四年三月签订");

        browsing.as(verifier).open(path);
        assertThat(page.locator("main")).containsText("逾期一年未付款");
        assertThat(page.locator("main")).not().containsText("多次催告");
        press(page, "签收并开始核实");
        say(page, "FIND_FOUNDED", "认定属实，责令整改", "双方认可合同和欠款，责令按合同付清。");
        browsing.as(answering).open(path);
        browsing.screens("complaints-accused");
        browsing.axe();
        assertThat(page.locator("main")).not().containsText("催款函");
        page.locator("summary", new Page.LocatorOptions().setHasText("说明不整改")).click();
        page.locator("#ground-DECLINE").selectOption("LEADER_CHANGED");
        page.locator("#text-DECLINE").fill("合同是前任负责人签的。");
        press(page, "说明不整改");
        browsing.as(officer).open(path);
        say(page, "NOTICE", "发出事前告知", "负责人变更不是理由，拟确认违约失信。");
        browsing.as(answering).open(path);
        say(page, "STATE", "陈述申辩", "没有新的意见。");
        browsing.as(director).open(path);
        say(page, "CONFIRM", "确认违约失信", "合同有效，逾期未付，拒不整改。");
        assertThat(page.locator(".page-subtitle")).containsText("确认违约失信");
        browsing.screens("complaints-confirmed");
        browsing.open("/complaints/figures/open");
        browsing.axe();
    }

    @Test
    void a_recused_officer_is_told_the_rule(Browsing browsing) {
        ComplaintPeople people = new ComplaintPeople(lodging, acts, store, units, clock);
        Complaint about = people.now(people.lodge("credit-office", false));
        Cookie own = signIn.as(
                UUID.randomUUID(), "张三测", "credit-office", true, Lifecycle.READS, Lifecycle.HANDLES, Lifecycle.ANSWERS);
        browsing.as(own).open("/complaints/cases/" + about.id());
        assertThat(browsing.page().content()).doesNotContain(ComplaintPeople.SECRET_FACTS);
        Cookie above =
                signIn.as(UUID.randomUUID(), "吴十测", "county-government", true, Lifecycle.READS, Lifecycle.HANDLES);
        browsing.as(above).open("/complaints/cases/" + about.id());
        press(browsing.page(), "接办");
        assertThat(browsing.page().locator("main")).containsText(ComplaintPeople.SECRET_FACTS);
    }
}
