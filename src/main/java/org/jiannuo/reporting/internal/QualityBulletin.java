package org.jiannuo.reporting.internal;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jiannuo.evidence.EvidenceFiles;
import org.jiannuo.evidence.FileId;
import org.jiannuo.evidence.FileOwner;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;
import org.jiannuo.reports.DocumentNumbers;
import org.jiannuo.reports.NumberedDocument;
import org.jiannuo.reports.NumberedDocument.Heading;
import org.jiannuo.reports.NumberedDocument.Listing;
import org.jiannuo.reports.NumberedDocument.Paragraph;
import org.jiannuo.reports.PdfDocuments;
import org.jiannuo.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 归集质量通报. The figures of a month as a numbered document; one for each month that has ended. */
@Component
class QualityBulletin {
    private static final String KIND = "quality_bulletin";

    private final JdbcClient jdbc;
    private final Coverage coverage;
    private final DocumentNumbers numbers;
    private final PdfDocuments documents;
    private final EvidenceFiles files;
    private final Around around;

    QualityBulletin(
            JdbcClient jdbc,
            Coverage coverage,
            DocumentNumbers numbers,
            PdfDocuments documents,
            EvidenceFiles files,
            Around around) {
        this.jdbc = jdbc;
        this.coverage = coverage;
        this.numbers = numbers;
        this.documents = documents;
        this.files = files;
        this.around = around;
    }

    /** Words and days. */
    @Component
    record Around(Words words, ReportingDesk desk) {}

    /** A bulletin that was issued. */
    record Issued(String number, String document) {}

    Optional<Issued> find(YearMonth period) {
        return jdbc.sql("""
                SELECT b.number, CAST(b.document AS text) AS document FROM reporting.quality_bulletin b
                 WHERE b.county = :county AND b.period = :period
                """)
                .param("county", around.desk().county().code())
                .param("period", period.toString())
                .query((row, _) -> new Issued(row.getString("number"), row.getString("document")))
                .optional();
    }

    /** @return its number */
    @Transactional
    public Decision<String> issue(YearMonth period, Signature by) {
        LocalDate today = around.desk().today();
        if (!period.atEndOfMonth().isBefore(today) || find(period).isPresent()) {
            return Decision.refused(ReportingRules.ONE_BULLETIN.broken());
        }
        List<Coverage.Line> lines = coverage.of(period);
        return numbers.next(by.unit(), KIND, "reporting/bulletin/" + period)
                .map(Object::toString)
                .then(number -> documents
                        .render(paper(period, number, lines, by))
                        .then(pdf -> files.store(new ByteArrayInputStream(pdf), number + ".pdf", by))
                        .then(file -> files.attach(
                                file.id(), new FileOwner(ReconcileNilReturn.MODULE, "bulletin/" + period), by))
                        .map(file -> {
                            keep(period, number, file.id(), by);
                            return number;
                        }));
    }

    private void keep(YearMonth period, String number, FileId document, Signature by) {
        int _ = jdbc.sql("""
                INSERT INTO reporting.quality_bulletin (county, period, number, document, account, person, issued_on)
                VALUES (:county, :period, :number, CAST(:document AS uuid), :account, :person, :on)
                """)
                .param("county", around.desk().county().code())
                .param("period", period.toString())
                .param("number", number)
                .param("document", document.toString())
                .param("account", by.account())
                .param("person", by.person())
                .param("on", around.desk().today())
                .update();
    }

    private NumberedDocument paper(YearMonth period, String number, List<Coverage.Line> lines, Signature by) {
        Words words = around.words();
        String issuer = around.desk().fullName(by.unit());
        String year = String.valueOf(period.getYear());
        return new NumberedDocument(
                new NumberedDocument.Letterhead(words.get("reporting.paper.issuer", issuer), number, ""),
                words.get("reporting.paper.title", year, period.getMonthValue()),
                words.get("reporting.paper.addressee"),
                List.of(
                        opening(period, lines),
                        new Heading(words.get("reporting.paper.figures")),
                        listing(lines),
                        new Heading(words.get("reporting.paper.demands")),
                        new Paragraph(words.get("reporting.paper.demand"))),
                new NumberedDocument.Ending(
                        List.of(words.get("reporting.inquiry.basis")),
                        List.of(),
                        issuer,
                        around.desk().today(),
                        List.of()),
                "");
    }

    private Paragraph opening(YearMonth period, List<Coverage.Line> lines) {
        return new Paragraph(around.words()
                .get(
                        "reporting.paper.opening",
                        String.valueOf(period.getYear()),
                        period.getMonthValue(),
                        lines.size(),
                        count(lines, Coverage.State.REPORTED),
                        count(lines, Coverage.State.NIL),
                        count(lines, Coverage.State.SILENT)));
    }

    private Listing listing(List<Coverage.Line> lines) {
        Words words = around.words();
        List<String> headings = List.of("unit", "state", "read", "accepted", "returned", "onTime").stream()
                .map(column -> words.get("reporting." + column))
                .toList();
        List<List<String>> rows = lines.stream()
                .map(line -> {
                    QualityPage.Row figures = new QualityPage.Row("", line.counts());
                    return List.of(
                            line.name(),
                            words.get("reporting.state." + line.state().name()),
                            String.valueOf(line.counts().read()),
                            String.valueOf(line.counts().accepted()),
                            String.valueOf(line.counts().returned()),
                            figures.onTime().isEmpty() ? "-" : figures.onTime());
                })
                .toList();
        return new Listing(headings, rows);
    }

    private static long count(List<Coverage.Line> lines, Coverage.State state) {
        return lines.stream().filter(line -> line.state() == state).count();
    }
}
