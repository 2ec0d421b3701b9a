package org.jiannuo.reports.internal;

import java.time.format.DateTimeFormatter;
import java.util.Base64;
import org.jiannuo.reports.NumberedDocument;
import org.jiannuo.reports.QrCode;
import org.jiannuo.web.Words;

/**
 * What the template of a document shows.
 *
 * @param document the document itself
 * @param date the day of issue in words
 * @param code the QR code as a data address, or empty
 * @param words the fixed words
 */
public record NumberedDocumentPage(NumberedDocument document, String date, String code, Labels words) {

    /** The fixed words of every document. */
    public record Labels(String basis, String attachments, String copies, String seal, String verify, String printed) {}

    private static final int PIXELS_OF_A_MODULE = 6;

    static NumberedDocumentPage of(NumberedDocument document, Words official) {
        String date = DateTimeFormatter.ofPattern(official.get("reports.document.date"), official.locale())
                .format(document.ending().date());
        String code = document.verification().isBlank()
                ? ""
                : "data:image/png;base64,"
                        + Base64.getEncoder()
                                .encodeToString(
                                        QrCode.of(document.verification()).png(PIXELS_OF_A_MODULE));
        return new NumberedDocumentPage(document, date, code, labels(official, date));
    }

    private static Labels labels(Words official, String date) {
        return new Labels(
                official.get("reports.document.basis"),
                official.get("reports.document.attachments"),
                official.get("reports.document.copies"),
                official.get("reports.document.seal"),
                official.get("reports.document.verify"),
                official.get("reports.document.printed", date));
    }

    /** Whether there is anything to put between the two lines at the end. */
    public boolean hasImprint() {
        return !document.ending().copies().isEmpty()
                || !document.letterhead().number().isBlank();
    }
}
