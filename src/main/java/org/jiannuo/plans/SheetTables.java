package org.jiannuo.plans;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheets of a workbook as tables. Hidden sheets are left out; formulas give the value that was last computed. */
final class SheetTables {
    private static final DataFormatter FIGURES = new DataFormatter(Locale.ROOT);

    private SheetTables() {}

    static List<Grid> read(byte[] content) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            List<Grid> grids = new ArrayList<>();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                if (!workbook.isSheetHidden(i) && !workbook.isSheetVeryHidden(i)) {
                    grids.add(new Grid("", rows(workbook.getSheetAt(i))));
                }
            }
            return grids;
        }
    }

    private static List<List<String>> rows(Sheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet) {
            if (row.getZeroHeight()) {
                continue;
            }
            List<String> cells = new ArrayList<>();
            int last = Math.min(row.getLastCellNum(), PlanTables.MOST_COLUMNS);
            for (int i = 0; i < last; i++) {
                Cell cell = row.getCell(i);
                cells.add(cell == null ? "" : text(cell));
            }
            rows.add(cells);
            if (rows.size() > PlanTables.MOST_ROWS) {
                break;
            }
        }
        return rows;
    }

    private static String text(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> figure(cell);
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            case BLANK, ERROR, FORMULA, _NONE -> "";
        };
    }

    private static String figure(Cell cell) {
        if (DateUtil.isCellDateFormatted(cell)) {
            LocalDate day = cell.getLocalDateTimeCellValue().toLocalDate();
            return day.toString();
        }
        return FIGURES.formatRawCellContents(cell.getNumericCellValue(), -1, "0.######")
                .replaceAll("\\.$", "");
    }
}
