package org.jiannuo.reports.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Money;
import org.jiannuo.reports.SheetColumn;
import org.jiannuo.reports.SheetPlan;

/** Writes one list as a workbook. Rows go out in portions; the first portion decides how wide the columns are. */
final class WorkbookFile<R> {
    static final int MOST_ROWS = 1_048_575;
    private static final int PORTION = 500;
    private static final int WIDEST = 60;
    private static final int NARROWEST = 8;
    private static final String FONT = "SimSun";
    private static final ZoneId ZONE = BusinessClock.ZONE;
    /** Excel counts days from 1900 and miscounts its first two months. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private final SheetPlan<R> plan;
    private final SheetWords words;
    private final Workbook book;
    private final int[] widths;
    private int sheets;

    private WorkbookFile(SheetPlan<R> plan, SheetWords words, OutputStream out) {
        this.plan = plan;
        this.words = words;
        this.book = new Workbook(out, "Jiannuo", "1.0");
        this.widths = plan.columns().stream()
                .mapToInt(column -> CellText.width(column.heading()) + 4)
                .toArray();
    }

    static <R> long write(SheetPlan<R> plan, Stream<R> rows, SheetWords words, Instant now, OutputStream out)
            throws IOException {
        WorkbookFile<R> file = new WorkbookFile<>(plan, words, out);
        try (Workbook book = file.book) {
            book.setGlobalDefaultFont(FONT, 11);
            book.properties()
                    .setTitle(CellText.inWorkbook(plan.title()))
                    .setDescription(CellText.inWorkbook(plan.filter()));
            long count = file.list(rows.iterator());
            file.about(now, count);
            return count;
        }
    }

    private long list(Iterator<R> rows) throws IOException {
        long count = 0;
        do {
            try (Worksheet sheet = newSheet()) {
                int line = 1;
                for (; rows.hasNext() && line <= MOST_ROWS; line++) {
                    row(sheet, line, rows.next());
                    if (line % PORTION == 0) {
                        settle(sheet, line == PORTION);
                        sheet.flush();
                    }
                }
                settle(sheet, line <= PORTION);
                sheet.setAutoFilter(0, 0, line - 1, plan.columns().size() - 1);
                count += line - 1;
            }
        } while (rows.hasNext());
        return count;
    }

    private Worksheet newSheet() {
        sheets++;
        Worksheet sheet = book.newWorksheet(sheetName(plan.title(), sheets));
        for (int c = 0; c < widths.length; c++) {
            sheet.inlineString(0, c, CellText.inWorkbook(plan.columns().get(c).heading()));
            sheet.style(0, c)
                    .bold()
                    .fillColor("E9EEF5")
                    .horizontalAlignment("center")
                    .verticalAlignment("center")
                    .set();
        }
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        return sheet;
    }

    private void settle(Worksheet sheet, boolean first) {
        for (int c = 0; first && c < widths.length; c++) {
            sheet.width(c, Math.clamp(widths[c], NARROWEST, WIDEST));
        }
    }

    private void row(Worksheet sheet, int line, R row) {
        List<SheetColumn<R>> columns = plan.columns();
        for (int c = 0; c < columns.size(); c++) {
            Object value = columns.get(c).value().apply(row);
            if (value == null) {
                continue;
            }
            cell(sheet, line, c, columns.get(c).kind(), value);
            if (line <= PORTION && sheets == 1) {
                widths[c] = Math.max(widths[c], CellText.width(CellText.shown(value)) + 2);
            }
        }
    }

    private static void cell(Worksheet sheet, int line, int c, SheetColumn.Kind kind, Object value) {
        switch (kind) {
            case TEXT -> text(sheet, line, c, value);
            case DAY -> day(sheet, line, c, (LocalDate) value);
            case MOMENT -> {
                sheet.value(line, c, LocalDateTime.ofInstant((Instant) value, ZONE));
                format(sheet, line, c, "yyyy-mm-dd hh:mm");
            }
            case WHOLE -> {
                sheet.value(line, c, (Number) value);
                format(sheet, line, c, "0");
            }
            case MONEY -> {
                sheet.value(line, c, ((Money) value).yuan());
                format(sheet, line, c, "#,##0.00");
            }
            case SHARE -> {
                sheet.value(line, c, (BigDecimal) value);
                format(sheet, line, c, "0.0%");
            }
        }
    }

    private static void text(Worksheet sheet, int line, int c, Object value) {
        String text = CellText.inWorkbook(value.toString());
        sheet.inlineString(line, c, text);
        if (text.indexOf('\n') >= 0 || CellText.width(text) > WIDEST) {
            sheet.style(line, c).wrapText(true).verticalAlignment("top").set();
        }
    }

    private static void day(Worksheet sheet, int line, int c, LocalDate day) {
        if (day.isBefore(FIRST_DAY)) {
            sheet.inlineString(line, c, day.toString());
            return;
        }
        sheet.value(line, c, day);
        format(sheet, line, c, "yyyy-mm-dd");
    }

    private static void format(Worksheet sheet, int line, int c, String format) {
        sheet.style(line, c).format(format).set();
    }

    private void about(Instant now, long count) throws IOException {
        try (Worksheet sheet = book.newWorksheet(sheetName(words.about(), 1))) {
            sheet.width(0, 16);
            sheet.width(1, WIDEST);
            String filter = plan.filter().isBlank() ? words.everything() : plan.filter();
            String[][] lines = {
                {words.title(), plan.title()}, {words.filter(), filter}, {words.exported(), CellText.shown(now)}
            };
            for (int line = 0; line < lines.length; line++) {
                sheet.inlineString(line, 0, lines[line][0]);
                text(sheet, line, 1, lines[line][1]);
            }
            sheet.inlineString(lines.length, 0, words.rows());
            sheet.value(lines.length, 1, count);
            sheet.style(lines.length, 1).format("0").horizontalAlignment("left").set();
        }
    }

    /** Excel takes 31 characters, without some signs, each name once. */
    private static String sheetName(String title, int number) {
        String clean = title.replaceAll("[\\[\\]:*?/\\\\'\\p{Cntrl}]", " ").strip();
        String ending = number == 1 ? "" : " (" + number + ")";
        String name = clean.isEmpty() ? "Sheet" : clean;
        return name.substring(0, Math.min(name.length(), 31 - ending.length())) + ending;
    }
}
