package org.jiannuo.accounts.internal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.jiannuo.accounts.Role;
import org.jiannuo.accounts.internal.AccountsFixtures.Person;
import org.jiannuo.testing.BrowserTest;
import org.jiannuo.testing.Browsing;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the request on paper to a role in force: two administrators, each with his own pages. */
@BrowserTest
class AdministratorsJourneyTest {
    @Autowired
    AccountsFixtures fixtures;

    private static void logIn(Browsing browsing, String login, String password) {
        browsing.open("/accounts/login");
        browsing.page().locator("#login").fill(login);
        browsing.page().locator("#password").fill(password);
        browsing.page().locator("main button[type=submit]").click();
    }

    private static void logOut(Browsing browsing) {
        browsing.page().locator(".topbar-links button").click();
        assertThat(browsing.page().locator("h1")).hasText("登录");
    }

    @Test
    void opens_an_account_grants_a_role_confirms_it_and_the_person_enters(Browsing browsing) {
        Person system = fixtures.person("张三测", Role.SYSTEM_ADMIN);
        Person security = fixtures.person("李四测", Role.SECURITY_ADMIN);
        String login = fixtures.wish("").login();

        logIn(browsing, system.login(), system.password());
        assertThat(browsing.page().locator("h1")).hasText("账号");
        browsing.axe();
        browsing.screens("accounts");
        String password = open(browsing, login);
        logOut(browsing);

        logIn(browsing, security.login(), security.password());
        assertThat(browsing.page().locator("h1")).hasText("授权");
        browsing.axe();
        ask(browsing, login);
        logOut(browsing);

        logIn(browsing, system.login(), system.password());
        browsing.open("/accounts/confirmations");
        browsing.axe();
        browsing.screens("confirmations");
        browsing.page()
                .locator("tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText(login))
                .locator("button.btn-primary")
                .click();
        assertThat(browsing.page().locator(".alert-success")).containsText("已确认");
        logOut(browsing);

        logIn(browsing, login, password);
        assertThat(browsing.page().locator("h1")).hasText("修改口令");
        browsing.open("/accounts/me");
        browsing.open("/");
        assertThat(browsing.page().locator("h1")).hasText("修改口令");
        browsing.page().locator("#present").fill(password);
        browsing.page().locator("#password").fill("Neu-2026-ok");
        browsing.page().locator("#again").fill("Neu-2026-ok");
        browsing.page().locator("main button[type=submit]").click();
        browsing.open("/accounts/me");
        assertThat(browsing.page().locator("main")).containsText("填报员");
    }

    private static String open(Browsing browsing, String login) {
        browsing.open("/accounts/new");
        browsing.axe();
        browsing.page().locator("#name").fill("王五测");
        browsing.page().locator("#unit").selectOption("town-yuhai");
        browsing.page().locator("#login").fill(login);
        browsing.page().locator("main form button[type=submit]").click();
        assertThat(browsing.page().locator("#password-title")).isVisible();
        browsing.axe();
        browsing.screens("account-opened");
        return browsing.page().locator(".alert-success code").textContent();
    }

    private static void ask(Browsing browsing, String login) {
        browsing.open("/accounts/grants/new");
        browsing.axe();
        browsing.screens("grant-form");
        String account = (String) browsing.page()
                .evaluate(
                        "login => [...document.querySelectorAll('#account option')].find(o => o.text.includes(login)).value",
                        login);
        browsing.page().locator("#account").selectOption(account);
        browsing.page().locator("#role").selectOption("unit_clerk");
        browsing.page().locator("#scope").selectOption("town-yuhai");
        browsing.page().locator("#request").fill("测〔2026〕6号");
        browsing.page().locator("#approver").fill("赵六测");
        browsing.page().locator("main form button[type=submit]").click();
        assertThat(browsing.page().locator(".alert-success")).containsText("待系统管理员确认");
        browsing.axe();
        browsing.screens("grants");
    }

    @Test
    void none_of_the_three_reaches_the_pages_of_another_or_of_business(Browsing browsing) {
        for (Role role : new Role[] {Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN}) {
            Person person = fixtures.person("张三测", role);
            logIn(browsing, person.login(), person.password());
            assertThat(browsing.page().locator(".topbar")).containsText("张三测");
            for (String path : new String[] {
                "/accounts", "/accounts/grants", "/accounts/confirmations", "/settings", "/obligations", "/worklist"
            }) {
                int status = browsing.page()
                        .request()
                        .get(browsing.page().url().replaceAll("(https?://[^/]+).*", "$1") + path)
                        .status();
                boolean his = role == Role.SYSTEM_ADMIN
                                && (path.equals("/accounts")
                                        || path.endsWith("confirmations")
                                        || path.equals("/settings"))
                        || role == Role.SECURITY_ADMIN && path.endsWith("grants");
                org.assertj.core.api.Assertions.assertThat(status == 200)
                        .as(role + " at " + path)
                        .isEqualTo(his);
            }
            logOut(browsing);
        }
    }

    @Test
    void settings_show_their_source_and_are_confirmed(Browsing browsing) {
        Person system = fixtures.person("张三测", Role.SYSTEM_ADMIN);
        logIn(browsing, system.login(), system.password());
        browsing.open("/settings");
        browsing.axe();
        browsing.screens("settings");
        var row = browsing.page().locator("[id='grant.longest-days']");
        row.locator("summary").click();
        row.locator("[name=reason]").fill("县信用办会议纪要");
        row.locator("button").click();
        assertThat(browsing.page().locator("[id='grant.longest-days']")).containsText("县信用办会议纪要");
        browsing.axe();
    }

    @Nested
    class ACC_30 {
        @Test
        void a_grant_form_is_filled_in(Browsing browsing) {
            Person security = fixtures.person("李四测", Role.SECURITY_ADMIN);
            logIn(browsing, security.login(), security.password());
            browsing.open("/accounts/grants/new");
            browsing.page().evaluate("document.querySelector('main form').noValidate = true");
            browsing.page().locator("main form button[type=submit]").click();
            assertThat(browsing.page().locator(".refusals")).containsText("ACC-30");
            browsing.axe();
        }
    }
}
