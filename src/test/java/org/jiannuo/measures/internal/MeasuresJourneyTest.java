package org.jiannuo.measures.internal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.measures.internal.Lifecycle.Stage;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.Records;
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
class MeasuresJourneyTest {
    @Autowired
    SignIn signIn;

    @Autowired
    ProposeMeasure proposing;

    @Autowired
    HandleMeasure handling;

    @Autowired
    EndMeasure ending;

    @Autowired
    MeasureStore store;

    @Autowired
    MeasureDesk desk;

    @Autowired
    Candidates candidates;

    @Autowired
    Units units;

    @Autowired
    Records records;

    @Autowired
    BusinessClock clock;

    private MeasurePeople people;
    private String subject = "";

    @BeforeAll
    static void a_busy_machine_answers_too() {
        setDefaultAssertionTimeout(30_000);
    }

    @BeforeEach
    void somebody_to_sanction() {
        clock.turnTo(MeasurePeople.TODAY);
        people = new MeasurePeople(
                new MeasurePeople.Use(proposing, handling, ending, store, desk), units, records, clock);
        subject = people.body();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    private Cookie person(String name, String unit, boolean everywhere, String... permissions) {
        return signIn.as(UUID.randomUUID(), name, unit, everywhere, permissions);
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .last()
                .click();
        page.waitForLoadState();
        org.assertj.core.api.Assertions.assertThat(
                        page.locator(".alert-success").count())
                .as(page.locator("main").innerText())
                .isPositive();
    }

    private static void say(Page page, String act, String name, String text) {
        page.locator("summary", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
        page.locator("#text-" + act).fill(text);
        if (page.locator("#answer-" + act).count() > 0) {
            page.locator("#answer-" + act).fill("已经考虑，整改完成后可以依法修复。");
        }
        press(page, name);
    }

    @Test
    void a_suggestion_becomes_a_measure_and_ends_with_its_record(Browsing browsing) {
        RecordId record = people.record(people.penalty(subject));
        String id = await().until(
                        () -> candidates.open(new Candidates.Filter(false, "", true), null, 10_000).stream()
                                .filter(one -> one.record().equals(record)
                                        && one.item().equals("B02"))
                                .map(one -> one.id().toString())
                                .findFirst()
                                .orElse(""),
                        found -> !found.isEmpty());
        Cookie officer = person("张三测", "credit-office", true, Lifecycle.READS, Lifecycle.PROPOSES, "evidence:read");
        Cookie checker = person("李四测", "org-department", false, Lifecycle.READS, Lifecycle.CHECKS);
        Cookie head = person("王五测", "org-department", false, Lifecycle.READS, Lifecycle.DECIDES);
        Cookie executor =
                person("赵六测", "credit-office", false, Lifecycle.READS, Lifecycle.EXECUTES, LookUpController.ASKS);
        Cookie spoken = person("孙七测", subject, false, Lifecycle.READS, Lifecycle.STATES);
        Page page = browsing.as(officer).open("/measures/candidates").page();
        browsing.axe();
        browsing.screens("measures-candidates");
        browsing.open("/measures/new?candidate=" + id);
        page.locator("#competent").selectOption("org-department");
        page.locator("#executing").selectOption("credit-office");
        page.locator("#until").fill("2026-12-31");
        page.locator("#reason").fill("受到行政处罚，未按期改正，与一般失信程度相当。");
        browsing.axe();
        browsing.screens("measures-form");
        press(page, "提出，送合法性核对");
        String path = page.url().replaceAll("^https?://[^/]+", "");
        browsing.as(checker).open(path);
        press(page, "通过合法性核对");
        press(page, "发出事前告知书");
        browsing.as(spoken).open(path);
        say(page, "STATE", "陈述申辩", "违法建筑已经拆除，请予考虑。");
        browsing.as(head).open(path);
        browsing.screens("measures-to-decide");
        say(page, "DECIDE", "作出决定", "事实清楚，依据充分，期限适当。");
        assertThat(page.locator(".page-subtitle")).containsText("同信用惩决");
        look(browsing.as(executor), "有规定禁止");
        browsing.axe();
        browsing.screens("measures-look-up");
        browsing.open("/measures/own");
        browsing.axe();
        browsing.screens("measures-own");
        browsing.open(path);
        say(page, "REPORT", "报送执行回执", "已通知本年度各项评选不接受申报。");
        browsing.axe();
        browsing.screens("measures-case");
        records.end(record, new Records.Ground("repair", "同信用修〔2026〕1号"), desk.platform())
                .orThrow();
        var measure = org.jiannuo.measures.MeasureId.parse(path.replace("/measures/", ""))
                .orElseThrow();
        await().until(() -> store.find(measure).orElseThrow().stage() == Stage.LIFTED);
        browsing.open(path);
        assertThat(page.locator("main")).containsText("信用修复");
        say(page, "CONFIRM", "报送停止执行回执", "已恢复评选资格。");
        assertThat(page.locator(".page-subtitle")).containsText("办结");
        look(browsing, "没有不利情况");
    }

    private void look(Browsing browsing, String result) {
        Page page = browsing.open("/measures/look-up").page();
        page.locator("#use").selectOption("HONOUR");
        page.locator("#matter").fill("2026年度先进单位评选");
        page.locator("#kind").selectOption("UNIT");
        page.locator("#unit").selectOption(subject);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("核查").setExact(true))
                .click();
        assertThat(page.locator("#answer-title + *, .card-body .h3").first()).containsText(result);
    }
}
