package org.jiannuo.formats;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook around its sheets (ECMA-376). */
final class Workbook {
    private static final String BOOK = "xl/workbook.xml";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Workbook() {}

    static boolean isOne(ZipFile zip) {
        return zip.getEntry(BOOK) != null;
    }

    /** The path of the first sheet that is not hidden. */
    static String firstSheet(ZipFile zip) throws IOException {
        String id = "";
        try (WorkbookPart part = WorkbookPart.open(zip, entry(zip, BOOK))) {
            XMLStreamReader xml = part.xml();
            while (id.isEmpty() && xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("sheet")
                        && !text(xml.getAttributeValue(null, "state"))
                                .toLowerCase(java.util.Locale.ROOT)
                                .contains("hidden")) {
                    id = text(xml.getAttributeValue(RELATIONS, "id"));
                }
                part.renew();
            }
        } catch (XMLStreamException | RuntimeException broken) {
            throw new RowSource.Damaged(FormatRules.DAMAGED.broken());
        }
        String target = targets(zip).getOrDefault(id, "worksheets/sheet1.xml");
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private static Map<String, String> targets(ZipFile zip) throws IOException {
        Map<String, String> targets = new HashMap<>();
        ZipEntry entry = zip.getEntry("xl/_rels/workbook.xml.rels");
        if (entry == null) {
            return targets;
        }
        try (WorkbookPart part = WorkbookPart.open(zip, entry)) {
            XMLStreamReader xml = part.xml();
            while (xml.hasNext() && targets.size() < 10_000) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    targets.put(text(xml.getAttributeValue(null, "Id")), text(xml.getAttributeValue(null, "Target")));
                }
                part.renew();
            }
            return targets;
        } catch (XMLStreamException | RuntimeException broken) {
            throw new RowSource.Damaged(FormatRules.DAMAGED.broken());
        }
    }

    /** Reads the shared texts; a workbook without them has none. Phonetic hints are left out. */
    static void texts(ZipFile zip, SharedTexts into) throws IOException {
        ZipEntry entry = zip.getEntry("xl/sharedStrings.xml");
        if (entry == null) {
            return;
        }
        try (WorkbookPart part = WorkbookPart.open(zip, entry)) {
            XMLStreamReader xml = part.xml();
            StringBuilder text = new StringBuilder();
            boolean inside = false;
            boolean hint = false;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    hint |= xml.getLocalName().equals("rPh");
                    inside = xml.getLocalName().equals("t") && !hint;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    inside = false;
                    hint &= !xml.getLocalName().equals("rPh");
                    if (xml.getLocalName().equals("si")) {
                        into.add(text.toString());
                        text.setLength(0);
                    }
                } else if (inside && xml.hasText() && text.length() <= RowSource.LONGEST_CELL) {
                    text.append(xml.getText());
                }
                part.renew();
            }
        } catch (XMLStreamException | RuntimeException broken) {
            throw new RowSource.Damaged(FormatRules.DAMAGED.broken());
        }
    }

    private static ZipEntry entry(ZipFile zip, String path) throws IOException {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null) {
            throw new RowSource.Damaged(FormatRules.DAMAGED.broken());
        }
        return entry;
    }

    private static String text(@Nullable String attribute) {
        return attribute == null ? "" : attribute;
    }
}
