package org.jiannuo.worklist.internal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.Assertions;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.testing.BrowserTest;
import org.jiannuo.testing.Browsing;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class WorklistJourneyTest {
    @Autowired
    SignIn signIn;

    @Autowired
    Obligations obligations;

    @Autowired
    BusinessClock clock;

    @Autowired
    County county;

    @BeforeEach
    void three_busy_units() {
        for (String unit : new String[] {"hr-bureau", "finance-bureau", "credit-office"}) {
            WorklistFixtures.busy(obligations, clock, county, unit);
        }
    }

    @Test
    void a_clerk_sees_what_is_late_due_today_and_due_soon_and_one_button_each(Browsing browsing) {
        browsing.as(signIn.in("hr-bureau", "worklist:read", "obligations:read", "obligations:report", "subjects:read"))
                .open("/worklist");
        assertThat(browsing.page().locator("#overdue .desk-list > li")).hasCount(3);
        assertThat(browsing.page().locator("#overdue .colour").first()).hasText("逾期95天");
        assertThat(browsing.page().locator("#today .desk-list > li")).hasCount(1);
        assertThat(browsing.page().locator("#soon .desk-list > li")).hasCount(2);
        browsing.axe();
        browsing.screens("my-day");
        browsing.printScreen("my-day");
    }

    @Test
    void a_leader_sees_the_county_and_the_charts_are_drawn_from_the_tables(Browsing browsing) throws Exception {
        browsing.as(signIn.everywhere(
                        "county-government", "worklist:read", "worklist:county", "obligations:read", "subjects:read"))
                .open("/worklist/county");
        assertThat(browsing.page().locator("canvas")).hasCount(5);
        browsing.axe();
        browsing.screens("county-overview");
        Download file = browsing.page()
                .waitForDownload(
                        () -> browsing.page().locator("a[href$='by=unit']").click());
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file.path())))) {
            Assertions.assertThat(book.getSheetAt(0).getLastRowNum())
                    .isEqualTo(browsing.page().locator("#by-unit tbody tr").count());
        }
        browsing.printScreen("county-overview");
    }

    @Test
    void the_search_box_finds_by_words_and_first_letters_and_says_when_nothing_was_found(Browsing browsing) {
        browsing.as(signIn.in("hr-bureau", "worklist:read", "obligations:read", "subjects:read"))
                .open("/worklist/search");
        browsing.page().locator("#search").fill("进修课程");
        browsing.page().keyboard().press("Enter");
        assertThat(browsing.page().locator(".desk-list > li").first()).containsText("事项");
        browsing.axe();
        browsing.screens("search");
        browsing.open("/worklist/search?q=没有这样的东西");
        assertThat(browsing.page().locator(".empty-title")).hasText("没有找到“没有这样的东西”");
        browsing.axe();
    }

    @Test
    void a_line_of_a_table_leads_to_its_obligations_and_on_to_one_of_them(Browsing browsing) {
        browsing.as(signIn.everywhere(
                        "county-government", "worklist:read", "worklist:county", "obligations:read", "subjects:read"))
                .open("/worklist/county");
        browsing.page()
                .locator("#by-row")
                .locator("xpath=ancestor::details")
                .locator("summary")
                .click();
        browsing.page().locator("#by-row tbody td a").first().click();
        browsing.page().locator("main table a[href^='/obligations/']").first().click();
        assertThat(browsing.page().locator("h1")).isVisible();
        browsing.axe();
        browsing.screens("obligation-from-overview");
    }
}
