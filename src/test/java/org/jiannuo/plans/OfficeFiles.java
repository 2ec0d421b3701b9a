package org.jiannuo.plans;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Word and Excel files made from cells, with the habits of real ones. */
final class OfficeFiles {
    private OfficeFiles() {}

    /** One Word table for each part; the first row of the first part is the header. */
    @SafeVarargs
    static byte[] word(String heading, List<List<String>>... parts) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText(heading);
            for (List<List<String>> part : parts) {
                XWPFTable table =
                        document.createTable(part.size(), part.getFirst().size());
                for (int r = 0; r < part.size(); r++) {
                    XWPFTableRow row = table.getRow(r);
                    for (int c = 0; c < part.get(r).size(); c++) {
                        fill(row.getCell(c), part.get(r).get(c));
                    }
                }
                document.createParagraph();
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void fill(XWPFTableCell cell, String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            (i == 0 ? cell.getParagraphs().getFirst() : cell.addParagraph())
                    .createRun()
                    .setText(lines[i]);
        }
    }

    /** A sheet with a merged title, a line of explanation, the rows, and a footer. */
    static byte[] sheet(String heading, String explanation, List<List<String>> rows) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet();
            sheet.createRow(0).createCell(0).setCellValue(heading);
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, rows.getFirst().size() - 1));
            sheet.createRow(1).createCell(0).setCellValue(explanation);
            for (int r = 0; r < rows.size(); r++) {
                var row = sheet.createRow(r + 3);
                for (int c = 0; c < rows.get(r).size(); c++) {
                    String text = rows.get(r).get(c);
                    if (text.matches("\\d{1,3}")) {
                        row.createCell(c).setCellValue(Integer.parseInt(text));
                    } else {
                        row.createCell(c).setCellValue(text);
                    }
                }
            }
            sheet.createRow(rows.size() + 3).createCell(0).setCellValue("注：本表由张三测编制。");
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
