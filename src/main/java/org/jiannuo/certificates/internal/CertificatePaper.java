package org.jiannuo.certificates.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiannuo.portal.PublicItem;
import org.jiannuo.reports.NumberedDocument;
import org.jiannuo.reports.NumberedDocument.Check;
import org.jiannuo.reports.NumberedDocument.Entries;
import org.jiannuo.reports.NumberedDocument.Entry;
import org.jiannuo.reports.NumberedDocument.Listing;
import org.jiannuo.reports.NumberedDocument.Paragraph;
import org.jiannuo.reports.NumberedDocument.Part;
import org.jiannuo.web.Words;
import org.springframework.stereotype.Component;

/** 证明文书. What a certificate says, always in Chinese: exactly what the page of the item shows. */
@Component
class CertificatePaper {
    private final Words words;
    private final String issuer;

    /** @param officialWords the words of the official language */
    CertificatePaper(Words officialWords, CertificateSettings settings) {
        this.words = officialWords;
        this.issuer = settings.issuer();
    }

    /** @param check address at which the code is checked @param on the day on which it is asked for */
    NumberedDocument of(PublicItem item, String check, LocalDate on) {
        return new NumberedDocument(
                new NumberedDocument.Letterhead(
                        issuer,
                        words.get("certificates.number", item.code()),
                        item.mark().disputed() ? words.get("portal.disputed") : ""),
                words.get("certificates.title"),
                "",
                body(item, check, on),
                new NumberedDocument.Ending(
                        List.of(item.heading().basis().text()
                                + article(item.heading().basis().article())),
                        List.of(),
                        issuer,
                        on,
                        List.of()),
                check);
    }

    private List<Part> body(PublicItem item, String check, LocalDate on) {
        List<Part> body = new ArrayList<>();
        // Before the facts, whose length nobody knows: number and code stay on the first page.
        body.add(new Check(List.of(
                new Entry(words.get("certificates.checkNumber"), item.code()),
                new Entry(words.get("certificates.checkAt"), withoutNumber(check)))));
        body.add(new Paragraph(words.get("certificates.says", on)));
        body.add(new Entries(facts(item)));
        if (!item.content().columns().isEmpty()) {
            body.add(new Listing(
                    item.content().columns().stream()
                            .map(column -> words.orElse("portal.field." + column, column))
                            .toList(),
                    item.content().rows()));
        }
        if (item.mark().disputed()) {
            body.add(new Paragraph(words.get("portal.disputed.help")));
            if (!item.mark().statement().isEmpty()) {
                body.add(new Paragraph(words.get("portal.statement", item.mark().statement())));
            }
        }
        body.add(new Paragraph(words.get("certificates.until")));
        body.add(new Paragraph(words.get("certificates.check")));
        return body;
    }

    private List<Entry> facts(PublicItem item) {
        List<Entry> facts = new ArrayList<>();
        add(
                facts,
                "certificates.kind",
                words.get("portal.kind." + item.heading().kind()));
        add(facts, "certificates.matter", item.heading().title());
        add(facts, "portal.item.subject", item.subject().name());
        add(facts, "certificates.key", item.subject().key());
        add(facts, "portal.item.unit", item.subject().unitName());
        add(facts, "portal.item.document", item.heading().document());
        item.content()
                .fields()
                .forEach((name, value) -> facts.add(new Entry(words.orElse("portal.field." + name, name), value)));
        add(facts, "portal.item.term", term(item.term()));
        add(facts, "certificates.commitment", item.proof().commitment());
        return facts;
    }

    private void add(List<Entry> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(new Entry(words.get(name), value));
        }
    }

    private String term(PublicItem.Term term) {
        LocalDate to = term.to();
        return words.get(
                "certificates.term",
                words.get("portal.from", term.from()),
                to == null ? words.get("portal.noEnd") : words.get("portal.until", to));
    }

    /** The page on which anybody types the number. */
    private static String withoutNumber(String check) {
        return check.split("\\?", 2)[0];
    }

    private String article(String article) {
        return article.isEmpty() ? "" : words.get("portal.item.article", article);
    }
}
