package org.jiannuo.casework.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiannuo.complaints.CaseDossier;
import org.jiannuo.complaints.ComplaintSummary;
import org.jiannuo.complaints.Complaints;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.reports.NumberedDocument;
import org.jiannuo.reports.NumberedDocument.Entry;
import org.jiannuo.reports.NumberedDocument.Heading;
import org.jiannuo.reports.NumberedDocument.Listing;
import org.jiannuo.reports.NumberedDocument.Paragraph;
import org.jiannuo.reports.NumberedDocument.Part;
import org.jiannuo.reports.PdfDocuments;
import org.jiannuo.security.AuditEntry;
import org.jiannuo.security.AuditTrail;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.Units;
import org.jiannuo.web.Words;
import org.springframework.stereotype.Component;

/**
 * 案卷. A case as one document: index, the way it went, every move, the hashes of every file, who opened it and what for.
 * The complainant is not in it.
 */
@Component
class Dossier {
    private static final int HALF = 32;
    private static final int MOST_READS = 5_000;

    private final Sources sources;
    private final PdfDocuments documents;
    private final Units units;
    private final Words words;
    private final BusinessClock clock;
    private final County county;

    /** The case, and who opened it. */
    @Component
    record Sources(Complaints complaints, AuditTrail.Reads reads) {}

    Dossier(Sources sources, PdfDocuments documents, Units units, Words words, BusinessClock clock, County county) {
        this.sources = sources;
        this.documents = documents;
        this.units = units;
        this.words = words;
        this.clock = clock;
        this.county = county;
    }

    /** The dossier of a case; empty when there is no such case. */
    Optional<Decision<byte[]>> of(String number) {
        return sources.complaints()
                .byNumber(county, number)
                .flatMap(found -> sources.complaints().dossier(found.id()))
                .map(dossier -> documents.render(document(dossier)));
    }

    private NumberedDocument document(CaseDossier dossier) {
        ComplaintSummary complaint = dossier.complaint();
        String office = name(dossier.handling());
        LocalDate today = clock.today();
        List<AuditEntry> reads = sources.reads().of("/complaints/cases/" + complaint.id(), MOST_READS);
        List<Part> body = new ArrayList<>();
        body.add(new Heading(words.get("casework.dossier.index")));
        body.add(index(dossier, reads.size()));
        body.add(new Heading(words.get("casework.dossier.matter")));
        body.add(new NumberedDocument.Entries(entries(dossier)));
        if (!dossier.substance().isBlank()) {
            body.add(new Paragraph(dossier.substance()));
        }
        body.add(new Heading(words.get("casework.dossier.steps")));
        body.add(steps(dossier));
        if (!dossier.files().isEmpty()) {
            body.add(new Heading(words.get("casework.dossier.files")));
            body.add(files(dossier));
        }
        if (!reads.isEmpty()) {
            body.add(new Heading(words.get("casework.dossier.reads")));
            body.add(reads(reads));
        }
        body.add(new Paragraph(words.get("casework.dossier.secret")));
        return new NumberedDocument(
                new NumberedDocument.Letterhead(words.get("casework.dossier.letterhead", office), "", ""),
                words.get("casework.dossier.title", complaint.number()),
                "",
                body,
                new NumberedDocument.Ending(List.of(), List.of(), office, today, List.of()),
                "");
    }

    private Listing index(CaseDossier dossier, int reads) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("1", words.get("casework.dossier.matter"), "1"));
        rows.add(List.of(
                "2",
                words.get("casework.dossier.steps"),
                String.valueOf(dossier.steps().size())));
        rows.add(List.of(
                "3",
                words.get("casework.dossier.papers"),
                String.valueOf(dossier.steps().stream()
                        .filter(step -> !step.document().isEmpty())
                        .count())));
        rows.add(List.of(
                "4",
                words.get("casework.dossier.files"),
                String.valueOf(dossier.files().size())));
        rows.add(List.of("5", words.get("casework.dossier.reads"), String.valueOf(reads)));
        return new Listing(
                List.of(
                        words.get("casework.dossier.no"),
                        words.get("casework.dossier.part"),
                        words.get("casework.dossier.count")),
                rows);
    }

    private List<Entry> entries(CaseDossier dossier) {
        ComplaintSummary complaint = dossier.complaint();
        List<Entry> entries = new ArrayList<>();
        entries.add(entry("complaints.number", complaint.number()));
        entries.add(entry("complaints.kind", words.get("complaints.kind." + complaint.kind())));
        entries.add(entry("complaints.accused", name(complaint.unit())));
        entries.add(entry("complaints.receivedOn", words.day(complaint.receivedOn())));
        entries.add(entry("complaints.state", words.get("complaints.status." + complaint.status())));
        if (!dossier.verifying().isEmpty()) {
            entries.add(entry("complaints.verifying", name(dossier.verifying())));
        }
        return entries;
    }

    private Entry entry(String key, String value) {
        return new Entry(words.get(key), value);
    }

    private Listing steps(CaseDossier dossier) {
        List<List<String>> rows = dossier.steps().stream()
                .map(step -> List.of(
                        String.valueOf(step.seq()),
                        words.moment(step.at()),
                        words.get("complaints.act." + step.act())
                                + (step.target().isEmpty() ? "" : " → " + name(step.target())),
                        who(step),
                        step.document().isEmpty() ? step.said() : step.document() + " " + step.said()))
                .toList();
        return new Listing(
                List.of(
                        words.get("casework.dossier.no"),
                        words.get("casework.dossier.when"),
                        words.get("casework.dossier.what"),
                        words.get("casework.dossier.who"),
                        words.get("casework.dossier.said")),
                rows);
    }

    private String who(CaseDossier.Step step) {
        String person = words.orElse("complaints." + step.person(), step.person());
        return step.unit().isEmpty() ? person : person + " " + name(step.unit());
    }

    private Listing files(CaseDossier dossier) {
        List<List<String>> rows = new ArrayList<>();
        for (CaseDossier.FileHash file : dossier.files()) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    file.name().isEmpty() ? words.get("complaints.secret") : file.name(),
                    words.get("complaints.origin." + file.origin()),
                    String.valueOf(file.size()),
                    file.sha256().substring(0, HALF) + " " + file.sha256().substring(HALF)));
        }
        return new Listing(
                List.of(
                        words.get("casework.dossier.no"),
                        words.get("casework.dossier.file"),
                        words.get("casework.dossier.origin"),
                        words.get("casework.dossier.size"),
                        words.get("casework.dossier.hash")),
                rows);
    }

    /** Who opened or handled it, when, and what for, from the audit trail. */
    private Listing reads(List<AuditEntry> reads) {
        List<List<String>> rows = new ArrayList<>();
        for (AuditEntry read : reads) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    words.moment(read.at()),
                    (read.person() + " " + name(read.unit())).strip(),
                    words.get("audit." + read.event()),
                    words.get("audit.outcome." + read.outcome())));
        }
        return new Listing(
                List.of(
                        words.get("casework.dossier.no"),
                        words.get("casework.dossier.when"),
                        words.get("casework.dossier.reader"),
                        words.get("casework.dossier.purpose"),
                        words.get("casework.dossier.outcome")),
                rows);
    }

    private String name(String unit) {
        return UnitId.isSlug(unit)
                ? units.find(new UnitId(unit)).map(UnitSummary::shortName).orElse(unit)
                : unit;
    }
}
