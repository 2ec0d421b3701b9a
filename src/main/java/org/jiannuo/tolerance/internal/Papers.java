package org.jiannuo.tolerance.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.reports.NumberedDocument;
import org.jiannuo.reports.NumberedDocument.Entries;
import org.jiannuo.reports.NumberedDocument.Entry;
import org.jiannuo.reports.NumberedDocument.Heading;
import org.jiannuo.reports.NumberedDocument.Listing;
import org.jiannuo.reports.NumberedDocument.Paragraph;
import org.jiannuo.reports.NumberedDocument.Part;
import org.jiannuo.reports.PdfDocuments;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.Units;
import org.jiannuo.tolerance.internal.CaseHistory.Move;
import org.jiannuo.tolerance.internal.CaseHistory.Weighing;
import org.jiannuo.tolerance.internal.Lifecycle.Act;
import org.jiannuo.web.Words;
import org.springframework.stereotype.Component;

/** 文书. The finding and the notice of it, in Chinese, made of moves that never change. */
@Component
class Papers {
    private final PdfDocuments documents;
    private final CaseHistory history;
    private final Criteria criteria;
    private final Units units;
    private final Words words;

    /** @param words the words of the official language */
    Papers(PdfDocuments documents, CaseHistory history, Criteria criteria, Units units, Words words) {
        this.documents = documents;
        this.history = history;
        this.criteria = criteria;
        this.units = units;
        this.words = words;
    }

    /** The paper that a move issued; empty when it issued none. */
    Optional<Decision<byte[]>> paper(ToleranceCase matter, int seq) {
        List<Move> moves = history.moves(matter.id());
        return moves.stream()
                .filter(move -> move.seq() == seq && !move.document().isEmpty())
                .findFirst()
                .map(move -> documents.render(document(matter, moves, move)));
    }

    private NumberedDocument document(ToleranceCase matter, List<Move> moves, Move move) {
        boolean notice = move.act() == Act.FEED_BACK;
        List<Part> body = new ArrayList<>();
        body.add(new Paragraph(words.get(
                notice ? "tolerance.document.opening.notice" : "tolerance.document.opening.finding",
                matter.about().subject(),
                day(matter.asked().on()),
                matter.about().document())));
        body.add(new Entries(entries(matter)));
        if (!notice) {
            body.add(new Heading(words.get("tolerance.document.weighed")));
            body.add(weighed(matter));
        }
        body.add(new Heading(words.get("tolerance.document.found")));
        body.add(new Paragraph(words.get("tolerance.record." + matter.status())));
        if (!matter.found().consequence().isEmpty()) {
            body.add(new Paragraph(
                    words.get("tolerance.consequence." + matter.found().consequence())));
        }
        moves.stream()
                .filter(one -> one.document().equals(matter.found().document()))
                .findFirst()
                .ifPresent(finding -> finding.said()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .forEach(line -> body.add(new Paragraph(line))));
        body.add(new Paragraph(words.get("tolerance.document.remedy")));
        return set(matter, move, notice, body);
    }

    private NumberedDocument set(ToleranceCase matter, Move move, boolean notice, List<Part> body) {
        String issuer = name(matter.body());
        return new NumberedDocument(
                new NumberedDocument.Letterhead(
                        words.get("tolerance.document.letterhead", issuer), move.document(), ""),
                words.get(notice ? "tolerance.document.title.notice" : "tolerance.document.title.finding"),
                notice ? matter.about().subject() : "",
                body,
                new NumberedDocument.Ending(
                        List.of(words.get("tolerance.document.basis")),
                        List.of(),
                        issuer,
                        LocalDate.ofInstant(move.at(), BusinessClock.ZONE),
                        notice ? List.of(name(matter.about().recorder())) : List.of()),
                "/tolerance/" + matter.id());
    }

    private List<Entry> entries(ToleranceCase matter) {
        return List.of(
                entry("tolerance.number", matter.number()),
                entry("tolerance.subject", matter.about().subject()),
                entry("tolerance.document", matter.about().document()),
                entry("tolerance.body", name(matter.body())),
                entry("tolerance.finding", words.get("tolerance.finding." + matter.status())));
    }

    private Entry entry(String key, String value) {
        return new Entry(words.get(key), value);
    }

    private Listing weighed(ToleranceCase matter) {
        Map<String, Weighing> weighed = history.weighed(matter.id());
        List<List<String>> rows = criteria.all(matter.asked().on()).stream()
                .filter(one -> weighed.containsKey(one.code()))
                .map(one -> List.of(
                        one.name(),
                        words.get("tolerance.answer." + one.kind() + "."
                                + weighed.getOrDefault(one.code(), new Weighing("NA", ""))
                                        .answer()),
                        weighed.getOrDefault(one.code(), new Weighing("NA", "")).reason()))
                .toList();
        return new Listing(
                List.of(words.get("tolerance.criterion"), words.get("tolerance.answer"), words.get("tolerance.reason")),
                rows);
    }

    private String name(String unit) {
        return UnitId.isSlug(unit)
                ? units.find(new UnitId(unit)).map(UnitSummary::name).orElse(unit)
                : unit;
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(words.get("tolerance.document.day"), words.locale())
                .format(day);
    }
}
