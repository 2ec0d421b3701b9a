package org.jiannuo.dossiers.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.RecordStates.Archive;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.records.Records;
import org.jiannuo.statutes.Statutes;
import org.jiannuo.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a dossier together: the records of a subject, section by section, now or as known on another day. */
@Component
class DossierView {
    private static final int MOST = 500;

    private final Records records;
    private final Purposes purposes;
    private final Statutes statutes;
    private final BusinessClock clock;
    private final County county;

    DossierView(Records records, Purposes purposes, Statutes statutes, BusinessClock clock, County county) {
        this.records = records;
        this.purposes = purposes;
        this.statutes = statutes;
        this.clock = clock;
        this.county = county;
    }

    /** The days that were asked for. */
    DossierPage.AsOf asOf(@Nullable LocalDate on, @Nullable LocalDate knownOn) {
        LocalDate today = clock.today();
        return new DossierPage.AsOf(
                on == null ? today : on, knownOn == null ? today : knownOn, on != null || knownOn != null);
    }

    DossierPage page(Records.Subject subject, DossierPage.AsOf asOf, String path, String report, Words words) {
        boolean official = subject.kind() == SubjectKind.OFFICIAL;
        List<DossierPage.Section> sections = sections(subject.id(), subject.kind(), asOf, words);
        int filled = (int)
                sections.stream().filter(section -> !section.lines().isEmpty()).count();
        int all = sections.stream().mapToInt(section -> section.lines().size()).sum();
        return new DossierPage(
                new DossierPage.Head(
                        subject.name(), subject.code(), subject.kind().name(), all, filled, official),
                sections,
                asOf,
                path,
                report);
    }

    List<DossierPage.Section> sections(UUID subject, SubjectKind kind, DossierPage.AsOf asOf, Words words) {
        List<Records.Known> known = asOf.asked()
                ? records.asOf(county, subject, asOf.on(), endOf(asOf.knownOn()), MOST)
                : records.ofSubject(county, subject, MOST).stream()
                        .map(record -> new Records.Known(record, record.states().standing(), Map.of()))
                        .toList();
        List<DossierPage.Section> sections = new ArrayList<>();
        for (Purposes.Section section : purposes.sections(kind == SubjectKind.OFFICIAL ? "official" : "unit")) {
            sections.add(new DossierPage.Section(
                    section.code(),
                    known.stream()
                            .filter(one ->
                                    section.categories().contains(one.record().category()))
                            .filter(one -> one.standing().isInForce() || isEnded(one))
                            .map(one -> line(one, words))
                            .toList()));
        }
        return sections;
    }

    /** What is being examined, tolerated or was not recorded stands in no dossier. */
    private static boolean isEnded(Records.Known one) {
        return switch (one.standing()) {
            case ENDED, ANNULLED -> true;
            case SUBMITTED, VALID, CORRECTED, TOLERATED, NOT_RECORDED -> false;
        };
    }

    private DossierPage.Line line(Records.Known one, Words words) {
        RecordSummary of = one.record();
        boolean gone = one.standing() == org.jiannuo.records.RecordStates.Standing.ANNULLED
                && of.states().archive() == Archive.TOMBSTONE;
        LocalDate until =
                of.days().endsOn() != null ? of.days().endsOn() : of.term().until();
        return new DossierPage.Line(
                category(of.category(), words),
                one.says().getOrDefault("documentNumber", of.document().number()),
                of.document().organ(),
                of.document().date(),
                gone ? "" : one.says().getOrDefault("facts", of.basis().facts()),
                of.severity() == null ? "" : of.severity().name(),
                one.standing().name(),
                of.states().disputed(),
                until == null ? "" : words.day(until),
                of.about().kind() == SubjectKind.OFFICIAL ? "" : "/records/" + of.id());
    }

    String category(String code, Words words) {
        return statutes.row("record_categories", code, clock.today())
                .map(row -> row.text(words.locale().getLanguage().equals("en") ? "name_en" : "name_zh"))
                .orElse(code);
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
    }
}
