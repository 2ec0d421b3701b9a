package org.jiannuo.statutes.internal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.jiannuo.testing.BrowserTest;
import org.jiannuo.testing.Browsing;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class DueDayJourneyTest {
    @Autowired
    SignIn signIn;

    @Test
    void an_officer_finds_a_limit_and_learns_why_this_day(Browsing browsing) {
        browsing.as(signIn.in("credit-office", "statutes:read", "statutes:manage", "calendars:read", "signed-in"));
        browsing.open("/statutes");
        browsing.axe();
        browsing.screens("statutes");
        browsing.open("/statutes/limits");
        browsing.page().fill("#q", "政府采购合同");
        browsing.page().click(".filter-bar button");
        browsing.axe();
        browsing.screens("limits");
        browsing.page().click("a[href='/statutes/limits/procurement.contract_notice']");
        browsing.page().fill("#from", "2026-09-30");
        browsing.page().click("form[method=get] button.btn-primary");
        assertThat(browsing.page().locator(".derivation-day")).hasText("2026-10-09");
        browsing.axe();
        browsing.screens("limit");
        browsing.printScreen("limit");
        browsing.open("/statutes/instruments");
        browsing.axe();
        browsing.screens("instruments");
        browsing.open("/statutes/basis?of=civil_code 203");
        assertThat(browsing.page().locator("#article-203")).isVisible();
        browsing.axe();
        browsing.screens("instrument");
        browsing.open("/statutes/tables/measures");
        browsing.axe();
        browsing.screens("table");
        browsing.page().click("tbody tr:first-child a");
        browsing.axe();
        browsing.screens("row");
    }
}
