package org.jiannuo.reports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Money;
import org.jiannuo.reports.SheetColumn;
import org.jiannuo.reports.SheetPlan;
import org.jiannuo.reports.Spreadsheets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.ContentDisposition;
import org.springframework.mock.web.MockHttpServletResponse;

class SpreadsheetFilesTest {
    record Line(
            String unit,
            @Nullable LocalDate due,
            @Nullable Instant at,
            int count,
            @Nullable Money sum,
            @Nullable BigDecimal share) {}

    private static final Line FIRST = new Line(
            "同心县预旺镇人民政府",
            LocalDate.of(2026, 3, 2),
            Instant.parse("2026-03-01T16:30:00Z"),
            7,
            Money.of("1234567.8"),
            new BigDecimal("0.375"));
    private static final Line EMPTY = new Line("<空&\"值\">", null, null, -3, null, null);

    private static final SheetPlan<Line> PLAN = new SheetPlan<>(
            "应尽事项[台账]",
            "单位：全部；状态：逾期",
            List.of(
                    SheetColumn.text("责任单位", Line::unit),
                    SheetColumn.day("到期日", Line::due),
                    SheetColumn.moment("登记时间", Line::at),
                    SheetColumn.whole("件数", Line::count),
                    SheetColumn.money("金额（元）", Line::sum),
                    SheetColumn.share("兑现率", Line::share)));

    private final SpreadsheetFiles files = new SpreadsheetFiles(BusinessClock.standingAt(LocalDate.of(2026, 3, 5)));

    private XSSFWorkbook open(List<Line> lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(files.xlsx(PLAN, lines.stream(), ReportsFixtures.words(), out))
                .isEqualTo(lines.size());
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static List<String> shown(Row row) {
        DataFormatter formatter = new DataFormatter(Locale.SIMPLIFIED_CHINESE);
        return IntStream.range(0, PLAN.columns().size())
                .mapToObj(c -> formatter.formatCellValue(row.getCell(c)))
                .toList();
    }

    @Test
    void a_whole_list_is_sent_portion_by_portion_under_its_title() throws IOException {
        List<Line> all = IntStream.range(0, 7)
                .mapToObj(i -> new Line("单位" + i, null, null, i, null, null))
                .toList();
        List<Integer> asked = new ArrayList<>();
        MockHttpServletResponse response = new MockHttpServletResponse();
        files.<Line, Line>download(
                PLAN,
                last -> {
                    int from = last == null ? 0 : last.count() + 1;
                    asked.add(from);
                    return all.subList(from, Math.min(from + 3, all.size()));
                },
                part -> part,
                ReportsFixtures.words(),
                response);
        assertThat(asked).containsExactly(0, 3, 6, 7);
        assertThat(response.getContentType()).isEqualTo(Spreadsheets.XLSX);
        assertThat(ContentDisposition.parse(String.valueOf(response.getHeader("Content-Disposition")))
                        .getFilename())
                .isEqualTo(PLAN.title() + ".xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(response.getContentAsByteArray()))) {
            Row last = book.getSheetAt(0).getRow(7);
            assertThat(last.getCell(0).getStringCellValue()).isEqualTo("单位6");
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(7);
        }
    }

    @Test
    void shows_the_same_rows_as_the_list() throws IOException {
        try (XSSFWorkbook book = open(List.of(FIRST, EMPTY))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("应尽事项 台账");
            assertThat(shown(sheet.getRow(0))).containsExactly("责任单位", "到期日", "登记时间", "件数", "金额（元）", "兑现率");
            assertThat(shown(sheet.getRow(1)))
                    .containsExactly("同心县预旺镇人民政府", "2026-03-02", "2026-03-02 00:30", "7", "1,234,567.80", "37.5%");
            assertThat(shown(sheet.getRow(2))).containsExactly("<空&\"值\">", "", "", "-3", "", "");
            assertThat(sheet.getLastRowNum()).isEqualTo(2);
        }
    }

    @Test
    void values_keep_their_types_so_that_they_can_be_summed_and_sorted() throws IOException {
        try (XSSFWorkbook book = open(List.of(FIRST))) {
            Row row = book.getSheetAt(0).getRow(1);
            assertThat(row.getCell(1).getLocalDateTimeCellValue()).isEqualTo("2026-03-02T00:00:00");
            assertThat(row.getCell(4).getNumericCellValue()).isEqualTo(1234567.8);
            assertThat(row.getCell(5).getNumericCellValue()).isEqualTo(0.375);
        }
    }

    @Test
    void the_heading_stays_in_sight_and_columns_are_wide_enough_for_chinese() throws IOException {
        try (XSSFWorkbook book = open(List.of(FIRST))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat((int) sheet.getPaneInformation().getHorizontalSplitPosition())
                    .isEqualTo(1);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:F2");
            assertThat(sheet.getColumnWidth(0) / 256).isGreaterThanOrEqualTo(20);
        }
    }

    @Test
    void a_second_sheet_says_what_was_exported_when_and_how_filtered() throws IOException {
        try (XSSFWorkbook book = open(List.of(FIRST))) {
            XSSFSheet about = book.getSheetAt(1);
            assertThat(about.getSheetName()).isEqualTo("导出说明");
            assertThat(about.getRow(0).getCell(1).getStringCellValue()).isEqualTo("应尽事项[台账]");
            assertThat(about.getRow(1).getCell(1).getStringCellValue()).isEqualTo("单位：全部；状态：逾期");
            assertThat(about.getRow(2).getCell(1).getStringCellValue()).isEqualTo("2026-03-05 09:00");
            assertThat(about.getRow(3).getCell(1).getNumericCellValue()).isEqualTo(1);
            assertThat(book.getProperties().getCoreProperties().getTitle()).isEqualTo("应尽事项[台账]");
            assertThat(book.getProperties().getCoreProperties().getDescription())
                    .isEqualTo("单位：全部；状态：逾期");
        }
    }

    @Test
    void an_empty_list_is_a_heading_only() throws IOException {
        try (XSSFWorkbook book = open(List.of())) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isZero();
        }
    }

