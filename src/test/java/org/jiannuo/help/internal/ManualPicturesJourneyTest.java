package org.jiannuo.help.internal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.jiannuo.testing.Browsing;
import org.jiannuo.testing.DemonstrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** Takes the pictures of the manual from the demonstration, and sees that each screen has its page of the manual. */
@DemonstrationTest
class ManualPicturesJourneyTest {
    @Value("${jiannuo.test.password:Jiannuo-2026}")
    private String password;

    /** A screen of the manual. @param help title of the page that the help link opens */
    private record Screen(String path, String picture, String help) {}

    @Test
    void everybody_finds_his_screens_explained(Browsing browsing) {
        browsing.open("/accounts/login");
        browsing.manualPicture("login");
        as(
                browsing,
                "credit.officer",
                List.of(
                        new Screen("/worklist", "my-day-office", "我的一天"),
                        new Screen("/programme", "programme", "工作方案"),
                        new Screen("/supervision", "supervision", "督办与通报")));
        as(
                browsing,
                "hr-bureau.head",
                List.of(
                        new Screen("/worklist", "my-day-head", "我的一天"),
                        new Screen("/obligations", "obligations", "应履行事项"),
                        new Screen("/worklist/unit", "unit-overview", "全县总览与本单位总览")));
        as(
                browsing,
                "credit.director",
                List.of(
                        new Screen("/complaints", "complaints", "违约失信投诉"),
                        new Screen("/dossiers", "dossiers", "诚信档案"),
                        new Screen("/measures", "measures", "惩戒与激励"),
                        new Screen("/publication", "publication", "公示与公众门户"),
                        new Screen("/records", "records", "信用记录"),
                        new Screen("/rectifications", "rectifications", "整改"),
                        new Screen("/remedies", "remedies", "异议和信用修复"),
                        new Screen("/tolerance", "tolerance", "容错纠错"),
                        new Screen("/intake", "intake", "信息报送"),
                        new Screen("/statutes", "statutes", "法规依据")));
        as(browsing, "court.keeper", List.of(new Screen("/dutycrimes", "dutycrimes", "职务犯罪记录库")));
        as(browsing, "county.leader", List.of(new Screen("/worklist/county", "county-overview", "全县总览与本单位总览")));
        as(
                browsing,
                "system.admin",
                List.of(
                        new Screen("/accounts", "accounts", "三员管理"),
                        new Screen("/subjects/units", "units", "三员管理"),
                        new Screen("/calendars", "calendar", "工作日历与期限推算")));
        as(browsing, "audit.admin", List.of(new Screen("/audit", "audit", "审计")));
    }

    private void as(Browsing browsing, String login, List<Screen> screens) {
        Page page = browsing.page();
        page.context().clearCookies();
        browsing.open("/accounts/login");
        page.fill("input[name=login]", login);
        page.fill("input[name=password]", password);
        page.click("main button[type=submit]");
        for (Screen screen : screens) {
            browsing.open(screen.path());
            assertThat(page.locator("main h1")).isVisible();
            browsing.manualPicture(screen.picture());
            page.locator(".topbar-links a[href^='/help']").click();
            assertThat(page.locator("h1")).hasText(screen.help());
        }
    }
}
