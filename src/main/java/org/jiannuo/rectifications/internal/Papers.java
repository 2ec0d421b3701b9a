package org.jiannuo.rectifications.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiannuo.kernel.Decision;
import org.jiannuo.rectifications.internal.RectificationHistory.Move;
import org.jiannuo.reports.NumberedDocument;
import org.jiannuo.reports.NumberedDocument.Entries;
import org.jiannuo.reports.NumberedDocument.Entry;
import org.jiannuo.reports.NumberedDocument.Heading;
import org.jiannuo.reports.NumberedDocument.Paragraph;
import org.jiannuo.reports.NumberedDocument.Part;
import org.jiannuo.reports.PdfDocuments;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.Units;
import org.jiannuo.web.Words;
import org.springframework.stereotype.Component;

/** 责令整改通知书. The order as a paper, in Chinese; the day is the one that was ordered, whatever came later. */
@Component
class Papers {
    private final PdfDocuments documents;
    private final RectificationHistory history;
    private final Units units;
    private final Words words;

    /** @param words the words of the official language */
    Papers(PdfDocuments documents, RectificationHistory history, Units units, Words words) {
        this.documents = documents;
        this.history = history;
        this.units = units;
        this.words = words;
    }

    /** The paper that a move issued; empty when it issued none. */
    Optional<Decision<byte[]>> paper(Rectification matter, int seq) {
        return history.moves(matter.id()).stream()
                .filter(move -> move.seq() == seq && !move.document().isEmpty())
                .findFirst()
                .map(move -> documents.render(document(matter, move)));
    }

    private NumberedDocument document(Rectification matter, Move move) {
        Rectification.Order order = matter.order();
        String issuer = name(order.body());
        LocalDate due = move.day() == null ? order.due() : move.day();
        List<Part> body = new ArrayList<>();
        body.add(new Paragraph(
                words.get("rectifications.document.opening", order.source().basis())));
        body.add(new Heading(words.get("rectifications.document.problem")));
        RectificationView.lines(order.problem()).forEach(line -> body.add(new Paragraph(line)));
        body.add(new Heading(words.get("rectifications.document.standard")));
        RectificationView.lines(order.standard()).forEach(line -> body.add(new Paragraph(line)));
        body.add(new Heading(words.get("rectifications.document.asked")));
        body.add(new Paragraph(words.get("rectifications.document.plan")));
        body.add(new Entries(List.of(
                new Entry(words.get("rectifications.number"), order.number()),
                new Entry(words.get("rectifications.dueOn"), day(due)))));
        body.add(new Paragraph(words.get("rectifications.document.refusal")));
        return new NumberedDocument(
                new NumberedDocument.Letterhead(
                        words.get("rectifications.document.letterhead", issuer), move.document(), ""),
                words.get("rectifications.document.title"),
                name(order.unit()),
                body,
                new NumberedDocument.Ending(
                        List.of(words.get("rectifications.document.basis")), List.of(), issuer, order.on(), List.of()),
                "/rectifications/" + matter.id());
    }

    private String name(String unit) {
        return UnitId.isSlug(unit)
                ? units.find(new UnitId(unit)).map(UnitSummary::name).orElse(unit)
                : unit;
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(words.get("rectifications.document.day"), words.locale())
                .format(day);
    }
}
