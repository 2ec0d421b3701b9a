package org.jiannuo.reports.internal;

import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jiannuo.reports.NumberedDocument;
import org.jiannuo.reports.QrCode;
import org.jiannuo.web.PlatformAddress;
import org.jiannuo.web.Words;

/**
 * What the template of a document shows.
 *
 * @param document the document itself
 * @param date the day of issue in words
 * @param code the QR code as a data address, or empty
 * @param address what the QR code holds, or empty
 * @param words the fixed words
 */
public record NumberedDocumentPage(NumberedDocument document, String date, String code, String address, Labels words) {

    /** The fixed words of every document. */
    public record Labels(
            String basis,
            String attachments,
            String copies,
            String seal,
            String sealPlace,
            String verify,
            String byNumber,
            String printed) {}

    private static final int PIXELS_OF_A_MODULE = 6;
    private static final int A_WORD = 4;
    private static final int SHORT = 10;
    private static final int FEW_COLUMNS = 4;
    private static final Pattern FIGURE = Pattern.compile("-|-?[0-9][0-9,]*(\\.[0-9]+)?%?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** The bracket before the year in a document number. */
    private static final char YEAR = '\u3014';

    static NumberedDocumentPage of(NumberedDocument document, Words official, PlatformAddress platform) {
        String date = DateTimeFormatter.ofPattern(official.get("reports.document.date"), official.locale())
                .format(document.ending().date());
        String address = address(document, platform);
        String code = address.isEmpty()
                ? ""
                : "data:image/png;base64,"
                        + Base64.getEncoder().encodeToString(QrCode.of(address).png(PIXELS_OF_A_MODULE));
        return new NumberedDocumentPage(document, date, code, address, labels(document, official, date));
    }

    /** A code that holds only a path cannot be opened by anybody, so there is none. */
    private static String address(NumberedDocument document, PlatformAddress platform) {
        String where = document.verification().strip();
        return where.startsWith("/") ? platform.whole(where) : where;
    }

    private static Labels labels(NumberedDocument document, Words official, String date) {
        String number = document.letterhead().number();
        boolean asked = !document.verification().isBlank() && !number.isBlank();
        return new Labels(
                official.get("reports.document.basis"),
                official.get("reports.document.attachments"),
                official.get("reports.document.copies"),
                official.get("reports.document.seal"),
                official.get("reports.document.sealPlace"),
                official.get("reports.document.verify"),
                asked
                        ? official.get(
                                "reports.document.byNumber",
                                number,
                                document.ending().issuer())
                        : "",
                official.get("reports.document.printed", date));
    }

    /**
     * How a cell is set: figures to the right; a day or a word of state on one line in any table, anything short in a table
     * of few columns; all else broken where it must.
     */
    public static String setting(String cell, int columns) {
        if (FIGURE.matcher(cell).matches()) {
            return "figure";
        }
        boolean small = cell.length() <= A_WORD || cell.length() <= SHORT && columns <= FEW_COLUMNS;
        return small || DAY.matcher(cell).matches() ? "short" : "";
    }

    /** Whether the QR code stands at the end, because no part of the text shows it. */
    public boolean hasCodeAtEnd() {
        return !code.isEmpty() && document.body().stream().noneMatch(part -> part instanceof NumberedDocument.Check);
    }

    /** Whether a sentence says how the paper is compared, because there is no code. */
    public boolean isComparedByNumber() {
        return code.isEmpty() && !words.byNumber().isEmpty();
    }

    /**
     * Whether there is anything to put between the two lines at the end: who gets a copy, or that a document with a number
     * of its series was printed. A certificate is issued, not printed and sent.
     */
    public boolean hasImprint() {
        return !document.ending().copies().isEmpty()
                || document.letterhead().number().indexOf(YEAR) >= 0;
    }
}
