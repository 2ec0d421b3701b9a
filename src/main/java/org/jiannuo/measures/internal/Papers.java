package org.jiannuo.measures.internal;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jiannuo.evidence.EvidenceFiles;
import org.jiannuo.evidence.FileOwner;
import org.jiannuo.evidence.StoredFile;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;
import org.jiannuo.measures.MeasureId;
import org.jiannuo.measures.internal.MeasureHistory.Said;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.reports.NumberedDocument;
import org.jiannuo.reports.NumberedDocument.Entries;
import org.jiannuo.reports.NumberedDocument.Entry;
import org.jiannuo.reports.NumberedDocument.Heading;
import org.jiannuo.reports.NumberedDocument.Paragraph;
import org.jiannuo.reports.NumberedDocument.Part;
import org.jiannuo.reports.PdfDocuments;
import org.jiannuo.statutes.LimitDue;
import org.jiannuo.statutes.LimitId;
import org.jiannuo.statutes.TimeLimits;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.Units;
import org.jiannuo.web.Words;
import org.springframework.stereotype.Component;

/** 文书. The advance notice, the decision and the notice of lifting, always in Chinese. */
@Component
class Papers {
    private final PdfDocuments documents;
    private final EvidenceFiles files;
    private final Units units;
    private final ItemList items;
    private final TimeLimits limits;
    private final Words words;

    Papers(PdfDocuments documents, EvidenceFiles files, Units units, ItemList items, TimeLimits limits, Words words) {
        this.documents = documents;
        this.files = files;
        this.units = units;
        this.items = items;
        this.limits = limits;
        this.words = words;
    }

    /** Whose files the papers and receipts of a measure are. */
    static FileOwner owner(MeasureId id) {
        return new FileOwner(Clocks.MODULE, "measure/" + id);
    }

    /** A document with its number and the name of its file. */
    record Numbered(NumberedDocument document, String number) {}

    /** Sets a document and keeps it as a file of its measure. */
    Decision<StoredFile> keep(Numbered paper, Measure measure, Signature by) {
        return documents
                .render(paper.document())
                .then(pdf -> files.store(new ByteArrayInputStream(pdf), paper.number() + ".pdf", by))
                .then(file -> files.attach(file.id(), owner(measure.id()), by));
    }

    String name(String unit) {
        return UnitId.isSlug(unit)
                ? units.find(new UnitId(unit)).map(UnitSummary::name).orElse(unit)
                : unit;
    }

    /** Who is told: the subject of a notice; of a decision and of its end also those who execute, decided and reported. */
    List<String> names(Measure measure, boolean subjectOnly) {
        String subject = measure.cause().about().name();
        return subjectOnly
                ? List.of(subject)
                : List.of(
                        subject,
                        name(measure.bodies().executing()),
                        name(measure.bodies().competent()),
                        name(measure.cause().reporter()));
    }

    Numbered notice(Measure measure, String number, LimitDue due) {
        List<Part> body = new ArrayList<>();
        body.addAll(facts(measure));
        body.add(heading("plan"));
        body.add(plan(measure));
        body.add(heading("statement"));
        body.add(new Paragraph(words.get(
                "measures.document.statementBy",
                day(due.dueDay().due()),
                due.limit().words().whatZh(),
                due.limit().basis().titleZh())));
        return numbered(measure, number, "notice", body, due.dueDay().run().from());
    }

    Numbered decision(Measure measure, Said said, String head) {
        List<Part> body = new ArrayList<>();
        body.addAll(facts(measure));
        body.add(heading("reasons"));
        body.addAll(paragraphs(said.text()));
        if (!said.answer().isBlank()) {
            body.add(heading("answer"));
            body.addAll(paragraphs(said.answer()));
        }
        body.add(heading("decided"));
        body.add(plan(measure));
        body.add(new Paragraph(words.get("measures.document.head", head)));
        if (!measure.content().incentive()) {
            body.add(heading("remedy"));
            body.add(new Paragraph(remedy(measure)));
        }
        LocalDate on = measure.term().from();
        return numbered(
                measure,
                measure.content().number(),
                measure.content().incentive() ? "incentive" : "decision",
                body,
                on == null
                        ? Clocks.today(
                                Signature.ofPlatform(measure.trail().last().at()))
                        : on);
    }

