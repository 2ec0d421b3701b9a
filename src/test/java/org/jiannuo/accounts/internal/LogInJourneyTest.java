package org.jiannuo.accounts.internal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.jiannuo.accounts.Role;
import org.jiannuo.accounts.internal.AccountsFixtures.Person;
import org.jiannuo.testing.BrowserTest;
import org.jiannuo.testing.Browsing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How somebody comes in and goes out. */
@BrowserTest
class LogInJourneyTest {
    @Autowired
    AccountsFixtures fixtures;

    @Test
    void logs_in_sees_the_own_account_changes_the_password_and_logs_out(Browsing browsing) {
        Person person = fixtures.person("张三测", Role.UNIT_CLERK);
        browsing.open("/accounts/me");
        browsing.axe();
        browsing.screens("log-in");
        browsing.page().locator("#login").fill(person.login());
        browsing.page().locator("#password").fill("wrong");
        browsing.page().locator("main button[type=submit]").click();
        assertThat(browsing.page().locator(".refusals")).containsText("ACC-20");
        browsing.axe();
        browsing.page().locator("#password").fill(person.password());
        browsing.page().locator("main button[type=submit]").click();
        assertThat(browsing.page().locator("h1")).hasText("我的账号");
        assertThat(browsing.page().locator("main")).containsText("填报员");
        browsing.axe();
        browsing.screens("my-account");
        browsing.open("/accounts/me/password");
        browsing.axe();
        browsing.screens("my-password");
        browsing.open("/accounts/me/code");
        browsing.axe();
        browsing.screens("my-code");
        browsing.page().locator(".topbar-links button").click();
        assertThat(browsing.page().locator("h1")).hasText("登录");
        browsing.open("/accounts/me");
        assertThat(browsing.page().locator("h1")).hasText("登录");
    }
}
