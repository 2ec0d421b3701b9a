package org.jiannuo.publication.internal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.publication.internal.PublicationFixtures.TODAY;
import static org.jiannuo.publication.internal.PublicationFixtures.director;
import static org.jiannuo.publication.internal.PublicationFixtures.officer;
import static org.jiannuo.publication.internal.PublicationFixtures.penalty;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.ledger.Ledger;
import org.jiannuo.publication.EndGround;
import org.jiannuo.publication.PublicationDraft;
import org.jiannuo.publication.PublicationId;
import org.jiannuo.publication.PublicationSummary;
import org.jiannuo.publication.Publications;
import org.jiannuo.testing.BrowserTest;
import org.jiannuo.testing.Browsing;
import org.jiannuo.testing.SignIn;
import org.jiannuo.testing.TestWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class PublicationJourneyTest {
    private static final String FIRM = "测试长乐实业有限公司";

    /** Public pages that are looked at in large type only here; in plain type whoever walks every link comes to them. */
    private static final List<String> REST = List.of(
            "/portal/search",
            "/portal/lists/commitment",
            "/portal/lists/bulletin",
            "/portal/check",
            "/portal/check?number=640324-AAAAA-BBBBB",
            "/portal/guides/repair",
            "/portal/guides/complaint",
            "/portal/accessibility");

    @Autowired
    private Publications publications;

    @Autowired
    private ProposePublication drafts;

    @Autowired
    private SignIn signIn;

    @Autowired
    private TestWorld world;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private Ledger ledger;

    @BeforeAll
    static void a_busy_machine_answers_too() {
        setDefaultAssertionTimeout(30_000);
    }

    @BeforeEach
    void on_a_known_day() {
        clock.turnTo(TODAY);
        int _ = ledger.publish();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void from_the_proposal_to_the_end_as_the_office_and_the_public_see_it(Browsing browsing) {
        PublicationDraft draft = penalty(FIRM);
        PublicationId id = publications.offer(draft, officer()).orThrow();
        String code = publications.find(id).orElseThrow().code();
        propose(browsing, id);
        approve(browsing, id);
        try (BrowserContext plain = withoutScript(browsing)) {
            Page reader = plain.newPage();
            reader.navigate(world.address() + "/portal");
            reader.fill("#q", "长乐实业");
            reader.click(".search button");
            reader.click("text=" + FIRM + "行政处罚");
            assertThat(reader.locator("h1")).containsText(FIRM);
            assertThat(reader.locator("main")).containsText(code);
            publications.dispute(id, "我公司已经整改", officer()).orThrow();
            reader.reload();
            assertThat(reader.locator(".note")).containsText("我公司已经整改");
            withdraw(browsing, id);
            reader.reload();
            assertThat(reader.locator("body")).not().containsText(FIRM);
            reader.navigate(world.address() + "/portal/check?number=" + code);
            assertThat(reader.locator("[role=status]")).hasText("该证明已失效。");
        }
    }

    private static BrowserContext withoutScript(Browsing browsing) {
        Browser browser = browsing.page().context().browser();
        return browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale("zh-CN"));
    }

    private Cookie officerAtDesk() {
        return signIn.as(UUID.randomUUID(), "李四测", "credit-office", true, "publication:read", "publication:propose");
    }

    private Cookie directorAtDesk() {
        return signIn.as(UUID.randomUUID(), "周测试", "credit-office", true, "publication:read", "publication:approve");
    }

    private void propose(Browsing browsing, PublicationId id) {
        Page page = browsing.as(officerAtDesk()).open("/publication/" + id).page();
        page.click("a[href$='/propose']");
        assertThat(page.locator("#basis")).isVisible();
        browsing.axe();
        browsing.screens("publication-propose");
        page.selectOption("#basis", "penalty");
        page.click("main form.card button[type=submit]");
        assertThat(page.locator("main")).containsText("等待批准");
    }

    private void approve(Browsing browsing, PublicationId id) {
        Page page = browsing.as(directorAtDesk()).open("/publication").page();
        assertThat(page.locator("table")).containsText(FIRM);
        browsing.axe();
        browsing.screens("publication-list");
        browsing.open("/publication/" + id);
        browsing.axe();
        browsing.screens("publication");
        page.click("form[action$='/approve'] button");
        assertThat(page.locator("main")).containsText("公示中");
    }

    private void withdraw(Browsing browsing, PublicationId id) {
        Page page = browsing.as(directorAtDesk()).open("/publication/" + id).page();
        page.click("summary:has-text('终止公示')");
        page.fill("#reason-WITHDRAW", "测撤〔2026〕1号");
        page.click("form[action$='/withdraw'] button");
        assertThat(page.locator("main")).containsText("内容已清除");
    }

    @Test
    void every_public_page_is_open_to_all_in_both_sizes_of_type(Browsing browsing) {
        PublicationSummary one = publications
                .publish(penalty("测试建章建材有限公司"), officer(), director())
                .orThrow();
        publications.dispute(one.id(), "我公司对处罚金额有异议", officer()).orThrow();
        PublicationSummary figures =
                publications.publish(drafts.figures(), officer(), director()).orThrow();
        List<String> pages = List.of(
                "/portal",
                "/portal/search?q=%E5%BB%BA%E7%AB%A0%E5%BB%BA%E6%9D%90",
                "/portal/lists/record",
                "/portal/items/" + one.code(),
                "/portal/units/hr-bureau",
                "/portal/check?number=" + one.code(),
                "/portal/statistics",
                "/portal/guides/objection",
                "/portal/open-data");
        for (String page : pages) {
            browsing.open(page);
            assertThat(browsing.page().title()).as(page).contains("践诺");
            browsing.axe();
            browsing.screens("portal"
                    + page.replaceAll("\\?.*", "").replace(one.code(), "one").replaceAll("[/]", "-"));
        }
        int _ = ledger.publish();
        browsing.open("/portal/items/" + one.code());
        browsing.page().click("#ledger-proof button");
        assertThat(browsing.page().locator("#ledger-proof-result")).containsText("核验一致");
        browsing.axe();
        browsing.open("/portal/elder?on=true");
        for (String page : Stream.concat(pages.stream(), REST.stream()).toList()) {
            browsing.open(page);
            assertThat(browsing.page().locator("html")).hasClass("elder");
            browsing.axe();
        }
        browsing.screens("portal-elder");
        publications.end(one.id(), EndGround.ORDER, "清理", director()).orThrow();
        publications.end(figures.id(), EndGround.ORDER, "清理", director()).orThrow();
    }
}
