package org.jiannuo.help.internal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.jiannuo.testing.BrowserTest;
import org.jiannuo.testing.Browsing;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class HelpJourneyTest {
    @Autowired
    SignIn signIn;

    @Test
    void the_help_link_of_a_screen_opens_its_page_of_the_manual(Browsing browsing) {
        browsing.as(signIn.everywhere(
                        "credit-office", "worklist:read", "calendars:read", "statutes:read", "obligations:read"))
                .open("/worklist/nowhere");
        browsing.page().locator(".topbar-links a[href^='/help']").click();
        assertThat(browsing.page().locator("h1")).hasText("我的一天");
        browsing.axe();
        browsing.screens("help");
        browsing.printScreen("help");
    }
}
