package org.jiannuo.subjects.internal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.jiannuo.testing.BrowserTest;
import org.jiannuo.testing.Browsing;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the system administrator does with the register. */
@BrowserTest
class UnitJourneyTest {
    private static final String NAME = "同心县测试中心";

    @Autowired
    SignIn signIn;

    private Browsing administrator(Browsing browsing) {
        return browsing.as(signIn.everywhere("credit-office", "subjects:read", "subjects:manage"));
    }

    @Test
    void finds_units_registers_one_renames_it_with_a_look_before_and_merges_it(Browsing browsing) {
        administrator(browsing).open("/subjects/units");
        browsing.axe();
        browsing.screens("units");
        browsing.page().locator("#q").fill("rsj");
        browsing.page().locator("main .filter-bar button").click();
        assertThat(browsing.page().locator("tbody tr").first()).containsText("人力资源");
        browsing.open("/subjects/units/new");
        browsing.axe();
        browsing.page().locator("#name").fill(NAME);
        browsing.page().locator("#unitClass").selectOption("PUBLIC_INSTITUTION");
        browsing.page().locator("#superior").selectOption("county-government");
        browsing.page().locator("#creditCode").fill("12640324MB0A00018K");
        browsing.page().locator("#on").fill("2024-01-01");
        browsing.page().locator("main form button[type=submit]").click();
        assertThat(browsing.page().locator(".refusals")).containsText("SUB-15");
        browsing.axe();
        browsing.screens("unit-refused");
        browsing.page().locator("#creditCode").fill("12640324MB0A00018J");
        browsing.page().locator("main form button[type=submit]").click();
        assertThat(browsing.page().locator("h1")).hasText(NAME);
        browsing.axe();
        rename(browsing);
        merge(browsing);
    }

    private static void rename(Browsing browsing) {
        browsing.page().locator(".page-actions a[href$=rename]").click();
        browsing.page().locator("#name").fill(NAME + "二");
        browsing.page().locator("#document").fill("测〔2026〕8号");
        browsing.page().locator("main form button[formaction]").click();
        assertThat(browsing.page().locator("#effects-title")).isVisible();
        browsing.axe();
        browsing.page().locator("main form button.btn-primary").click();
        assertThat(browsing.page().locator("h1")).hasText(NAME + "二");
        assertThat(browsing.page().locator("main")).containsText(NAME);
    }

    private static void merge(Browsing browsing) {
        browsing.page().locator(".page-actions a[href$=merge]").click();
        browsing.page().locator("#successor").selectOption("finance-bureau");
        browsing.page().locator("#document").fill("测〔2026〕9号");
        browsing.page().locator("main form button[formaction]").click();
        assertThat(browsing.page().locator(".alert-warning")).containsText("县财政局");
        browsing.screens("unit-merge-preview");
        browsing.page().locator("main form button.btn-primary").click();
        assertThat(browsing.page().locator("#chain-title")).isVisible();
        browsing.axe();
        browsing.screens("unit");
    }

    @Test
    void appoints_a_leader_and_ends_a_tenure(Browsing browsing) {
        administrator(browsing).open("/subjects/units/transport-bureau/appoint?principal=true");
        browsing.page().locator("#name").fill("钱二测");
        browsing.page().locator("#post").fill("局长");
        browsing.page().locator("#document").fill("测〔2026〕5号");
        browsing.axe();
        browsing.page().locator("main form button[type=submit]").click();
        assertThat(browsing.page().locator("main")).containsText("钱二测");
        browsing.open("/subjects/people?q=qec");
        browsing.axe();
        browsing.page().locator("main .list-group a").first().click();
        browsing.axe();
        browsing.screens("person");
    }

    @Nested
    class SUB_16 {
        @Test
        void a_merge_needs_a_choice(Browsing browsing) {
            administrator(browsing).open("/subjects/units/water-bureau/merge");
            browsing.page().locator("#document").fill("测〔2026〕5号");
            browsing.page().locator("main form button[formaction]").click();
            assertThat(browsing.page().locator(".refusals")).containsText("SUB-16");
        }
    }

    @Nested
    class SUB_17 {
        @Test
        void a_change_needs_a_day(Browsing browsing) {
            administrator(browsing).open("/subjects/units/water-bureau/move");
            browsing.page().locator("#on").fill("");
            browsing.page().locator("#document").fill("测〔2026〕5号");
            browsing.page().evaluate("document.querySelector('main form').noValidate = true");
            browsing.page().locator("main form button[formaction]").click();
            assertThat(browsing.page().locator(".refusals")).containsText("SUB-17");
        }
    }

    @Nested
    class SUB_18 {
        @Test
        void members_that_nobody_knows_are_listed_with_what_is_near(Browsing browsing) {
            administrator(browsing).open("/subjects/units/credit-leading-group-members/members");
            browsing.page().locator("#members").fill("人社局\n财证局\n");
            browsing.page().locator("#document").fill("测〔2026〕5号");
            browsing.page().locator("main form button[formaction]").click();
            assertThat(browsing.page().locator(".refusals")).containsText("同心县财政局");
            browsing.axe();
            browsing.screens("group-members-refused");
        }
    }
}
