package org.jiannuo.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jiannuo.testing.Browsing;
import org.jiannuo.testing.DemonstrationTest;
import org.jiannuo.testing.FoundingPlan;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/**
 * The main work of the platform from end to end, by the people who do it: a plan goes in, a unit owes, reports with a
 * file, is sent back, reports again, is accepted, and the county's figures say so.
 */
@DemonstrationTest
class WholePlanJourneyTest {
    private static final String NAME = "政务诚信建设分工（全程）";
    /** The name of a row and its seven counts; the rate is set differently on a page and in a cell. */
    private static final int COUNTED = 8;

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    @Value("${jiannuo.test.password:Jiannuo-2026}")
    private String password;

    @Test
    void a_plan_goes_in_and_a_kept_duty_comes_out(Browsing browsing) throws IOException {
        logIn(browsing, "credit.officer");
        importThePlan(browsing);
        String duty = oweTheFirstRow(browsing);
        int keptBefore = kept(browsing);
        report(browsing, duty, "已组织宣讲，尚缺签到表");
        act(browsing, "hr-bureau.head", duty, "send-back", "请补签到表");
        assertThat(browsing.page().locator(".state-badge")).hasText("已退回");
        report(browsing, duty, "已组织宣讲，附签到表");
        act(browsing, "hr-bureau.head", duty, "confirm", "");
        act(browsing, "credit.officer", duty, "accept", "");
        assertThat(browsing.page().locator(".state-badge")).hasText("已兑现");
        assertThat(kept(browsing)).isEqualTo(keptBefore + 1);
        theExportIsWhatThePageShows(browsing);
    }

    private void importThePlan(Browsing browsing) {
        Page page = browsing.open("/programme/imports").page();
        page.setInputFiles("#file", new FilePayload("plan-annex.txt", "text/plain", FoundingPlan.text()));
        page.locator("main button[type=submit]").click();
        assertThat(page.locator(".plan-row")).hasCount(15);
        assertThat(page.locator(".row-problems")).hasCount(0);
        page.locator("#name").fill(NAME);
        page.locator("#confirm button[type=submit]").click();
        assertThat(page.locator("h1")).hasText(NAME);
    }

    /** @return the address of what the bureau of human resources owes by the first row */
    private String oweTheFirstRow(Browsing browsing) {
        Page page = browsing.page();
        page.locator("main table a").first().click();
        page.locator(".page-actions .btn-primary").click();
        page.locator("main form button[type=submit]").click();
        page.locator("main form .btn-primary").click();
        assertThat(page.locator(".alert-success")).isVisible();
        return page.locator("main table tbody tr", new Page.LocatorOptions().setHasText(Pattern.compile("人力资源|人社局")))
                .first()
                .locator("a")
                .getAttribute("href");
    }

    private void report(Browsing browsing, String duty, String said) {
        logIn(browsing, "hr-bureau.clerk");
        Page page = browsing.open(duty).page();
        open(page, "report-done");
        page.locator("#text").fill(said);
        browsing.attach(new FilePayload("证明.txt", "text/plain", said.getBytes(StandardCharsets.UTF_8)));
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator(".state-badge")).hasText("待单位确认");
    }

    private void act(Browsing browsing, String login, String duty, String act, String said) {
        logIn(browsing, login);
        Page page = browsing.open(duty).page();
        open(page, act);
        if (!said.isEmpty()) {
            page.locator("#text").fill(said);
        }
        page.locator("main form button[type=submit]").click();
    }

    private static void open(Page duty, String act) {
        duty.locator("main a[href$='/acts/" + act + "']").first().click();
    }

    private int kept(Browsing browsing) {
        Locator kept = browsing.open("/worklist/county")
                .page()
                .locator(".figures div")
                .filter(new Locator.FilterOptions().setHas(browsing.page().locator("a[href*='state=fulfilled']")))
                .first();
        return NUMBER.matcher(kept.locator("dd").innerText())
                .results()
                .map(found -> Integer.parseInt(found.group()))
                .findFirst()
                .orElseThrow();
    }

    /** The table may stand folded under its chart, so its text is asked for and not what is seen. */
    private static void theExportIsWhatThePageShows(Browsing browsing) throws IOException {
        Page page = browsing.page();
        List<List<String>> shown = page.locator("#by-row tbody tr").all().stream()
                .map(row -> Stream.concat(Stream.of(row.locator("th")), row.locator("td").all().stream())
                        .map(cell -> cell.textContent().strip())
                        .toList())
                .toList();
        assertThat(shown).isNotEmpty();
        String address = page.url().replaceAll("/worklist/county.*", "/worklist/county/export?by=row");
        byte[] file = page.request().get(address).body();
        assertThat(rows(file))
                .containsAll(shown.stream().map(row -> row.subList(0, COUNTED)).toList());
    }

    private static List<List<String>> rows(byte[] file) throws IOException {
        DataFormatter formatter = new DataFormatter();
        List<List<String>> rows = new ArrayList<>();
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            Sheet sheet = workbook.getSheetAt(0);
            sheet.forEach(row -> {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < COUNTED; column++) {
                    cells.add(formatter.formatCellValue(row.getCell(column)).strip());
                }
                rows.add(cells);
            });
        }
        return rows;
    }

    private void logIn(Browsing browsing, String login) {
        Page page = browsing.page();
        page.context().clearCookies();
        browsing.open("/accounts/login");
        page.fill("input[name=login]", login);
        page.fill("input[name=password]", password);
        page.click("main button[type=submit]");
        assertThat(page.url()).doesNotContain("/accounts/login");
    }
}
