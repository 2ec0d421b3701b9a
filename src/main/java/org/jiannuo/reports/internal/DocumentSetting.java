package org.jiannuo.reports.internal;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Rule;
import org.jiannuo.reports.NumberedDocument;
import org.jiannuo.reports.PdfDocuments;
import org.jiannuo.web.PlatformAddress;
import org.jiannuo.web.Words;
import org.springframework.stereotype.Component;

/** Sets documents from the template with the embedded face. */
@Component
final class DocumentSetting implements PdfDocuments {
    static final Rule SHOWABLE = Rule.of("RPT-01", "gbt_9704_2012");

    private static final Pattern CREATED = Pattern.compile("(?<=<xmp:CreateDate>)[^<]*");

    static {
        // The library tells each font it loads; what it warns of is told.
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    }

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Words official;
    private final PlatformAddress platform;
    private final DocumentFonts fonts = new DocumentFonts();
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /** @param official the words of the official language @param platform where people reach the platform */
    DocumentSetting(Words official, PlatformAddress platform) {
        this.official = official;
        this.platform = platform;
    }

    @Override
    public Decision<byte[]> render(NumberedDocument document) {
        List<String> missing = fonts.missingIn(document.toString());
        if (!missing.isEmpty()) {
            return Decision.refused(SHOWABLE.broken(String.join(" ", missing)));
        }
        StringOutput page = new StringOutput();
        templates.render(
                "reports/NumberedDocumentPage.jte", NumberedDocumentPage.of(document, official, platform), page);
        try {
            return Decision.accepted(set(page.toString(), document.ending().date()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] set(String page, LocalDate date) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .useFont(fonts::regular, DocumentFonts.FAMILY, 400, FontStyle.NORMAL, true)
                .useFont(fonts::bold, DocumentFonts.FAMILY, 700, FontStyle.NORMAL, true)
                .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(colours)
                .withProducer("Jiannuo")
                .withHtmlContent(page, "");
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            PDDocument pdf = renderer.createPDFKeepOpen();
            return settled(pdf, page, date);
        }
    }

    /** Takes out of the file what would differ from run to run. */
    private static byte[] settled(PDDocument pdf, String page, LocalDate date) throws IOException {
        Calendar day = GregorianCalendar.from(date.atStartOfDay(BusinessClock.ZONE));
        pdf.getDocumentInformation().setCreationDate(day);
        pdf.getDocumentInformation().setModificationDate(null);
        settleMetadata(pdf, date);
        CRC32 sum = new CRC32();
        sum.update(page.getBytes(StandardCharsets.UTF_8));
        pdf.setDocumentId(sum.getValue());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
    }

    /** PDF/A wants the same day in the metadata and in the document information; the library writes the hour of setting. */
    private static void settleMetadata(PDDocument pdf, LocalDate date) throws IOException {
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        if (metadata == null) {
            throw new IllegalStateException("A PDF/A without metadata.");
        }
        String day = date.atStartOfDay(BusinessClock.ZONE).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        String text = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        metadata.importXMPMetadata(CREATED.matcher(text).replaceAll(day).getBytes(StandardCharsets.UTF_8));
    }
}
