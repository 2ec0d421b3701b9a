package org.jiannuo.dossiers.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.records.Records;
import org.jiannuo.reports.DocumentNumbers;
import org.jiannuo.reports.NumberedDocument;
import org.jiannuo.reports.NumberedDocument.Entries;
import org.jiannuo.reports.NumberedDocument.Entry;
import org.jiannuo.reports.NumberedDocument.Heading;
import org.jiannuo.reports.NumberedDocument.Listing;
import org.jiannuo.reports.NumberedDocument.Paragraph;
import org.jiannuo.reports.NumberedDocument.Part;
import org.jiannuo.reports.PdfDocuments;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 信用信息报告. The dossier on paper, in the order of the national public credit report, numbered, with a QR code. */
@Component
class DossierPaper {
    /** Kind of document; its prefix is a setting of reports. */
    static final String KIND = "credit_report";

    private final PdfDocuments documents;
    private final DocumentNumbers numbers;
    private final DossierView view;
    private final Words words;
    private final BusinessClock clock;

    /** @param words the words of the official language */
    DossierPaper(PdfDocuments documents, DocumentNumbers numbers, DossierView view, Words words, BusinessClock clock) {
        this.documents = documents;
        this.numbers = numbers;
        this.view = view;
        this.words = words;
        this.clock = clock;
    }

    /** A new report; each printing has a number of its own. */
    @Transactional
    public Decision<byte[]> print(Records.Subject subject, DossierPage.AsOf asOf, SignedInUser user) {
        DossierPage page = view.page(subject, asOf, "", "", words);
        return numbers.next(user.unit(), KIND, "dossiers/" + UUID.randomUUID())
                .then(number -> documents.render(document(subject, page, number.toString(), user)));
    }

    private NumberedDocument document(Records.Subject subject, DossierPage page, String number, SignedInUser user) {
        return new NumberedDocument(
                new NumberedDocument.Letterhead(words.get("dossiers.paper.letterhead"), number, ""),
                words.get("dossiers.paper.title", page.head().name()),
                "",
                body(subject, page),
                new NumberedDocument.Ending(
                        List.of(words.get("dossiers.paper.basis")),
                        List.of(),
                        user.unitName(),
                        clock.today(),
                        List.of()),
                "/dossiers/subjects/" + subject.id() + "?on=" + page.asOf().on() + "&knownOn="
                        + page.asOf().knownOn());
    }

    private List<Part> body(Records.Subject subject, DossierPage page) {
        List<Part> body = new ArrayList<>();
        body.add(new Heading(words.get("dossiers.paper.subject")));
        body.add(new Entries(List.of(
                new Entry(words.get("dossiers.name"), page.head().name()),
                new Entry(
                        words.get("dossiers.code"),
                        subject.code().isEmpty() ? words.get("dossiers.none") : subject.code()),
                new Entry(words.get("dossiers.kind"), words.get("dossiers.kind." + subject.kind())),
                new Entry(words.get("dossiers.paper.on"), words.day(page.asOf().on())),
                new Entry(
                        words.get("dossiers.paper.knownOn"),
                        words.day(page.asOf().knownOn())),
                new Entry(
                        words.get("dossiers.records"),
                        String.valueOf(page.head().records())))));
        for (DossierPage.Section section : page.sections()) {
            if (!section.lines().isEmpty()) {
                body.add(new Heading(words.get("dossiers.section." + section.code())));
                body.add(listing(section));
            }
        }
        body.add(new Paragraph(words.get("dossiers.paper.note")));
        return body;
    }

    private Listing listing(DossierPage.Section section) {
        return new Listing(
                List.of(
                        words.get("dossiers.category"),
                        words.get("dossiers.number"),
                        words.get("dossiers.organ"),
                        words.get("dossiers.date"),
                        words.get("dossiers.standing")),
                section.lines().stream()
                        .map(line -> List.of(
                                line.from().isEmpty()
                                        ? line.category()
                                        : words.get("dossiers.inherited.category", line.category(), line.from()),
                                line.number(),
                                line.organ(),
                                words.day(line.date()),
                                words.get("dossiers.standing." + line.standing())))
                        .toList());
    }
}
