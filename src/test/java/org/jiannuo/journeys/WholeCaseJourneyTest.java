package org.jiannuo.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.ledger.Ledger;
import org.jiannuo.testing.BrowserTest;
import org.jiannuo.testing.Browsing;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * From an anonymous lead to nothing left: the promise that was broken, confirmed, recorded, shown, sanctioned, repaired and
 * gone, each step by those who may do it, on their pages.
 */
@BrowserTest
class WholeCaseJourneyTest {
    private static final String ACCUSED = "township-tianlaozhuang";
    private static final String NAME = "田老庄乡人民政府";
    private static final String FACTS = "2024年合同约定的余款逾期未付，拒不整改。";
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 6);

    @Autowired
    SignIn signIn;

    @Autowired
    BusinessClock clock;

    @Autowired
    Ledger ledger;

    private Page page;

    @BeforeAll
    static void a_busy_machine_answers_too() {
        setDefaultAssertionTimeout(30_000);
    }

    @BeforeEach
    void on_a_known_day(Browsing browsing) {
        clock.turnTo(TODAY);
        page = browsing.page();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    private Cookie person(String name, String unit, String... permissions) {
        return signIn.as(UUID.randomUUID(), name, unit, unit.equals("credit-office"), permissions);
    }

    private void press(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .last()
                .click();
    }

    private void done(String name) {
        press(name);
        assertThat(page.locator(".alert-success")).isVisible();
    }

    private void unfold(String name) {
        page.locator("summary", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
    }

    private void say(String act, String name, String text) {
        unfold(name);
        page.locator("#text-" + act).fill(text);
        Locator answer = page.locator("#answer-" + act);
        if (answer.count() > 0) {
            answer.fill("已经考虑，不影响决定。");
        }
        done(name);
    }

    private String here() {
        return page.url().replaceAll("^https?://[^/]+", "").replaceAll("\\?.*", "");
    }

    private static FilePayload proof(String name) {
        return new FilePayload(name, "text/plain", "付款凭证一份。".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_broken_promise_is_confirmed_recorded_shown_sanctioned_repaired_and_gone(Browsing browsing) {
        confirmed(browsing, lodged(browsing));
        String record = recorded(browsing);
        String code = shown(browsing);
        String measure = sanctioned(browsing);
        repaired(browsing, record, code);
        gone(browsing, code, measure);
    }

    private String lodged(Browsing browsing) {
        browsing.open("/complaints/lodge");
        page.locator("input[name=lead][value=true]").check();
        page.locator("#kind").selectOption("ARREARS");
        page.locator("#accused").selectOption(ACCUSED);
        page.locator("#promised").fill("2024年合同约定验收后三十日内付款。");
        page.locator("#facts").fill("验收已满一年，余款未付，多次催告没有答复。");
        press("下一步：核对");
        press("提交");
        String code = page.locator(".code").textContent();
        page.locator(".go").click();
        page.locator("#code").fill(code);
        press("查看");
        return page.locator("h1").textContent().replaceAll(".*(TS-\\d+-\\d+).*", "$1");
    }

    private void confirmed(Browsing browsing, String number) {
        Cookie officer = person("张三测", "credit-office", "complaints:read", "complaints:handle");
        Cookie answering = person("孙七测", ACCUSED, "complaints:read", "complaints:answer");
        browsing.as(officer).open("/complaints?q=" + number);
        page.locator("table a").first().click();
        String path = here();
        press("接办");
        page.locator("#message").fill("请说明合同签订的时间。");
        press("发送");
        unfold("移送督查");
        page.locator("#target-FORWARD").selectOption("county-government");
        page.locator("#text-FORWARD").fill("反映某合同验收后逾期一年未付款。");
        press("移送督查");
        browsing.open("/complaints/mine");
        assertThat(page.locator(".message-ours")).containsText("合同签订的时间");
        page.locator("#text").fill("二〇二四年三月签订。");
        press("发送");
        browsing.as(person("赵六测", "county-government", "complaints:read", "complaints:verify"))
                .open(path);
        press("签收并开始核实");
        say("FIND_FOUNDED", "认定属实，责令整改", "双方认可合同和欠款，责令按合同付清。");
        browsing.as(answering).open(path);
        unfold("说明不整改");
        page.locator("#ground-DECLINE").selectOption("LEADER_CHANGED");
        page.locator("#text-DECLINE").fill("合同是前任负责人签的。");
        press("说明不整改");
        browsing.as(officer).open(path);
        say("NOTICE", "发出事前告知", "负责人变更不是理由，拟确认违约失信。");
        browsing.as(answering).open(path);
        say("STATE", "陈述申辩", "没有新的意见。");
        browsing.as(person("李四测", "credit-office", "complaints:read", "complaints:decide"))
                .open(path);
        say("CONFIRM", "确认违约失信", FACTS);
        browsing.as(officer).open(path);
        unfold("归集信用记录");
        page.locator("#ground-RECORD").selectOption("SMALL");
        page.locator("#text-RECORD").fill("86000");
        done("归集信用记录");
        browsing.screens("whole-case-complaint");
    }

    /** @return path of the record */
    private String recorded(Browsing browsing) {
        Cookie officer =
                person("吴十测", "credit-office", "records:read", "records:check", "records:notify", "records:correct");
        browsing.as(officer).open("/records?category=U36");
        page.locator("tr", new Page.LocatorOptions().setHasText(NAME))
                .locator("a")
                .first()
                .click();
        String path = here();
        press("核对通过");
        unfold("征询容错");
        page.locator("details[open] select[name=body]").selectOption("org-department");
        page.locator("details[open] button[type=submit]").click();
        browsing.as(person("王五测", "org-department", "records:read", "records:tolerate"))
                .open(path);
        act("不予容错", "reason", "属于合同约定事项，未按程序变更。");
        browsing.as(officer).open(path);
        act("事前告知", "reason", "拟认定为政务违约失信，可以在期限内陈述申辩。");
        browsing.as(person("孙七测", ACCUSED, "records:read", "records:reply")).open(path);
        act("陈述申辩", "reason", "没有新的意见。");
        browsing.as(person("郑十测", "credit-office", "records:read", "records:decide"))
                .open(path);
        unfold("认定");
        Locator form = page.locator("details[open] form");
        form.locator("[name=reason]").fill("事实清楚。");
        form.locator("[name=answer]").fill("予以采信，不影响认定。");
        form.locator("button[type=submit]").click();
        assertThat(page.locator("body")).containsText("生效");
        return path;
    }

    private void act(String name, String field, String text) {
        unfold(name);
        Locator form = page.locator("details[open] form");
        form.locator("[name=" + field + "]").fill(text);
        form.locator("button[type=submit]").click();
        assertThat(page.locator(".alert-success")).isVisible();
    }

    /** @return public number of the item */
    private String shown(Browsing browsing) {
        Cookie officer = person("钱八测", "credit-office", "publication:read", "publication:propose");
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            browsing.as(officer).open("/publication");
            return page.locator("tr", new Page.LocatorOptions().setHasText(NAME))
                            .count()
                    > 0;
        });
        page.locator("tr", new Page.LocatorOptions().setHasText(NAME))
                .locator("a")
                .first()
                .click();
        String path = here();
        page.click("a[href$='/propose']");
        page.locator("#basis").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.click("main form.card button[type=submit]");
        assertThat(page.locator("main")).containsText("等待批准");
        browsing.as(person("周测试", "credit-office", "publication:read", "publication:approve"))
                .open(path);
        page.click("form[action$='/approve'] button");
        assertThat(page.locator("main")).containsText("公示中");
        int _ = ledger.publish();
        String item = page.locator("a[href^='/portal/items/']").first().getAttribute("href");
        browsing.open(item);
        assertThat(page.locator("main")).containsText(NAME);
        page.click("#ledger-proof button");
        assertThat(page.locator("#ledger-proof-result")).containsText("核验一致");
        browsing.screens("whole-case-public");
        return item.replace("/portal/items/", "");
    }

    /** @return path of the measure */
    private String sanctioned(Browsing browsing) {
        Cookie officer = person("张三测", "credit-office", "measures:read", "measures:propose");
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            browsing.as(officer).open("/measures/candidates");
            return page.locator("tr", new Page.LocatorOptions().setHasText(NAME))
                            .count()
                    > 0;
        });
        page.locator("tr", new Page.LocatorOptions().setHasText(NAME))
                .filter(new Locator.FilterOptions().setHasText("B02"))
                .locator("a[href*='candidate=']")
                .first()
                .click();
        page.locator("#competent").selectOption("org-department");
        page.locator("#executing").selectOption("credit-office");
        page.locator("#until").fill("2026-12-31");
        page.locator("#reason").fill("违约后拒不整改，与一般失信程度相当。");
        done("提出，送合法性核对");
        String path = here();
        browsing.as(person("李四测", "org-department", "measures:read", "measures:check"))
                .open(path);
        done("通过合法性核对");
        done("发出事前告知书");
        browsing.as(person("孙七测", ACCUSED, "measures:read", "measures:state")).open(path);
        say("STATE", "陈述申辩", "正在筹款，请予考虑。");
        browsing.as(person("王五测", "org-department", "measures:read", "measures:decide"))
                .open(path);
        say("DECIDE", "作出决定", "事实清楚，依据充分，期限适当。");
        assertThat(page.locator(".page-subtitle")).containsText("同信用惩决");
        return path;
    }

    private void repaired(Browsing browsing, String record, String code) {
        clock.turnTo(LocalDate.of(2026, 10, 12));
        browsing.open("/remedies/file/repair?number=" + code);
        org.assertj.core.api.Assertions.assertThat(
                        page.locator(".checks .unmet").allInnerTexts())
                .isEmpty();
        page.locator("#facts").fill("余款已付清，已按合同履行。");
        page.locator("#promise").fill("孙七测");
        page.locator("#name").fill("孙七测");
        page.locator("#contact").fill("0953-0000测试");
        press("下一步：核对");
        page.locator("#proof").setInputFiles(proof("付款凭证.txt"));
        press("提交");
        String number = page.locator("main strong").first().textContent();
        browsing.as(person("张三测", "credit-office", "remedies:read", "remedies:handle"))
                .open("/remedies?q=" + number);
        page.locator("table a").first().click();
        String path = here();
        press("材料齐全，推送认定单位");
        browsing.as(person(
                        "李四测",
                        "credit-office",
                        "remedies:read",
                        "remedies:answer",
                        "remedies:grant",
                        "remedies:decide"))
                .open(path);
        press("受理修复申请");
        say("GRANT", "准予修复", "余款已付清，经核实。");
        browsing.as(person("吴十测", "credit-office", "records:read")).open(record);
        assertThat(page.locator("main")).containsText("修复");
    }

    private void gone(Browsing browsing, String code, String measure) {
        browsing.open("/portal/items/" + code);
        assertThat(page.locator("body")).not().containsText("余款逾期未付");
        browsing.open("/portal/check?number=" + code);
        assertThat(page.locator("[role=status]")).hasText("该证明已失效。");
        browsing.as(person("张三测", "credit-office", "measures:read"));
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            browsing.open(measure);
            return page.locator("main").innerText().contains("信用修复");
        });
        browsing.screens("whole-case-lifted");
    }
}
