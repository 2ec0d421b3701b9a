package org.jiannuo.records.internal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.records.RecordDraft;
import org.jiannuo.statutes.LimitTable;
import org.jiannuo.statutes.Statutes;
import org.jiannuo.statutes.TimeLimits;
import org.jiannuo.subjects.UnitClass;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the gate of a day. What it knows of the law is read once, until the reference data change. */
@Component
class Gates {
    /** @param limits stands for the state of the reference data, which are replaced as a whole */
    private record Kept(LocalDate day, LimitTable limits, GateReference reference) {}

    private final Statutes statutes;
    private final TimeLimits limits;
    private final Units units;
    private final BusinessClock clock;
    private final JdbcClient jdbc;
    private final AtomicReference<Kept> kept = new AtomicReference<>();

    Gates(Statutes statutes, TimeLimits limits, Units units, BusinessClock clock, JdbcClient jdbc) {
        this.statutes = statutes;
        this.limits = limits;
        this.units = units;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** The gate for today. */
    Gate today() {
        LocalDate today = clock.today();
        return new Gate(
                today,
                reference(),
                new DatedUnits(units, today),
                code -> units.checkCode(code).isAccepted());
    }

    /** Who carries on today what a unit did: the unit itself while it exists. */
    String present(String unit) {
        return UnitId.isSlug(unit)
                ? units.successorOf(new UnitId(unit), clock.today()).slug()
                : unit;
    }

    /** Units with the ended ones that they carry on today. */
    Set<String> withPredecessors(Set<String> some) {
        Set<String> all = new HashSet<>(some);
        some.forEach(unit -> all.addAll(carriedOn(units, unit, clock.today())));
        return all;
    }

    private static Set<String> carriedOn(Units units, String unit, LocalDate today) {
        Set<String> carried = new HashSet<>(Set.of(unit));
        if (UnitId.isSlug(unit)) {
            units.predecessors(new UnitId(unit), today).forEach(one -> carried.add(one.slug()));
        }
        return carried;
    }

    @SuppressWarnings("ReferenceEquality") // a changed state is another object
    GateReference reference() {
        LocalDate today = clock.today();
        LimitTable state = limits.current();
        Kept known = kept.get();
        if (known != null && known.day().equals(today) && known.limits() == state) {
            return known.reference();
        }
        GateReference read = GateReference.read(statutes, today);
        allow(read);
        kept.set(new Kept(today, state, read));
        return read;
    }

    /** What the catalogue allows stands in the database too; what an earlier edition allowed stays allowed there. */
    private void allow(GateReference read) {
        read.editions().values().stream()
                .flatMap(edition -> edition.values().stream())
                .distinct()
                .forEach(this::allow);
    }

    private void allow(CatalogueItem item) {
        for (RecordDraft.SubjectKind kind : item.kinds()) {
            int _ = jdbc.sql("""
                            INSERT INTO records.catalogue_item (category, subject_kind, polarity)
                            VALUES (:category, :kind, :polarity) ON CONFLICT DO NOTHING
                            """)
                    .param("category", item.code())
                    .param("kind", kind.name())
                    .param("polarity", item.polarity().name())
                    .update();
        }
    }

    /**
     * 建立在合并之上的记录. Records with which somebody did what only the merger of units let him do: a document of the former
     * unit reported by who follows it, a notice served on him and his reply, his answer about tolerance, his
     * corrections. What merely stands in the dossier of the former unit goes back with it.
     */
    @Component
    static class OnMerger implements Units.BuiltOnMerger {
        private final JdbcClient jdbc;
        private final SubjectKeys keys;
        private final Units units;
        private final County county;

        OnMerger(JdbcClient jdbc, SubjectKeys keys, Units units, County county) {
            this.jdbc = jdbc;
            this.keys = keys;
            this.units = units;
            this.county = county;
        }

        @Override
        public long builtOn(UnitId from, UnitId to, LocalDate on) {
            return units.chain(from).stream()
                    .filter(step -> step.from().equals(from) && step.to().equals(to))
                    .mapToLong(this::builtOn)
                    .sum();
        }

        private long builtOn(Units.Succession merger) {
            return jdbc.sql("""
                            SELECT count(*) FROM (
                              SELECT m.record
                              FROM records.record r
                              JOIN records.move m ON m.county = r.county AND m.record = r.id AND m.at >= :since
                              WHERE r.county = :county AND r.subject = :subject
                                AND (m.act = 'NOTIFY' OR m.unit = :to AND m.act IN ('REPLY', 'CORRECT', 'ANNUL'))
                              UNION
                              SELECT m.record
                              FROM records.record r
                              JOIN records.move m ON m.county = r.county AND m.record = r.id AND m.at >= :since
                              WHERE r.county = :county AND r.reporter = :from
                                AND m.unit = :to AND m.act IN ('CORRECT', 'ANNUL')
                              UNION
                              SELECT m.record
                              FROM records.procedure p
                              JOIN records.move m ON m.county = p.county AND m.record = p.record AND m.at >= :since
                              WHERE p.county = :county AND p.tolerance_body = :from
                                AND m.unit = :to AND m.act IN ('TOLERATE', 'DENY_TOLERANCE')
                              UNION
                              SELECT id
                              FROM records.record
                              WHERE county = :county AND reporter = :to AND reported_at >= :since
                                AND document_date < :on AND organ = ANY (:names)
                            ) AS built
                            """)
                    .param("county", county.code())
                    .param("from", merger.from().slug())
                    .param("to", merger.to().slug())
                    .param("on", merger.on())
                    .param("since", merger.enteredAt().atOffset(ZoneOffset.UTC))
                    .param(
                            "subject",
                            keys.subject(
                                    county,
                                    RecordDraft.SubjectKind.UNIT,
                                    merger.from().slug()))
                    .param("names", names(merger).toArray(String[]::new))
                    .query(Long.class)
                    .single();
        }

        /** Every name that the former unit bore until the merger. */
        private Set<String> names(Units.Succession merger) {
            Set<String> names = new HashSet<>();
            LocalDate day = merger.on().minusDays(1);
            Optional<UnitSummary> was = units.unitAsOf(merger.from(), day);
            while (was.isPresent()) {
                names.addAll(DatedUnits.known(was.get()).names());
                day = units.unchangedSince(day).minusDays(1);
                was = units.unitAsOf(merger.from(), day);
            }
            return names;
        }
    }

    /** The register by day, worked out once for all days on which it was the same. */
    private static final class DatedUnits implements Gate.KnownUnits {
        private final Units units;
        private final LocalDate today;
        private final Map<LocalDate, Map<String, Gate.KnownUnit>> days = new ConcurrentHashMap<>();
        private final Map<String, Set<String>> carried = new ConcurrentHashMap<>();

        DatedUnits(Units units, LocalDate today) {
            this.units = units;
            this.today = today;
        }

        @Override
        public Map<String, Gate.KnownUnit> on(LocalDate day) {
            return days.computeIfAbsent(units.unchangedSince(day), _ -> inForce(day));
        }

        @Override
        public Set<String> carriedOnBy(String unit) {
            return carried.computeIfAbsent(unit, _ -> carriedOn(units, unit, today));
        }

        private Map<String, Gate.KnownUnit> inForce(LocalDate day) {
            Map<String, Gate.KnownUnit> known = new HashMap<>();
            for (UnitSummary now : units.active(today)) {
                if (!now.isGroup()) {
                    for (String unit : carriedOn(units, now.id().slug(), today)) {
                        stateOn(new UnitId(unit), day).ifPresent(was -> known.put(unit, known(was)));
                    }
                }
            }
            return known;
        }

        /** A unit that follows nobody was there before the register knew it: its first known state holds. */
        private Optional<UnitSummary> stateOn(UnitId unit, LocalDate day) {
            return units.unitAsOf(unit, day)
                    .or(() -> units.find(unit)
                            .filter(now -> day.isBefore(now.since()))
                            .filter(_ -> units.predecessors(unit, today).isEmpty())
                            .flatMap(now -> units.unitAsOf(unit, now.since())));
        }

        private static Gate.KnownUnit known(UnitSummary unit) {
            Set<String> names = new HashSet<>(Set.of(unit.name()));
            names.add(unit.shortName());
            if (unit.creditCode() != null) {
                names.add(unit.creditCode());
            }
            return new Gate.KnownUnit(names, word(unit.unitClass()));
        }
    }

    /** The word of the catalogue for a class of units. */
    private static String word(UnitClass of) {
        return switch (of) {
            case COUNTY_ORGAN, PARTY_BODY, CONGRESS, CPPCC, COURT, PROCURATORATE, MASS_ORGANISATION, VERTICAL_UNIT ->
                "department";
            case TOWNSHIP, MANAGEMENT_COMMITTEE, STREET_OFFICE -> "township";
            case PUBLIC_INSTITUTION, STATE_FIRM -> "public_institution";
            case VILLAGE_COMMITTEE -> "grassroots_org";
            case OUTSIDE_BODY, GROUP -> "";
        };
    }
}
