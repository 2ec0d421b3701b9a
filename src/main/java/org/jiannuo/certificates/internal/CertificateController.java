package org.jiannuo.certificates.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.portal.PublicItem;
import org.jiannuo.portal.PublicReading;
import org.jiannuo.reports.PdfDocuments;
import org.jiannuo.security.Harmless;
import org.jiannuo.security.PublicPaths;
import org.jiannuo.web.PlatformAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Hands out certificates to everybody. The name of the file tells nothing but the number. */
@Controller
@PreAuthorize("denyAll()")
class CertificateController {
    private final PublicReading published;
    private final CertificatePaper paper;
    private final PdfDocuments documents;
    private final BusinessClock clock;
    private final PlatformAddress platform;

    CertificateController(
            PublicReading published,
            CertificatePaper paper,
            PdfDocuments documents,
            BusinessClock clock,
            PlatformAddress platform) {
        this.platform = platform;
        this.published = published;
        this.paper = paper;
        this.documents = documents;
        this.clock = clock;
    }

    @GetMapping("/certificates/{number}")
    @PreAuthorize("permitAll()")
    @Harmless("Shows what is public.")
    ResponseEntity<byte[]> certificate(@PathVariable String number, HttpServletRequest request) {
        PublicItem item = published
                .find(number.toUpperCase(Locale.ROOT))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String asked = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        String check = platform.whole("/portal/check?number=" + item.code(), asked);
        byte[] pdf = documents.render(paper.of(item, check, clock.today())).orThrow();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, PdfDocuments.MEDIA_TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(item.code() + ".pdf")
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(pdf);
    }

    /** Open without log-in. */
    @Configuration(proxyBeanMethods = false)
    static class Open {
        @Bean
        PublicPaths openCertificates() {
            return new PublicPaths(List.of("/certificates/*"));
        }
    }
}