    Numbered lifting(Measure measure, String number, String ground, Signature by) {
        List<Part> body = new ArrayList<>();
        body.add(new Paragraph(words.get(
                "measures.document.lifted",
                measure.cause().about().name(),
                measure.content().number(),
                itemName(measure, Clocks.today(by)),
                words.orElse("measures.ground." + ground, ground),
                day(Clocks.today(by)))));
        body.add(new Paragraph(
                words.get("measures.document.stop", name(measure.bodies().executing()))));
        return numbered(measure, number, "lifting", body, Clocks.today(by));
    }

    /** Review and lawsuit, or for officials review and appeal, with the times of the law. */
    private String remedy(Measure measure) {
        boolean official = measure.cause().about().kind() == SubjectKind.OFFICIAL;
        return official
                ? words.get(
                        "measures.document.remedyOfficial", term("official.review_ask"), term("official.appeal_direct"))
                : words.get("measures.document.remedyOther", term("review.apply"), term("court.sue"));
    }

    private String term(String limit) {
        return limits.find(new LimitId(limit))
                .map(known -> words.get(
                        "measures.unit." + known.term().unit().name(),
                        known.term().amount()))
                .orElse(words.get("measures.document.byLaw"));
    }

    private List<Part> facts(Measure measure) {
        List<Part> body = new ArrayList<>();
        body.add(heading("facts"));
        body.add(new Paragraph(words.get(
                "measures.document.record",
                measure.cause().about().name(),
                measure.cause().document())));
        body.addAll(paragraphs(measure.content().reason()));
        return body;
    }

    private Entries plan(Measure measure) {
        LocalDate from = measure.term().from();
        LocalDate until = measure.term().until();
        ItemList.Item item = item(measure);
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(words.get("measures.item"), measure.content().item() + " " + item.name()));
        entries.add(new Entry(words.get("measures.content"), item.row().text("content_zh")));
        entries.add(new Entry(words.get("measures.basis"), item.basis()));
        entries.add(
                new Entry(words.get("measures.executing"), name(measure.bodies().executing())));
        if (from != null) {
            entries.add(new Entry(words.get("measures.from"), day(from)));
        }
        entries.add(new Entry(words.get("measures.until"), until == null ? words.get("measures.noEnd") : day(until)));
        entries.add(new Entry(
                words.get("measures.lifting"),
                measure.content().lifting().isBlank()
                        ? words.get("measures.lifting.cause")
                        : measure.content().lifting()));
        return new Entries(entries);
    }

    private ItemList.Item item(Measure measure) {
        LocalDate on = Clocks.today(Signature.ofPlatform(measure.trail().last().at()));
        return items.find(measure.content().item(), on)
                .orElseThrow(() -> new IllegalStateException(
                        "Not in the list: " + measure.content().item()));
    }

    private String itemName(Measure measure, LocalDate on) {
        return items.find(measure.content().item(), on)
                .map(ItemList.Item::name)
                .orElse(measure.content().item());
    }

    private Numbered numbered(Measure measure, String number, String kind, List<Part> body, LocalDate on) {
        String issuer = name(measure.bodies().competent());
        return new Numbered(
                new NumberedDocument(
                        new NumberedDocument.Letterhead(words.get("measures.document.letterhead", issuer), number, ""),
                        words.get(
                                "measures.document.title." + kind,
                                measure.cause().about().name(),
                                itemName(measure, on)),
                        measure.cause().about().name(),
                        body,
                        new NumberedDocument.Ending(
                                List.of(item(measure).basis()), List.of(), issuer, on, names(measure, false)),
                        ""),
                number);
    }

    private Heading heading(String key) {
        return new Heading(words.get("measures.document." + key));
    }

    private static List<Paragraph> paragraphs(String text) {
        return Stream.of(text.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(Paragraph::new)
                .toList();
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(words.get("measures.document.dayFormat"), words.locale())
                .format(day);
    }
}
