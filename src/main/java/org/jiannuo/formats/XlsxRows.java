package org.jiannuo.formats;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Rows of the first visible sheet of a workbook. Formulas give the value that was last computed. */
final class XlsxRows implements RowSource {
    private final ZipFile zip;
    private final SharedTexts texts;
    private final WorkbookPart part;
    private final XMLStreamReader xml;
    private final StringBuilder text = new StringBuilder();
    private long line;

    private XlsxRows(ZipFile zip, SharedTexts texts, WorkbookPart part) {
        this.zip = zip;
        this.texts = texts;
        this.part = part;
        this.xml = part.xml();
    }

    static XlsxRows open(Path path) throws IOException {
        ZipFile zip = new ZipFile(path.toFile());
        SharedTexts texts = new SharedTexts();
        try {
            Workbook.texts(zip, texts);
            return new XlsxRows(zip, texts, WorkbookPart.open(zip, sheet(zip)));
        } catch (IOException | RuntimeException failure) {
            texts.close();
            zip.close();
            throw failure;
        }
    }

    private static ZipEntry sheet(ZipFile zip) throws IOException {
        ZipEntry sheet = zip.getEntry(Workbook.firstSheet(zip));
        if (sheet == null) {
            throw new Damaged(FormatRules.DAMAGED.broken());
        }
        return sheet;
    }

    @Override
    public @Nullable SentRow next() throws IOException {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    return row();
                }
                part.renew();
            }
            return null;
        } catch (XMLStreamException | RuntimeException broken) {
            throw new Damaged(FormatRules.DAMAGED.broken());
        }
    }

    private SentRow row() throws XMLStreamException, IOException {
        String number = xml.getAttributeValue(null, "r");
        line = number != null && number.matches("\\d{1,7}") ? Long.parseLong(number) : line + 1;
        List<String> cells = new ArrayList<>(32);
        int event = xml.next();
        while (!(event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row"))) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                int column = column(xml.getAttributeValue(null, "r"), cells.size());
                String value = cell();
                if (column < MOST_COLUMNS) {
                    while (cells.size() <= column) {
                        cells.add("");
                    }
                    cells.set(column, value);
                }
            }
            part.renew();
            event = xml.next();
        }
        return new SentRow(line, cells);
    }

    /** The value of the cell whose beginning was read last; reads to its end. */
    private String cell() throws XMLStreamException, IOException {
        String type = xml.getAttributeValue(null, "t");
        text.setLength(0);
        boolean value = false;
        int event = xml.next();
        while (!(event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c"))) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                value = xml.getLocalName().equals("v") || xml.getLocalName().equals("t");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                value = false;
            } else if (value && xml.hasText() && text.length() <= LONGEST_CELL) {
                text.append(xml.getText());
            }
            part.renew();
            event = xml.next();
        }
        return meaning(type == null ? "n" : type, text.toString());
    }

    private String meaning(String type, String written) throws IOException {
        return switch (type) {
            case "s" -> written.matches("\\d{1,9}") ? texts.get(Integer.parseInt(written)) : "";
            case "n" -> figure(written);
            default -> written;
        };
    }

    /** A figure as people write it, without exponent. */
    private static String figure(String written) {
        if (written.indexOf('E') < 0 && written.indexOf('e') < 0 || written.length() > 40) {
            return written;
        }
        try {
            BigDecimal figure = new BigDecimal(written);
            return Math.abs(figure.scale()) > 40 ? written : figure.toPlainString();
        } catch (NumberFormatException noFigure) {
            return written;
        }
    }

    /** The column of a reference such as AB12, from 0 on. */
    private static int column(@Nullable String reference, int otherwise) {
        if (reference == null) {
            return otherwise;
        }
        int column = 0;
        for (int i = 0; i < reference.length() && column < MOST_COLUMNS; i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + (c - 'A' + 1);
        }
        return column == 0 ? otherwise : column - 1;
    }

    @Override
    public void close() throws IOException {
        part.close();
        texts.close();
        zip.close();
    }
}
