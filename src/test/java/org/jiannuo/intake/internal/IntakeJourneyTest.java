package org.jiannuo.intake.internal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jiannuo.formats.FormatFixtures;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.subjects.Units;
import org.jiannuo.testing.BrowserTest;
import org.jiannuo.testing.Browsing;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A file that comes back in part, is mended and is in; a month without anything, and what others say of it. */
@BrowserTest
class IntakeJourneyTest {
    @TempDir
    Path directory = Path.of("");

    @Autowired
    SignIn signIn;

    @Autowired
    Units units;

    @Autowired
    BusinessClock clock;

    private IntakeFixtures unit;
    private Cookie clerk = new Cookie("none", "");

    @BeforeAll
    static void a_busy_machine_answers_too() {
        setDefaultAssertionTimeout(30_000);
    }

    @BeforeEach
    void people() {
        clock.turnTo(IntakeFixtures.TODAY);
        unit = new IntakeFixtures(units);
        clerk = signIn.as(UUID.randomUUID(), "赵六测", unit.unit(), false, "intake:read", "intake:send", "reporting:read");
    }

    @AfterEach
    void release() {
        clock.release();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private static void send(Page page, Path file) {
        page.locator("#file").setInputFiles(file);
        button(page, "报送").click();
        assertThat(page.locator("#state-title")).hasText("已办结");
    }

    @Test
    void returned_rows_are_mended_and_all_is_in(Browsing browsing) throws IOException {
        Path file = IntakeFixtures.file(directory, ".xlsx", FormatFixtures.xlsx(unit.penalties(1, 6, row -> {
            if (String.valueOf(row.get("CF_XDR_MC")).endsWith("3")) {
                row.put("CF_YJ", "");
                row.put("CF_JDRQ", "2026年11月31日");
            }
            if (String.valueOf(row.get("CF_XDR_MC")).endsWith("5")) {
                row.put("CF_XDR_SHXYM", "91640324MA00000000");
            }
        })));
        Page page = browsing.as(clerk).open("/intake").page();
        assertThat(page.locator(".empty-title")).hasText("还没有报送文件");
        browsing.open("/intake/send");
        browsing.screens("intake-send");
        browsing.axe();
        send(page, file);
        assertThat(page.locator("main")).containsText("退回 2 行");
        browsing.screens("intake-receipt");
        browsing.axe();
        Download download =
                page.waitForDownload(() -> page.getByText("下载退回文件（XLSX）").click());
        Path mended = mended(download.path());
        browsing.open("/intake/send");
        send(page, mended);
        assertThat(page.locator("main")).not().containsText("退回 2 行");
        assertThat(page.locator(".intake-counts dd").nth(1)).hasText("2");
        browsing.open("/intake");
        browsing.screens("intake-list");
        browsing.axe();
        browsing.open("/reporting/quality");
        browsing.screens("reporting-quality");
        browsing.axe();
    }

    private Path mended(Path returned) throws IOException {
        List<List<String>> table = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(returned)))) {
            for (var row : book.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.getLastCellNum(); i++) {
                    cells.add(row.getCell(i) == null ? "" : row.getCell(i).getStringCellValue());
                }
                table.add(cells);
            }
        }
        List<String> titles = FormatFixtures.titles("penalty");
        for (List<String> row : table.subList(1, table.size())) {
            row.set(titles.indexOf("处罚依据"), "《中华人民共和国价格法》第四十二条");
            row.set(titles.indexOf("处罚决定日期"), "2026-11-16");
            row.set(2, FormatFixtures.creditCode(77));
        }
        return IntakeFixtures.file(directory, ".xlsx", FormatFixtures.xlsx(table));
    }

    @Test
    void a_nil_return_is_signed_asked_about_and_explained(Browsing browsing) {
        Cookie head = signIn.as(
                UUID.randomUUID(), "孙七测", unit.unit(), false, "reporting:read", "reporting:sign", "obligations:read");
        Cookie officer = signIn.as(
                UUID.randomUUID(),
                "张三测",
                "credit-office",
                true,
                "reporting:read",
                "reporting:oversee",
                "reporting:bulletin");
        Page page = browsing.as(head).open("/reporting/nil").page();
        page.getByText("签报 2026-10 零报告").click();
        page.locator("details[open] input[type=checkbox]").all().forEach(Locator::check);
        browsing.screens("reporting-nil-form");
        browsing.axe();
        page.locator("details[open] button").click();
        assertThat(page.locator(".alert-success")).containsText("零报告已签报");
        String path = page.url().replaceAll("^https?://[^/]+", "").replaceAll("\\?.*", "");

        browsing.as(officer).open(path);
        browsing.screens("reporting-nil");
        browsing.axe();
        page.locator("#said-CONTRADICT").fill("人民法院反映该单位十月有生效裁判。");
        button(page, "提出矛盾并函询").click();
        assertThat(page.locator(".alert-success")).containsText("函询已发出");

        browsing.as(head).open(path);
        page.locator("#said-EXPLAIN").fill("该案十一月才生效，将在十一月报送。");
        button(page, "报送说明").click();
        assertThat(page.locator(".alert-success")).containsText("说明已报送");

        browsing.as(officer).open(path);
        page.locator("#said-CORRECT").fill("经核对，情况属实。");
        button(page, "采信说明，已更正").click();
        assertThat(page.locator(".page-subtitle")).containsText("已更正");
        browsing.open("/reporting/coverage?period=2026-10");
        browsing.screens("reporting-coverage");
        browsing.axe();
    }
}
