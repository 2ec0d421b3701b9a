package org.jiannuo.plans;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** The tables of a Word document. Numbers that Word itself counts are written out, merged cells keep their place. */
final class WordTables {
    /** The figures that Word counts in each list of the document. */
    private final Map<BigInteger, Integer> counted = new HashMap<>();

    private WordTables() {}

    static List<Grid> read(byte[] content) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content))) {
            return new WordTables().tables(document);
        }
    }

    private List<Grid> tables(XWPFDocument document) {
        List<Grid> grids = new ArrayList<>();
        StringBuilder preface = new StringBuilder();
        for (IBodyElement element : document.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                preface.append(paragraph.getText()).append('\n');
            } else if (element instanceof XWPFTable table) {
                grids.add(new Grid(preface.toString(), rows(table)));
                preface.setLength(0);
            }
        }
        return grids;
    }

    private List<List<String>> rows(XWPFTable table) {
        List<List<String>> rows = new ArrayList<>();
        for (XWPFTableRow row : table.getRows()) {
            List<String> cells = new ArrayList<>();
            for (XWPFTableCell cell : row.getTableCells()) {
                CTTcPr properties = cell.getCTTc().getTcPr();
                cells.add(continuesMerge(properties) ? "" : text(cell));
                for (int i = 1; i < span(properties); i++) {
                    cells.add("");
                }
            }
            rows.add(cells);
        }
        return rows;
    }

    private static boolean continuesMerge(@org.jspecify.annotations.Nullable CTTcPr properties) {
        return properties != null
                && properties.isSetVMerge()
                && properties.getVMerge().getVal() != STMerge.RESTART;
    }

    private static int span(@org.jspecify.annotations.Nullable CTTcPr properties) {
        if (properties == null || !properties.isSetGridSpan()) {
            return 1;
        }
        return Math.clamp(properties.getGridSpan().getVal().intValue(), 1, PlanTables.MOST_COLUMNS);
    }

    private String text(XWPFTableCell cell) {
        StringBuilder text = new StringBuilder();
        for (XWPFParagraph paragraph : cell.getParagraphs()) {
            if (!text.isEmpty()) {
                text.append('\n');
            }
            text.append(number(paragraph)).append(paragraph.getText());
        }
        for (XWPFTable inner : cell.getTables()) {
            inner.getRows()
                    .forEach(row -> row.getTableCells()
                            .forEach(innerCell -> text.append('\n').append(innerCell.getText())));
        }
        return text.toString();
    }

    /** The number that Word shows before a paragraph of a list; it is not in the text of the paragraph. */
    private String number(XWPFParagraph paragraph) {
        BigInteger list = paragraph.getNumID();
        if (list == null || list.signum() == 0) {
            return "";
        }
        int number = counted.merge(list, 1, Integer::sum);
        return paragraph.getText().isBlank() ? String.valueOf(number) : number + ".";
    }
}
