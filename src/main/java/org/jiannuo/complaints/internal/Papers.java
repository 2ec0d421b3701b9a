package org.jiannuo.complaints.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiannuo.complaints.internal.ComplaintHistory.Kept;
import org.jiannuo.kernel.Decision;
import org.jiannuo.reports.NumberedDocument;
import org.jiannuo.reports.NumberedDocument.Entry;
import org.jiannuo.reports.NumberedDocument.Paragraph;
import org.jiannuo.reports.NumberedDocument.Part;
import org.jiannuo.reports.PdfDocuments;
import org.jiannuo.web.Words;
import org.springframework.stereotype.Component;

/**
 * 文书. The papers of a complaint, always in Chinese. A paper is made of the move that issued it, which never changes, so
 * the same paper has the same bytes whenever it is opened. The complainant stands in none of them.
 */
@Component
class Papers {
    private final PdfDocuments documents;
    private final Catalogue catalogue;
    private final Words words;

    /** @param words the words of the official language */
    Papers(PdfDocuments documents, Catalogue catalogue, Words words) {
        this.documents = documents;
        this.catalogue = catalogue;
        this.words = words;
    }

    /** The paper that a move issued; empty when it issued none. */
    Optional<Decision<byte[]>> paper(Complaint complaint, List<Kept> moves, int seq) {
        return moves.stream()
                .filter(move -> move.seq() == seq && !move.said().document().isEmpty())
                .findFirst()
                .map(move -> documents.render(document(complaint, moves, move)));
    }

    private NumberedDocument document(Complaint complaint, List<Kept> moves, Kept move) {
        String issuer = catalogue.name(complaint.way().handling());
        List<Part> body = new ArrayList<>();
        body.add(new Paragraph(opening(complaint, move)));
        body.add(new NumberedDocument.Entries(entries(complaint, moves, move)));
        body.add(new NumberedDocument.Heading(words.get("complaints.document.says." + move.act())));
        paragraphs(move.said().text()).forEach(body::add);
        if (move.said().day() != null) {
            body.add(new Paragraph(words.get(
                    "complaints.document.until." + move.act(), day(move.said().day()))));
        }
        String remedy = words.orElse("complaints.document.remedy." + move.act(), "");
        if (!remedy.isEmpty()) {
            body.add(new Paragraph(remedy));
        }
        return new NumberedDocument(
                new NumberedDocument.Letterhead(
                        words.get("complaints.document.letterhead", issuer),
                        move.said().document(),
                        ""),
                words.get("complaints.document.title." + move.act()),
                addressee(complaint, move),
                body,
                new NumberedDocument.Ending(
                        List.of(words.get("complaints.document.basis")), List.of(), issuer, move.on(), List.of()),
                "/complaints/cases/" + complaint.id());
    }

    private String opening(Complaint complaint, Kept move) {
        return words.get(
                "complaints.document.opening." + move.act(),
                complaint.matter().number(),
                catalogue.name(complaint.matter().accused()),
                day(complaint.matter().receivedOn()));
    }

    private List<Entry> entries(Complaint complaint, List<Kept> moves, Kept move) {
        List<Entry> entries = new ArrayList<>();
        entries.add(entry("complaints.number", complaint.matter().number()));
        entries.add(entry(
                "complaints.kind",
                words.get("complaints.kind." + complaint.matter().kind())));
        entries.add(
                entry("complaints.accused", catalogue.name(complaint.matter().accused())));
        if (move.act() == Act.TRANSFER || move.act() == Act.FORWARD) {
            entries.add(
                    entry("complaints.substance", ComplaintView.substance(moves.subList(0, moves.indexOf(move) + 1))));
        }
        if (!move.said().ground().isEmpty()) {
            entries.add(entry(
                    "complaints.ground",
                    words.get("complaints.ground." + move.said().ground())));
        }
        return entries;
    }

    private Entry entry(String key, String value) {
        return new Entry(words.get(key), value);
    }

    private String addressee(Complaint complaint, Kept move) {
        return switch (move.act()) {
            case TRANSFER, FORWARD -> catalogue.name(move.said().target());
            case FIND_FOUNDED, NOTICE, CONFIRM ->
                catalogue.name(complaint.matter().accused());
            default -> words.get("complaints.complainant");
        };
    }

    private static List<Paragraph> paragraphs(String text) {
        return Stream.of(text.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(Paragraph::new)
                .toList();
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(words.get("complaints.document.day"), words.locale())
                .format(day);
    }
}