    @Test
    void text_is_never_calculated() throws IOException {
        List<String> hostile =
                List.of("=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1", "_x0041_", "a\u0001b");
        List<Line> lines = hostile.stream()
                .map(text -> new Line(text, null, null, 0, null, null))
                .toList();
        try (XSSFWorkbook book = open(lines)) {
            for (int i = 0; i < hostile.size(); i++) {
                var cell = book.getSheetAt(0).getRow(i + 1).getCell(0);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo(hostile.get(i).replace("\u0001", ""));
            }
        }
    }

    @Test
    void text_beyond_the_limit_of_a_cell_is_cut_where_it_can_be_seen() throws IOException {
        try (XSSFWorkbook book = open(List.of(new Line(varied(40_000), null, null, 0, null, null)))) {
            String text = book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue();
            assertThat(text).hasSize(32_767).endsWith("…");
        }
    }

    @Test
    void csv_opens_in_excel_and_runs_nothing() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Line formula = new Line("=HYPERLINK(\"x\")", null, null, 1, null, null);
        assertThat(files.csv(PLAN, Stream.of(FIRST, formula, EMPTY), out)).isEqualTo(3);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                \ufeff"责任单位","到期日","登记时间","件数","金额（元）","兑现率"
                "同心县预旺镇人民政府",2026-03-02,2026-03-02 00:30,7,1234567.80,0.375
                "'=HYPERLINK(""x"")",,,1,,
                "<空&""值"">",,,-3,,
                """.replace("\n", "\r\n"));
    }

    /** Rows that are made when asked for and can be forgotten: only the writer could keep them alive. */
    @Test
    void a_hundred_thousand_rows_take_no_more_memory_than_a_thousand(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("large.xlsx");
        List<Long> used = new ArrayList<>();
        Stream<Line> lines = IntStream.range(0, 100_000).mapToObj(i -> {
            if (i == 5_000 || i == 99_999) {
                used.add(usedHeap());
            }
            return new Line("单位" + i + "号".repeat(20), FIRST.due(), FIRST.at(), i, FIRST.sum(), FIRST.share());
        });
        try (OutputStream out = Files.newOutputStream(file)) {
            assertThat(files.xlsx(PLAN, lines, ReportsFixtures.words(), out)).isEqualTo(100_000);
        }
        assertThat(used.get(1) - used.get(0)).isLessThan(12L << 20);
        try (OPCPackage packed = OPCPackage.open(file.toFile())) {
            var sheets = new org.apache.poi.xssf.eventusermodel.XSSFReader(packed).getSheetsData();
            String xml = new String(sheets.next().readAllBytes(), StandardCharsets.UTF_8);
            // Compared as counts: the text of a failed comparison would fill the log.
            assertThat(xml.split("<row ", -1).length - 1).isEqualTo(100_001);
            assertThat(xml.indexOf("<v>99999</v>")).isGreaterThan(xml.indexOf("<v>99998</v>"));
        }
    }

    /** Characters that do not pack so well that the reader suspects a bomb. */
    private static String varied(int length) {
        return new Random(1)
                .ints(length, 0x4e00, 0x9fa5)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
