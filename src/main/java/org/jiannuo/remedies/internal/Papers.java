package org.jiannuo.remedies.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiannuo.kernel.Decision;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.remedies.internal.RemedyHistory.Kept;
import org.jiannuo.reports.NumberedDocument;
import org.jiannuo.reports.NumberedDocument.Entry;
import org.jiannuo.reports.NumberedDocument.Paragraph;
import org.jiannuo.reports.NumberedDocument.Part;
import org.jiannuo.reports.PdfDocuments;
import org.jiannuo.web.Words;
import org.springframework.stereotype.Component;

/**
 * 文书. Receipt, forwarding letter, decisions, always in Chinese. A paper is made of the move that issued it, which never
 * changes. The applicant stands in none of them by name: it goes to him, and the record names its subject.
 */
@Component
class Papers {
    private final PdfDocuments documents;
    private final Catalogue catalogue;
    private final CaseDesk desk;
    private final Words words;

    /** @param words the words of the official language */
    Papers(PdfDocuments documents, Catalogue catalogue, CaseDesk desk, Words words) {
        this.documents = documents;
        this.catalogue = catalogue;
        this.desk = desk;
        this.words = words;
    }

    /** The paper that a move issued; empty when it issued none. */
    Optional<Decision<byte[]>> paper(Remedy remedy, List<Kept> moves, int seq) {
        return moves.stream()
                .filter(move -> move.seq() == seq && !move.said().document().isEmpty())
                .findFirst()
                .map(move -> documents.render(document(remedy, move)));
    }

    private NumberedDocument document(Remedy remedy, Kept move) {
        Remedy.Matter matter = remedy.matter();
        String key = key(remedy, move);
        String provider = catalogue.name(matter.provider());
        String issuer = isOfDecidingBody(move.act()) ? provider : catalogue.name(matter.handling());
        return new NumberedDocument(
                new NumberedDocument.Letterhead(
                        words.get("remedies.document.letterhead", issuer),
                        move.said().document(),
                        ""),
                words.get(key + ".title"),
                words.get(move.act() == Act.FORWARD ? "remedies.document.to" : "remedies.document.applicant", provider),
                body(remedy, move),
                new NumberedDocument.Ending(
                        List.of(words.get("remedies.document.basis." + matter.kind())),
                        List.of(),
                        issuer,
                        move.on(),
                        List.of()),
                "/remedies/cases/" + remedy.id());
    }

    private static String key(Remedy remedy, Kept move) {
        String receipt = "FILE." + remedy.matter().kind();
        return "remedies.document." + (move.act() == Act.FILE ? receipt : move.act());
    }

    private List<Part> body(Remedy remedy, Kept move) {
        String key = key(remedy, move);
        List<Part> body = new ArrayList<>();
        body.add(new Paragraph(words.get(
                key + ".opening",
                remedy.matter().number(),
                day(remedy.matter().receivedOn()),
                catalogue.name(remedy.matter().provider()))));
        body.add(new NumberedDocument.Entries(entries(remedy, move)));
        if (!move.said().text().isBlank()) {
            body.add(new NumberedDocument.Heading(words.get("remedies.document.says")));
            move.said()
                    .text()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(Paragraph::new)
                    .forEach(body::add);
        }
        LocalDate until = move.said().day();
        if (until != null) {
            body.add(new Paragraph(words.get("remedies.document.until." + move.act(), day(until))));
        }
        body.add(new Paragraph(words.get(key + ".closing")));
        return body;
    }

    private static boolean isOfDecidingBody(Act act) {
        return act == Act.GRANT || act == Act.DENY || act == Act.REVOKE || act == Act.DECLINE;
    }

    private List<Entry> entries(Remedy remedy, Kept move) {
        RecordSummary record = desk.record(remedy);
        List<Entry> entries = new ArrayList<>();
        entries.add(entry("remedies.number", remedy.matter().number()));
        entries.add(entry("remedies.category", catalogue.category(record)));
        entries.add(entry("remedies.subject", record.about().name()));
        entries.add(entry("remedies.document", record.document().number()));
        if (remedy.isObjection()) {
            entries.add(entry(
                    "remedies.ground",
                    words.get("remedies.ground." + remedy.matter().ground())));
        }
        if (move.act() == Act.DECIDE || move.act() == Act.DECIDE_REVIEW) {
            entries.add(entry(
                    "remedies.outcome",
                    words.get("remedies.outcome." + move.said().ground())));
        } else if (!move.said().ground().isEmpty()) {
            entries.add(entry(
                    "remedies.reason",
                    words.get("remedies.ground." + move.said().ground())));
        }
        return entries;
    }

    private Entry entry(String key, String value) {
        return new Entry(words.get(key), value);
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(words.get("remedies.document.day"), words.locale())
                .format(day);
    }
}
