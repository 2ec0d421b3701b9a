package org.jiannuo.statutes.internal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.statutes.ReferenceRow;
import org.jiannuo.statutes.Statutes;
import org.jiannuo.testing.BrowserTest;
import org.jiannuo.testing.Browsing;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class DueDayJourneyTest {
    @Autowired
    SignIn signIn;

    @Autowired
    Statutes statutes;

    @Autowired
    BusinessClock clock;

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

    @Test
    void a_new_item_of_the_catalogue_waits_until_the_office_says_how_it_is_collected(Browsing browsing) {
        browsing.as(signIn.in("credit-office", "statutes:read", "statutes:manage", "statutes:collect", "signed-in"));
        browsing.open("/statutes/editions/" + CollectionRules.CATALOGUE);
        browsing.page().fill("#csv", catalogueWithOneMore());
        browsing.page().fill("#appliesFrom", "2098-01-01");
        browsing.page().fill("#document", "虚构目录〔2026〕1号");
        browsing.page().click("#entry button[type=submit]");
        assertThat(browsing.page().locator(".alert-warning")).containsText("REC-29");
        browsing.axe();
        browsing.screens("edition-undecided");
        browsing.page().click("form[action='/statutes/editions/record_categories'] button");
        assertThat(browsing.page().locator("#waiting")).containsText("待确定的事项");
        browsing.axe();
        browsing.screens("collection");
        browsing.page().click("a[href='/statutes/collection/U98']");
        browsing.axe();
        browsing.screens("collection-rule");
        browsing.page().selectOption("#section", "B");
        browsing.page().selectOption("#route", "direct");
        browsing.page().check("input[name=documents][value=permit_decision]");
        browsing.page().selectOption("#reporters", "organ");
        browsing.page().fill("#document", "同信办发〔2026〕12号");
        browsing.page().click("form[action='/statutes/collection/U98'] button[type=submit]");
        assertThat(browsing.page().locator("section[aria-labelledby=decided]")).containsText("同信办发〔2026〕12号");
    }

    private String catalogueWithOneMore() {
        List<ReferenceRow> rows = Edition.open(statutes.rows(CollectionRules.CATALOGUE, clock.today()), clock.today());
        ReferenceRow permit =
                rows.stream().filter(row -> row.key().equals("U04")).findFirst().orElseThrow();
        List<String> another = permit.columns().values().stream().collect(Collectors.toList());
        another.set(0, "U98");
        another.set(1, "虚构的新事项");
        return Stream.concat(
                        Stream.of(line(permit.columns().keySet())),
                        Stream.concat(
                                rows.stream().map(row -> line(row.columns().values())), Stream.of(line(another))))
                .collect(Collectors.joining("\n"));
    }

    private static String line(Collection<String> cells) {
        return cells.stream()
                .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(","));
    }
}
