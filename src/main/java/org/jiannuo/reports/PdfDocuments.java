package org.jiannuo.reports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.web.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

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

    /** A paper in the browser, or in plain words every reason why there is none. */
    static ResponseEntity<byte[]> shown(Decision<byte[]> paper, Words words) {
        return switch (paper) {
            case Decision.Accepted<byte[]>(byte[] content, var _) ->
                ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(MEDIA_TYPE))
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                        .body(content);
            case Decision.Refused<byte[]>(List<Refusal> because) ->
                ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                        .body(because.stream()
                                .map(refusal -> refusal.code() + " " + words.refusal(refusal))
                                .collect(Collectors.joining("\n"))
                                .getBytes(StandardCharsets.UTF_8));
        };
    }
}
