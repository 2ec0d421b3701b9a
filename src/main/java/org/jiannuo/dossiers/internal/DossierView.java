package org.jiannuo.dossiers.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.RecordStates.Archive;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.records.Records;
import org.jiannuo.statutes.Statutes;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.Units;
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
    private final Units units;

    DossierView(
            Records records, Purposes purposes, Statutes statutes, BusinessClock clock, County county, Units units) {
        this.records = records;
        this.purposes = purposes;
        this.statutes = statutes;
        this.clock = clock;
        this.county = county;
        this.units = units;
    }

    /** A record in a dossier. @param from the unit of which it was inherited; empty for the subject's own */
    private record Held(Records.Known known, String from) {}

    /** A subject by its identity: one of which something is recorded, or a unit that carries on such a one. */
    Optional<Records.Subject> subject(UUID id) {
        return records.subject(county, id)
                .or(() -> units.active(clock.today()).stream()
                        .filter(unit -> unitSubject(unit.id()).equals(id))
                        .filter(unit ->
                                !units.predecessors(unit.id(), clock.today()).isEmpty())
                        .findFirst()
                        .map(this::subject));
    }

    /** Subjects that fit the words, best first; units by their former names too. */
    List<Records.Subject> search(String words, int most) {
        Map<UUID, Records.Subject> found = new LinkedHashMap<>();
        records.search(county, words, most).forEach(subject -> found.put(subject.id(), subject));
        units.search(words, most).stream()
                .filter(unit -> !unit.isGroup())
                .map(unit -> subject(unitSubject(unit.id())))
                .flatMap(Optional::stream)
                .forEach(subject -> found.putIfAbsent(subject.id(), subject));
        return List.copyOf(found.values());
    }

    private UUID unitSubject(UnitId unit) {
        return records.subjectId(county, SubjectKind.UNIT, unit.slug());
    }

    private Records.Subject subject(UnitSummary unit) {
        return new Records.Subject(
                unitSubject(unit.id()),
                SubjectKind.UNIT,
                unit.name(),
                unit.creditCode() == null ? "" : unit.creditCode(),
                unit.id().slug());
    }

    private static Optional<UnitId> unit(Records.Subject subject) {
        return subject.kind() == SubjectKind.UNIT && UnitId.isSlug(subject.ref())
                ? Optional.of(new UnitId(subject.ref()))
                : Optional.empty();
    }

    /** The name that a unit had on the day; of other subjects the one of the records. */
    private String name(Records.Subject subject, LocalDate day) {
        return unit(subject)
                .flatMap(unit -> units.unitAsOf(unit, day))
                .map(UnitSummary::name)
                .orElse(subject.name());
    }

    /** Whom a unit follows and who follows it, as of the day and as the register knew it. */
    private List<Units.Succession> lineage(Records.Subject subject, DossierPage.AsOf asOf) {
        return unit(subject)
                .map(unit -> units.lineage(unit, asOf.on(), endOf(asOf.knownOn())))
                .orElse(List.of());
    }

    private List<DossierPage.Kin> kin(Records.Subject subject, DossierPage.AsOf asOf) {
        return lineage(subject, asOf).stream()
                .map(step -> step.from().slug().equals(subject.ref())
                        ? kin("after", step.to(), step.on())
                        : kin("before", step.from(), step.on()))
                .distinct()
                .toList();
    }

    private DossierPage.Kin kin(String relation, UnitId unit, LocalDate on) {
        String name = units.find(unit).map(UnitSummary::name).orElse(unit.slug());
        UUID subject = unitSubject(unit);
        return new DossierPage.Kin(
                relation, name, on, subject(subject).isPresent() ? "/dossiers/subjects/" + subject : "");
    }

    /** The days that were asked for. */
    DossierPage.AsOf asOf(@Nullable LocalDate on, @Nullable LocalDate knownOn) {
        LocalDate today = clock.today();
        return new DossierPage.AsOf(
                on == null ? today : on, knownOn == null ? today : knownOn, on != null || knownOn != null);
    }

    /** The dossier of a subject whose file is open to whoever may read dossiers. */
    DossierPage page(Records.Subject subject, DossierPage.AsOf asOf, String path, String report, Words words) {
        return page(subject, asOf, new Address(path, report), new Reading(Purposes.Reader.AUTHORITY, ""), words);
    }

    /** Where the page stands. @param report address of the printed report; empty for none */
    record Address(String path, String report) {}

    /** Who reads. @param unit his unit: what it reported itself it knows */
    record Reading(Purposes.Reader as, String unit) {}

    DossierPage page(Records.Subject subject, DossierPage.AsOf asOf, Address address, Reading reading, Words words) {
        boolean official = subject.kind() == SubjectKind.OFFICIAL;
        List<DossierPage.Section> sections = sections(subject, asOf, reading, words);
        int filled = (int)
                sections.stream().filter(section -> !section.lines().isEmpty()).count();
        int all = sections.stream().mapToInt(section -> section.lines().size()).sum();
        return new DossierPage(
                new DossierPage.Head(
                        name(subject, asOf.on()), subject.code(), subject.kind().name(), all, filled, official),
                sections,
                kin(subject, asOf),
                asOf,
                reading.as().name(),
                address.path(),
                address.report());
    }

    /** Every section of a subject, as the subject itself sees them. */
    List<DossierPage.Section> sections(Records.Subject subject, DossierPage.AsOf asOf, Words words) {
        return sections(subject, asOf, new Reading(Purposes.Reader.AUTHORITY, ""), words);
    }

    private List<DossierPage.Section> sections(
            Records.Subject subject, DossierPage.AsOf asOf, Reading reading, Words words) {
        List<Held> known = new ArrayList<>(held(subject.id(), "", asOf));
        lineage(subject, asOf).stream()
                .map(Units.Succession::from)
                .filter(before -> !before.slug().equals(subject.ref()))
                .distinct()
                .forEach(before -> known.addAll(held(
                        unitSubject(before),
                        units.find(before).map(UnitSummary::name).orElse(before.slug()),
                        asOf)));
        List<DossierPage.Section> sections = new ArrayList<>();
        boolean official = subject.kind() == SubjectKind.OFFICIAL;
        Map<String, String> places = places(official);
        for (Purposes.Section section : purposes.sections(official ? "official" : "unit")) {
            Purposes.Depth depth = section.of(reading.as());
            if (depth == Purposes.Depth.NONE) {
                continue;
            }
            sections.add(new DossierPage.Section(
                    section.code(),
                    known.stream()
                            .filter(one -> section.code()
                                    .equals(places.get(one.known().record().category())))
                            .filter(one -> one.known().standing().isInForce() || isEnded(one.known()))
                            .map(one -> line(one, depth == Purposes.Depth.OUTLINE && !reported(one, reading), words))
                            .toList()));
        }
        return sections;
    }

    /** The section in which each item stands, as the rule of its collection says. */
    private Map<String, String> places(boolean official) {
        Map<String, String> places = new HashMap<>();
        statutes.rows("category_rules", clock.today())
                .forEach(rule -> places.put(rule.key(), (official ? "P" : "") + rule.text("section")));
        return places;
    }

    private List<Held> held(UUID subject, String from, DossierPage.AsOf asOf) {
        List<Records.Known> known = asOf.asked()
                ? records.asOf(county, subject, asOf.on(), endOf(asOf.knownOn()), MOST)
                : records.ofSubject(county, subject, MOST).stream()
                        .map(record -> new Records.Known(record, record.states().standing(), Map.of()))
                        .toList();
        return known.stream().map(one -> new Held(one, from)).toList();
    }

    /** What is being examined, tolerated or was not recorded stands in no dossier. */
    private static boolean isEnded(Records.Known one) {
        return switch (one.standing()) {
            case ENDED, ANNULLED -> true;
            case SUBMITTED, VALID, CORRECTED, TOLERATED, NOT_RECORDED -> false;
        };
    }

    /** What was served on a unit, because it reported it itself, it knows in full. */
    private static boolean reported(Held held, Reading reading) {
        return held.known().record().reported().unit().equals(reading.unit());
    }

    private DossierPage.Line line(Held held, boolean withheld, Words words) {
        Records.Known one = held.known();
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
                gone || withheld
                        ? ""
                        : one.says().getOrDefault("facts", of.basis().facts()),
                withheld,
                of.severity() == null ? "" : of.severity().name(),
                one.standing().name(),
                of.states().disputed(),
                until == null ? "" : words.day(until),
                held.from(),
                of.about().kind() == SubjectKind.OFFICIAL ? "" : "/records/" + of.id());
    }

    String category(String code, Words words) {
        return statutes.row("record_categories", code, clock.today())
                .map(row -> row.text(words.locale().getLanguage().equals("en") ? "name_en" : "name_zh"))
                .orElse(code);
    }

    /** The last moment of a day, as finely as moments are kept. */
    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant().minus(1, ChronoUnit.MICROS);
    }
}
