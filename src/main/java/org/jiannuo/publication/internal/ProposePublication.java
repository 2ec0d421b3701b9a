package org.jiannuo.publication.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.publication.PublicContent;
import org.jiannuo.publication.PublicationDraft;
import org.jiannuo.publication.PublicationDraft.Severity;
import org.jiannuo.publication.PublicationDraft.SubjectKind;
import org.jiannuo.publication.PublicationKind;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;
import org.jiannuo.web.Words;
import org.springframework.stereotype.Component;

/** 拟公示事项. Makes drafts of what waits here, and of the figures of the day. */
@Component
class ProposePublication {
    private static final String OFFICE = "credit-office";
    /** The figures are of the programmes, as on the page of each unit; what a case office owes by the way is none of them. */
    private static final String PROGRAMME = "programme";

    private static final List<String> COLUMNS = List.of("unit", "total", "kept", "late", "overdue", "open", "rate");

    private final Obligations obligations;
    private final Units units;
    private final Words words;
    private final County county;
    private final BusinessClock clock;

    ProposePublication(Obligations obligations, Units units, Words officialWords, County county, BusinessClock clock) {
        this.obligations = obligations;
        this.units = units;
        this.words = officialWords;
        this.county = county;
        this.clock = clock;
    }

    /** A draft of what waits, as it is kept, with what was typed. */
    PublicationDraft draft(Publication one, ProposeForm typed) {
        Map<String, String> fields = new HashMap<>(one.shown().fields());
        fields.putAll(typed.fields());
        fields.values().removeIf(String::isBlank);
        return new PublicationDraft(
                new PublicationDraft.Thing(
                        one.what().kind(),
                        one.what().source(),
                        one.what().thing(),
                        one.what().title(),
                        one.what().category(),
                        one.what().severity(),
                        one.what().document(),
                        one.what().decidedOn()),
                new PublicationDraft.Subject(
                        one.whose().kind(),
                        one.whose().key(),
                        one.whose().name(),
                        one.whose().unit()),
                new PublicContent(fields, one.shown().columns(), one.shown().rows()),
                new PublicationDraft.Footing(
                        typed.basis(),
                        typed.fromDay(),
                        typed.toDay(),
                        typed.need(),
                        one.footing().latest()));
    }

    /** The figures of today by unit. */
    PublicationDraft figures() {
        LocalDate today = clock.today();
        UnitId office = new UnitId(OFFICE);
        List<Obligations.Count> counts = obligations.counts(county, Obligations.By.UNIT, PROGRAMME, null);
        Map<UnitId, String> names = units.names(
                counts.stream().map(count -> new UnitId(count.key())).toList());
        return new PublicationDraft(
                new PublicationDraft.Thing(
                        PublicationKind.STATISTICS,
                        "publication",
                        today.toString(),
                        words.get("publication.figures.title", today),
                        "",
                        Severity.NONE,
                        "",
                        null),
                new PublicationDraft.Subject(
                        SubjectKind.UNIT, "", units.names(List.of(office)).getOrDefault(office, OFFICE), OFFICE),
                new PublicContent(
                        Map.of(
                                "period",
                                words.get("publication.figures.period", today),
                                "method",
                                words.get("publication.figures.method")),
                        COLUMNS,
                        counts.stream()
                                .map(count -> row(count, names.getOrDefault(new UnitId(count.key()), count.key())))
                                .toList()),
                PublicationDraft.Footing.on("figures"));
    }

    private static List<String> row(Obligations.Count count, String unit) {
        long due = count.kept() + count.late() + count.overdue();
        return List.of(
                unit,
                Long.toString(count.total()),
                Long.toString(count.kept()),
                Long.toString(count.late()),
                Long.toString(count.overdue()),
                Long.toString(count.open()),
                due == 0 ? "-" : Math.round(100.0 * count.kept() / due) + "%");
    }
}
