package org.jiannuo.supervision.internal;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jiannuo.calendars.Derivation;
import org.jiannuo.evidence.EvidenceFiles;
import org.jiannuo.evidence.FileId;
import org.jiannuo.evidence.FileOwner;
import org.jiannuo.evidence.StoredFile;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;
import org.jiannuo.reports.NumberedDocument;
import org.jiannuo.reports.NumberedDocument.Listing;
import org.jiannuo.reports.NumberedDocument.Paragraph;
import org.jiannuo.reports.NumberedDocument.Part;
import org.jiannuo.reports.PdfDocuments;
import org.jiannuo.statutes.LimitDue;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.Units;
import org.jiannuo.web.Words;
import org.springframework.stereotype.Component;

/** 文书. What notices and bulletins look like on paper, always in Chinese. */
@Component
class Papers {
    private final PdfDocuments documents;
    private final EvidenceFiles files;
    private final Units units;
    private final Words words;

    /** @param words the words of the official language */
    Papers(PdfDocuments documents, EvidenceFiles files, Units units, Words words) {
        this.documents = documents;
        this.files = files;
        this.units = units;
        this.words = words;
    }

    /**
     * What stands around the text.
     *
     * @param issuer id of the unit that issues
     * @param number document number; empty for a preview
     * @param on day of issue
     * @param mark what is said at the top: a second notice, a draft, a withdrawal
     */
    record Frame(String issuer, String number, LocalDate on, String mark) {}

    /** A preview of a draft, or the paper itself. */
    Decision<byte[]> pdf(NumberedDocument document) {
        return documents.render(document);
    }

    /** Sets a document and keeps it as a file of its matter. */
    Decision<FileId> keep(NumberedDocument document, FileOwner owner, String name, Signature by) {
        return documents
                .render(document)
                .then(pdf -> files.store(new ByteArrayInputStream(pdf), name, by))
                .then(file -> files.attach(file.id(), owner, by))
                .map(StoredFile::id);
    }

    /** What stands at the top of a second notice. */
    String roundMark(Notice notice) {
        return notice.subject().round() == 1 ? "" : words.get("supervision.document.second");
    }

    /** A sentence of the official language, in which papers are written whoever writes them. */
    String say(String key, Object... arguments) {
        return words.get(key, arguments);
    }

    /** What stands at the top of a preview. */
    String draftMark() {
        return words.get("supervision.document.draft");
    }

    /** What stands at the top of a withdrawn paper. */
    String withdrawnMark(LocalDate on) {
        return words.get("supervision.document.withdrawn", day(on));
    }

    /** Name of the file of a withdrawn paper. */
    String withdrawnName(String number) {
        return words.get("supervision.document.withdrawnName", number) + ".pdf";
    }

    String name(String unit) {
        return UnitId.isSlug(unit)
                ? units.find(new UnitId(unit)).map(UnitSummary::name).orElse(unit)
                : unit;
    }

    NumberedDocument notice(Notice notice, LimitDue due, Frame frame) {
        Notice.Text text = notice.text();
        List<Part> body = new ArrayList<>();
        body.add(heading("supervision.document.facts"));
        body.addAll(paragraphs(text.facts()));
        body.add(heading("supervision.document.items"));
        body.add(items(text.items()));
        body.add(heading("supervision.document.demand"));
        body.addAll(paragraphs(text.demand()));
        body.add(heading("supervision.document.reply"));
        body.add(new Paragraph(words.get(
                notice.subject().round() == 1 ? "supervision.document.replyBy" : "supervision.document.replyBySecond",
                day(due.dueDay().due()),
                day(frame.on()),
                due.limit().words().whatZh(),
                due.limit().basis().titleZh())));
        body.add(heading("supervision.document.derivation"));
        body.add(derivation(due));
        String addressee = text.head().isEmpty()
                ? text.addressee()
                : words.get("supervision.document.addressee", text.addressee(), text.head());
        return document(frame, text.title(), addressee, body, text.basis(), verification("notices/" + notice.id()));
    }

    NumberedDocument bulletin(Bulletin bulletin, Frame frame) {
        Bulletin.Text text = bulletin.text();
        List<Part> body = new ArrayList<>(paragraphs(text.opening()));
        body.add(heading("supervision.document.figures"));
        body.add(figures(bulletin.rows()));
        body.add(heading("supervision.document.bulletinDemand"));
        body.addAll(paragraphs(text.demand()));
        if (!text.exception().isBlank()) {
            body.add(heading("supervision.document.exception"));
            body.addAll(paragraphs(text.exception()));
        }
        return document(
                frame,
                text.title(),
                words.get("supervision.document.everyUnit"),
                body,
                List.of(),
                verification("bulletins/" + bulletin.id()));
    }

    private NumberedDocument document(
            Frame frame, String title, String addressee, List<Part> body, List<String> basis, String verification) {
        String issuer = name(frame.issuer());
        return new NumberedDocument(
                new NumberedDocument.Letterhead(
                        words.get("supervision.document.letterhead", issuer), frame.number(), frame.mark()),
                title,
                addressee,
                body,
                new NumberedDocument.Ending(basis, List.of(), issuer, frame.on(), List.of()),
                verification);
    }

    /** Where on the platform the paper is compared. */
    private static String verification(String matter) {
        return "/supervision/" + matter;
    }

    private NumberedDocument.Heading heading(String key) {
        return new NumberedDocument.Heading(words.get(key));
    }

    private static List<Paragraph> paragraphs(String text) {
        return Stream.of(text.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(Paragraph::new)
                .toList();
    }

    private Listing items(List<Notice.Item> items) {
        List<List<String>> rows = new ArrayList<>();
        for (Notice.Item item : items) {
            rows.add(List.of(
                    item.number(),
                    item.title(),
                    day(item.dueOn()),
                    words.get(item.late() ? "supervision.item.late" : "supervision.item.overdue")));
        }
        return new Listing(
                List.of(
                        words.get("supervision.item.number"),
                        words.get("supervision.item.title"),
                        words.get("supervision.item.dueOn"),
                        words.get("supervision.item.state")),
                rows);
    }

    private Listing derivation(LimitDue due) {
        List<List<String>> rows = new ArrayList<>();
        for (Derivation.Row row : Derivation.of(due.dueDay()).rows()) {
            String days = row.days() == 1
                    ? words.day(row.first())
                    : words.get("supervision.document.days", words.day(row.first()), words.day(row.last()));
            String says = words.get(row.key(), row.name());
            rows.add(List.of(
                    days,
                    row.counted() ? String.valueOf(row.total()) : words.get("supervision.document.notCounted"),
                    row.basis().isEmpty() ? says : words.get("supervision.document.by", says, row.basis())));
        }
        return new Listing(
                List.of(
                        words.get("supervision.document.date"),
                        words.get("supervision.document.count"),
                        words.get("supervision.document.why")),
                rows);
    }

    private Listing figures(List<Bulletin.Row> rows) {
        return new Listing(
                Stream.of("unit", "overdue", "late", "open", "notices", "secondOverdue")
                        .map(column -> words.get("supervision.figures." + column))
                        .toList(),
                rows.stream()
                        .map(row -> List.of(
                                name(row.unit()),
                                String.valueOf(row.overdue()),
                                String.valueOf(row.late()),
                                String.valueOf(row.open()),
                                String.valueOf(row.notices()),
                                String.valueOf(row.secondOverdue())))
                        .toList());
    }

    /** A day as papers write it. */
    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(words.get("supervision.document.dayFormat"), words.locale())
                .format(day);
    }
}
