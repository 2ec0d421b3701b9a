package org.jiannuo.calendars.internal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.jiannuo.testing.BrowserTest;
import org.jiannuo.testing.Browsing;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class CalendarJourneyTest {
    @Autowired
    SignIn signIn;

    @Test
    void the_administrator_enters_a_notice_of_the_region(Browsing browsing) {
        browsing.as(signIn.in("credit-office", "calendars:read", "calendars:manage", "statutes:read", "signed-in"));
        browsing.open("/calendars");
        browsing.axe();
        browsing.screens("calendars");
        browsing.open("/calendars/notices/new?year=2025&scope=ningxia");
        browsing.axe();
        browsing.screens("notice-form");
        browsing.page().fill("#title", "测试地方放假通知");
        browsing.page().fill("#number", "宁测发〔2025〕8号");
        browsing.page().fill("#issuedOn", "2025-05-20");
        send(browsing, "date,kind,name_zh\n2025-06-31,holiday,古尔邦节\n2025-06-09,off,\n");
        browsing.axe();
        browsing.screens("notice-problems");
        send(browsing, "date,kind,name_zh\n2025-06-06,holiday,古尔邦节\n2025-06-09,holiday,古尔邦节\n");
        browsing.axe();
        browsing.screens("notice-preview");
        browsing.page().click("form[action='/calendars/notices'] button.btn-primary");
        assertThat(browsing.page().locator("h1")).hasText("测试地方放假通知（宁测发〔2025〕8号）");
        assertThat(browsing.page().locator("[role=status]")).isVisible();
        browsing.axe();
        browsing.screens("notice");
        browsing.open("/calendars/2025");
        assertThat(browsing.page().locator(".month .day-local_holiday[title=古尔邦节]"))
                .hasCount(2);
        browsing.axe();
        browsing.screens("calendar-year");
        browsing.printScreen("calendar-year");
    }

    @Test
    void a_due_day_is_explained_or_refused_with_the_missing_notice(Browsing browsing) {
        browsing.as(signIn.in("credit-office", "calendars:read", "statutes:read", "signed-in"));
        browsing.open("/calendars/derivation");
        browsing.page().fill("#amount", "7");
        browsing.page().fill("#from", "2026-04-30");
        browsing.page().click("main button[type=submit]");
        assertThat(browsing.page().locator(".derivation-day")).hasText("2026-05-13");
        browsing.axe();
        browsing.screens("derivation");
        browsing.printScreen("derivation");
        browsing.page().fill("#amount", "40");
        browsing.page().fill("#from", "2026-12-01");
        browsing.page().click("main button[type=submit]");
        assertThat(browsing.page().locator(".refusals")).containsText("2027");
        browsing.axe();
        browsing.screens("derivation-refused");
    }

    private static void send(Browsing browsing, String csv) {
        browsing.page()
                .setInputFiles("#file", new FilePayload("days.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        browsing.page().click("#entry button.btn-primary");
    }
}
