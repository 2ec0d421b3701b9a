package org.jiannuo.remedies.internal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.ledger.Ledger;
import org.jiannuo.publication.PublicationStatus;
import org.jiannuo.publication.PublicationSummary;
import org.jiannuo.publication.Publications;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.records.Records;
import org.jiannuo.testing.BrowserTest;
import org.jiannuo.testing.Browsing;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class RemediesJourneyTest {
    @Autowired
    SignIn signIn;

    @Autowired
    FileRemedy filing;

    @Autowired
    RemedyActController.Acts acts;

    @Autowired
    RemedyStore store;

    @Autowired
    Records records;

    @Autowired
    Publications publications;

    @Autowired
    Ledger ledger;

    @Autowired
    BusinessClock clock;

    private RemedyPeople people;

    @BeforeAll
    static void a_busy_machine_answers_too() {
        setDefaultAssertionTimeout(30_000);
    }

    @BeforeEach
    void on_a_known_day() {
        clock.turnTo(RemedyPeople.TODAY);
        int _ = ledger.publish();
        people = new RemedyPeople(filing, acts, store, records, publications, clock);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    private Cookie officer() {
        return signIn.as(UUID.randomUUID(), "张三测", "credit-office", true, Lifecycle.READS, Lifecycle.HANDLES);
    }

    private Cookie director() {
        return signIn.as(UUID.randomUUID(), "李四测", "credit-office", true, Lifecycle.READS, Lifecycle.DECIDES);
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
        return new FilePayload(name, "text/plain", "证明一份。".getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the part that both services have, and sends it. @return the number of the case */
    private static String send(Browsing browsing, Page page, String kind) {
        page.locator("#name").fill("钱九测");
        page.locator("#contact").fill("0953-0000测试");
        browsing.axe();
        browsing.screens("remedies-write-" + kind);
        press(page, "下一步：核对");
        browsing.axe();
        page.locator("#proof").setInputFiles(proof("证明.txt"));
        browsing.screens("remedies-check-" + kind);
        press(page, "提交");
        assertThat(page.locator(".code")).isVisible();
        browsing.axe();
        browsing.screens("remedies-receipt-" + kind);
        return page.locator("main strong").first().textContent();
    }

    @Test
    void a_published_penalty_is_objected_to_marked_upheld_and_gone(Browsing browsing) {
        RecordSummary record = people.penalty(LocalDate.of(2026, 5, 11));
        PublicationSummary shown = people.shown(record);
        Page page = browsing.open("/portal/items/" + shown.code()).page();
        page.locator("#rights a", new Page.LocatorOptions().setHasText("提出异议")).first();
        browsing.open("/remedies/file/objection");
        browsing.axe();
        browsing.screens("remedies-find");
        page.locator("#number").fill(shown.code());
        press(page, "下一步");
        page.locator("#ground").selectOption("WRONG");
        page.locator("#facts").fill("决定书已被撤销，罚款没有依据。");
        page.locator("#statement").fill("本公司已申请复议。");
        String number = send(browsing, page, "objection");
        String code = page.locator(".code").textContent();

        browsing.as(officer()).open("/remedies?q=" + number);
        browsing.axe();
        browsing.screens("remedies-list");
        page.locator("table a").first().click();
        String path = page.url().replaceAll("^https?://[^/]+", "");
        say(page, "ACCEPT", "受理并标注", "已核对法定代表人身份证明。");
        browsing.open("/portal/items/" + shown.code());
        assertThat(page.locator(".note")).containsText("本公司已申请复议");
        browsing.axe();

        browsing.open(path);
        press(page, "自行核查");
        browsing.axe();
        browsing.screens("remedies-case");
        browsing.as(director()).open(path);
        page.locator("summary", new Page.LocatorOptions().setHasText("作出处理决定"))
                .first()
                .click();
        page.locator("#ground-DECIDE").selectOption("UPHELD");
        page.locator("#text-DECIDE").fill("经核查，决定书已撤销，异议成立。");
        browsing.axe();
        press(page, "作出处理决定");
        assertThat(page.locator(".alert-success")).isVisible();
        browsing.open("/portal/items/" + shown.code());
        assertThat(page.locator("body")).not().containsText("未按照工程设计图纸施工");

        browsing.open("/remedies/mine");
        browsing.axe();
        page.locator("#code").fill(code);
        press(page, "查看");
        assertThat(page.locator("main")).containsText("异议成立，停止公示");
        browsing.axe();
        browsing.screens("remedies-mine");
    }

    @Test
    void a_repair_after_the_shortest_term_is_gone_from_the_portal(Browsing browsing) {
        RecordSummary record = people.penalty(LocalDate.of(2026, 6, 2));
        PublicationSummary shown = people.shown(record);
        LocalDate from = java.util.Objects.requireNonNull(record.term().repairFrom());
        Page page =
                browsing.open("/remedies/file/repair?number=" + shown.code()).page();
        assertThat(page.locator("main")).containsText("最短公示期已满");
        assertThat(page.locator(".checks .unmet")).containsText("REM-50");
        clock.turnTo(from);
        browsing.open("/remedies/file/repair?number=" + shown.code());
        assertThat(page.locator(".checks .unmet")).hasCount(0);
        page.locator("#facts").fill("罚款已缴清，已按设计图纸整改。");
        page.locator("#promise").fill("钱九测");
        String number = send(browsing, page, "repair");

        browsing.as(officer()).open("/remedies?q=" + number);
        page.locator("table a").first().click();
        String path = page.url().replaceAll("^https?://[^/]+", "");
        press(page, "材料齐全，推送认定单位");
        browsing.as(signIn.as(
                        UUID.randomUUID(),
                        "孙七测",
                        "housing-bureau",
                        false,
                        Lifecycle.READS,
                        Lifecycle.ANSWERS,
                        Lifecycle.GRANTS))
                .open(path);
        press(page, "受理修复申请");
        browsing.axe();
        browsing.screens("remedies-repair-case");
        say(page, "GRANT", "准予修复", "罚款已缴清，整改已验收。");
        browsing.open("/portal/items/" + shown.code());
        assertThat(page.locator("body")).not().containsText("未按照工程设计图纸施工");
        assertThat(people.publication(shown).status()).isEqualTo(PublicationStatus.ENDED_BY_REPAIR);
        browsing.as(signIn.in("housing-bureau", Lifecycle.FILES, Lifecycle.READS))
                .open("/remedies/own");
        browsing.axe();
        browsing.screens("remedies-own");
    }
}
