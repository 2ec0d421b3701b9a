package org.jiannuo.casework.internal;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jiannuo.evidence.FileKind;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;

/** 来件表. A table of matters of another channel, read by its headings, whatever their order. */
final class ComplaintSheet {
    private static final int LONGEST = 5_000;
    private static final List<String> NEEDED = List.of("number", "receivedOn", "unit", "facts");

    private ComplaintSheet() {}

    /** One row by field. @param line its number in the file, the headings are line 1 */
    record Line(int line, Map<String, String> fields) {
        String text(String field) {
            return fields.getOrDefault(field, "").strip();
        }
    }

    /** The rows of a file whose kind was looked at already; or why it cannot be read. */
    static Decision<List<Line>> read(FileKind kind, byte[] content) {
        try {
            List<List<String>> table = switch (kind) {
                case XLSX -> workbook(content);
                case CSV, TEXT -> text(content);
                default -> List.of();
            };
            return table.isEmpty() || table.size() > LONGEST
                    ? Decision.refused(Rules.NO_TABLE.brokenAt("files", LONGEST))
                    : lines(table);
        } catch (IOException | RuntimeException notReadable) {
            return Decision.refused(Rules.NO_TABLE.brokenAt("files", LONGEST));
        }
    }

    private static Decision<List<Line>> lines(List<List<String>> table) {
        Map<Integer, String> fields = fields(table.getFirst());
        List<Refusal> because = NEEDED.stream()
                .filter(field -> !fields.containsValue(field))
                .map(field -> Rules.NO_COLUMN.brokenAt("files", heading(field)))
                .toList();
        if (!because.isEmpty()) {
            return Decision.refused(because);
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 1; i < table.size(); i++) {
            Map<String, String> cells = new HashMap<>();
            List<String> row = table.get(i);
            fields.forEach((at, field) -> cells.put(field, at < row.size() ? row.get(at) : ""));
            if (cells.values().stream().anyMatch(cell -> !cell.isBlank())) {
                lines.add(new Line(i + 1, cells));
            }
        }
        return Decision.accepted(lines);
    }

    private static Map<Integer, String> fields(List<String> headings) {
        Map<Integer, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i).strip().replace("\uFEFF", "");
            for (Map<String, String> column : columns()) {
                if (heading.equalsIgnoreCase(column.get("heading_zh"))
                        || heading.equalsIgnoreCase(column.get("heading_en"))) {
                    fields.put(i, column.getOrDefault("field", ""));
                }
            }
        }
        return fields;
    }

    /** The official heading of a field. */
    static String heading(String field) {
        return columns().stream()
                .filter(column -> field.equals(column.get("field")))
                .map(column -> column.getOrDefault("heading_zh", ""))
                .findFirst()
                .orElse(field);
    }

    /** The columns of the template, in their order. */
    static List<Map<String, String>> columns() {
        try (InputStream in = ComplaintSheet.class.getResourceAsStream("/reference/casework/columns.csv")) {
            if (in == null) {
                throw new IllegalStateException("The program has no columns of imports.");
            }
            try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                    .readerForMapOf(String.class)
                    .with(com.fasterxml.jackson.dataformat.csv.CsvSchema.emptySchema()
                            .withHeader())
                    .readValues(in)) {
                return rows.readAll();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<String>> text(byte[] content) throws IOException {
        try (MappingIterator<List<String>> rows = new CsvMapper()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .readerForListOf(String.class)
                .readValues(new String(content, StandardCharsets.UTF_8))) {
            return rows.readAll();
        }
    }

    private static List<List<String>> workbook(byte[] content) throws IOException {
        DataFormatter formatter = new DataFormatter(java.util.Locale.ROOT);
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            List<List<String>> table = new ArrayList<>();
            for (Row row : book.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.getLastCellNum(); i++) {
                    Cell cell = row.getCell(i);
                    cells.add(cell == null ? "" : shown(cell, formatter));
                }
                table.add(cells);
            }
            return table;
        }
    }

    private static String shown(Cell cell, DataFormatter formatter) {
        boolean day = cell.getCellType() == org.apache.poi.ss.usermodel.CellType.NUMERIC
                && DateUtil.isCellDateFormatted(cell);
        return day ? cell.getLocalDateTimeCellValue().toLocalDate().toString() : formatter.formatCellValue(cell);
    }
}
