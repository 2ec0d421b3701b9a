package org.jiannuo.records.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.records.RecordDraft;
import org.jiannuo.statutes.LimitTable;
import org.jiannuo.statutes.Statutes;
import org.jiannuo.statutes.TimeLimits;
import org.jiannuo.subjects.UnitClass;
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
                today, reference(), known(today), code -> units.checkCode(code).isAccepted());
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

    private Map<String, Gate.KnownUnit> known(LocalDate today) {
        Map<String, Gate.KnownUnit> known = new HashMap<>();
        for (UnitSummary unit : units.active(today)) {
            if (!unit.isGroup()) {
                Set<String> names = new HashSet<>(Set.of(unit.name()));
                names.add(unit.shortName());
                if (unit.creditCode() != null) {
                    names.add(unit.creditCode());
                }
                known.put(unit.id().slug(), new Gate.KnownUnit(names, word(unit.unitClass())));
            }
        }
        return known;
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
