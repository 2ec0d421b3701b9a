package org.jiannuo.reports;

import org.jiannuo.kernel.Decision;

/**
 * Sets documents as PDF: A4, tagged, for long keeping (PDF/A-2a), with the characters that it uses embedded.
 *
 * <p>Documents are written in Chinese, whatever language the reader has chosen. The same document gives the same
 * bytes, so that its hash can be published.
 */
public interface PdfDocuments {
    /** The media type of what {@link #render} returns. */
    String MEDIA_TYPE = "application/pdf";

    /** The whole PDF, or RPT-01 with the characters that no font has. */
    Decision<byte[]> render(NumberedDocument document);
}
