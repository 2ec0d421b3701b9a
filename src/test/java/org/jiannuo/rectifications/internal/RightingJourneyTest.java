package org.jiannuo.rectifications.internal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Money;
import org.jiannuo.kernel.Signature;
import org.jiannuo.records.RecordDraft;
import org.jiannuo.records.RecordDraft.Effect;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.Records;
import org.jiannuo.testing.BrowserTest;
import org.jiannuo.testing.Browsing;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An honest error is tolerated before it is recorded; a fault is put right, proved, accepted and looked at again. */
@BrowserTest
class RightingJourneyTest {
    @Autowired
    SignIn signIn;

    @Autowired
    Records records;

    @Autowired
    OnDays days;

    @Autowired
    BusinessClock clock;

    @BeforeAll
    static void a_busy_machine_answers_too() {
        setDefaultAssertionTimeout(30_000);
    }

    @BeforeEach
    void a_day_with_a_calendar() {
        clock.turnTo(RectificationCast.TODAY);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    private Cookie in(String unit, String name, String... permissions) {
        return signIn.as(UUID.randomUUID(), name, unit, false, permissions);
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .last()
                .click();
        assertThat(page.locator(".alert-success")).isVisible();
    }

    /** Opens the sheet of an act and fills its text. */
    private static void sheet(Page page, String act, String name, String text) {
        page.locator("summary", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
        page.locator("#text-" + act).fill(text);
    }

    private static FilePayload proof() {
        return new FilePayload("付款凭证.txt", "text/plain", "付款凭证一份。".getBytes(StandardCharsets.UTF_8));
    }

    private RecordId reported() {
        RecordDraft draft = new RecordDraft(
                "U36",
                new RecordDraft.Subject(RecordDraft.SubjectKind.UNIT, "河西镇人民政府", "", "", "town-hexi"),
                new RecordDraft.Document(
                        "finding",
                        "同容旅〔2026〕" + UUID.randomUUID(),
                        "认定书",
                        "同心县财政局",
                        "",
                        LocalDate.of(2026, 5, 20),
                        null,
                        RecordDraft.Standing.EFFECTIVE),
                new RecordDraft.Grounds("fg_2023_1103", "", "先行先试的项目未按期完成。", ""),
                new RecordDraft.Gravity(null, "", Set.of(), false, Money.of("50000"), Effect.WIDER, Set.of(), ""),
                new RecordDraft.Origin("finance-bureau", "form", null));
        return records.submit(
                        draft,
                        UUID.randomUUID(),
                        new Signature(UUID.randomUUID(), "张三测", "finance-bureau", "tester", clock.now()))
                .orThrow();
    }

    @Test
    void an_honest_error_is_tolerated_before_it_is_recorded(Browsing browsing) {
        RecordId record = reported();
        Cookie concerned = in("town-hexi", "赵六测", "records:read", "tolerance:read", "tolerance:apply");
        Cookie handler = in("org-department", "王五测", "tolerance:read", "tolerance:investigate");
        Cookie head = in("org-department", "吴十测", "tolerance:read", "tolerance:decide");
        Page page = browsing.as(concerned).open("/records/" + record).page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("申请容错"))
                .click();
        page.locator("#body").selectOption("org-department");
        page.locator("#facts").fill("先行先试，经集体研究，未谋私利，已挽回损失。");
        browsing.axe();
        browsing.screens("tolerance-apply");
        press(page, "提交申请");
        String path = page.url().replaceAll("^https?://[^/]+|\\?.*", "");

        browsing.as(handler).open(path);
        press(page, "受理");
        for (Locator answer : page.locator("select[name^=answer-]").all()) {
            String name = answer.getAttribute("name");
            answer.selectOption(name.startsWith("answer-TX") ? "NO" : "YES");
            page.locator("[name=" + name.replace("answer-", "reason-") + "]").fill("会议纪要可以证明。");
        }
        press(page, "保存核查意见");
        browsing.axe();
        browsing.screens("tolerance-case");
        sheet(page, "REPORT", "提交调查报告", "失误由先行先试引起，已挽回损失。");
        press(page, "提交调查报告");
        for (Locator opinion : page.locator("select[name^=opinion-]").all()) {
            opinion.selectOption("AGREE");
            page.locator("[name=" + opinion.getAttribute("name").replace("opinion-", "reason-") + "]")
                    .fill("未发现谋取私利。");
        }
        page.locator("#minutes").fill("一致认为符合容错条件。");
        press(page, "保存会商意见");

        browsing.as(head).open(path);
        sheet(page, "RECOGNISE", "予以容错", "符合容错条件，予以容错。");
        press(page, "予以容错");
        browsing.as(handler).open(path);
        press(page, "反馈认定结果");
        press(page, "办结");
        browsing.as(concerned).open("/records/" + record);
        assertThat(page.locator("main")).containsText("容错，不作记录");
        browsing.as(in("org-department", "孙七测", "tolerance:read", "tolerance:figures"))
                .open("/tolerance");
        browsing.axe();
        browsing.screens("tolerance-list");
        browsing.open("/tolerance/figures");
        browsing.axe();
    }

    @Test
    void a_fault_is_put_right_proved_accepted_and_looked_at_again(Browsing browsing) {
        Cookie officer = in("credit-office", "李四测", Lifecycle.READS, Lifecycle.ORDERS);
        Cookie director = in("credit-office", "孙七测", Lifecycle.READS, Lifecycle.DECIDES, Lifecycle.COUNTS);
        Cookie unit = in("town-hexi", "赵六测", Lifecycle.READS, Lifecycle.ANSWERS);
        Page page =
                browsing.as(officer).open("/rectifications/new?unit=town-hexi").page();
        page.locator("#basis").fill("政府督查工作条例第十八条");
        page.locator("#problem").fill("合同约定款项逾期未付。");
        page.locator("#standard").fill("款项付清并提供凭证。");
        page.locator("#due").fill("2026-08-20");
        browsing.axe();
        browsing.screens("rectifications-order");
        press(page, "发出整改通知");
        String path = page.url().replaceAll("^https?://[^/]+|\\?.*", "");

        browsing.as(unit).open(path);
        page.locator("summary", new Page.LocatorOptions().setHasText("报送整改方案")).click();
        page.locator("#reason").fill("合同台账管理不严。");
        page.locator("#measures").fill("补付款项，建立台账。");
        page.locator("#people").fill("分管负责人牵头。");
        press(page, "报送整改方案");
        browsing.as(officer).open(path);
        press(page, "审定方案");
        browsing.as(unit).open(path);
        sheet(page, "PROGRESS", "填报本月进展", "已付一半。");
        press(page, "填报本月进展");
        browsing.axe();
        browsing.screens("rectifications-case");
        sheet(page, "REPORT", "报送整改结果", "已全部付清。");
        page.locator("#files-REPORT").setInputFiles(proof());
        press(page, "报送整改结果");

        browsing.as(director).open(path);
        assertThat(page.locator("main")).containsText("付款凭证.txt");
        press(page, "核验销号");
        LocalDate lookBack = LocalDate.of(2026, 9, 10);
        clock.turnTo(lookBack);
        days.begin(lookBack);
        browsing.open(path);
        sheet(page, "CLOSE", "回头看合格，办结", "现场查看台账，没有新的逾期。");
        press(page, "回头看合格，办结");
        assertThat(page.locator("main")).containsText("没有新的逾期");
        browsing.open("/rectifications");
        browsing.axe();
        browsing.screens("rectifications-list");
        browsing.open("/rectifications/figures?year=2026");
        browsing.axe();
    }
}
