package org.jiannuo.complaints.internal;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiannuo.complaints.ComplaintKind;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.Units;
import org.springframework.stereotype.Component;

/** Which body is competent for what, and which reasons may be given; from the reference data of this module. */
@Component
class Catalogue {
    /** What a reason is given for. */
    static final String REFUSE = "refuse";

    static final String REDIRECT = "redirect";
    static final String PAUSE = "pause";
    static final String DECLINE = "decline";
    static final String EFFECT = "effect";
    private static final Set<String> EXCUSES = Set.of("REORGANISED", "LEADER_CHANGED");

    private final Units units;
    private final BusinessClock clock;
    private final Map<String, String> bodies = new HashMap<>();
    private final Map<String, Map<String, String>> grounds = new HashMap<>();

    Catalogue(Units units, BusinessClock clock) {
        this.units = units;
        this.clock = clock;
        for (Map<String, String> row : rows("bodies.csv")) {
            bodies.put(row.getOrDefault("purpose", ""), row.getOrDefault("unit_id", ""));
        }
        for (Map<String, String> row : rows("grounds.csv")) {
            grounds.computeIfAbsent(row.getOrDefault("use", ""), _ -> new LinkedHashMap<>())
                    .put(row.getOrDefault("code", ""), row.getOrDefault("basis", ""));
        }
    }

    /** The reasons that may be given, in the order of the table. */
    List<String> grounds(String use) {
        return List.copyOf(grounds.getOrDefault(use, Map.of()).keySet());
    }

    boolean isGround(String use, String code) {
        return grounds.getOrDefault(use, Map.of()).containsKey(code);
    }

    /** Instrument and article of a reason; empty when it has none. */
    String basis(String use, String code) {
        return grounds.getOrDefault(use, Map.of()).getOrDefault(code, "");
    }

    /** Whether a reason is one that never excuses: reorganisation, change of leader. */
    static boolean isExcuse(String code) {
        return EXCUSES.contains(code);
    }

    /** The office that handles complaints about a body; another one when the office itself, or one above, is meant. */
    String handlingFor(String accused) {
        String usual = body("handling");
        return isWithin(usual, accused) ? body("deputy") : usual;
    }

    /** The office of the next level: the one above, else the same. */
    String handlingAbove(String handling) {
        return superior(handling).orElse(handling);
    }

    private String body(String purpose) {
        return bodies.getOrDefault(purpose, "");
    }

    /** Bodies to which a complaint may be handed: competent by its kind, superior, in charge; never the accused. */
    List<UnitSummary> competent(Complaint complaint, Set<String> before) {
        String accused = complaint.matter().accused();
        Set<String> ids = new LinkedHashSet<>();
        if (complaint.matter().lead()) {
            ids.add(body("lead"));
        }
        ids.add(body(complaint.matter().kind().name()));
        ids.addAll(above(accused));
        ids.add(body(ComplaintKind.OTHER.name()));
        if (complaint.way().level() > 1) {
            before.forEach(body -> ids.addAll(above(body)));
        }
        List<UnitSummary> bodies = new ArrayList<>();
        for (String id : ids) {
            if (UnitId.isSlug(id) && !isWithin(id, accused) && !before.contains(id)) {
                units.find(new UnitId(id))
                        .filter(unit -> unit.existsOn(clock.today()) && !unit.isGroup())
                        .ifPresent(bodies::add);
            }
        }
        return bodies;
    }

    private List<String> above(String unit) {
        List<String> above = new ArrayList<>();
        if (UnitId.isSlug(unit)) {
            UnitId id = new UnitId(unit);
            units.find(id).map(UnitSummary::competentDepartment).ifPresent(department -> above.add(department.slug()));
            units.superiors(id, clock.today()).stream()
                    .filter(one -> !one.equals(id))
                    .forEach(one -> above.add(one.slug()));
        }
        return above;
    }

    private Optional<String> superior(String unit) {
        return above(unit).stream().findFirst();
    }

    /** Whether a unit is another one or stands below it. */
    boolean isWithin(String unit, String top) {
        if (unit.equals(top)) {
            return true;
        }
        return UnitId.isSlug(unit)
                && UnitId.isSlug(top)
                && units.superiors(new UnitId(unit), clock.today()).contains(new UnitId(top));
    }

    /** Whether there is such a body today that can be complained of. */
    boolean isBody(String unit) {
        return UnitId.isSlug(unit)
                && units.find(new UnitId(unit))
                        .filter(found -> found.existsOn(clock.today()) && !found.isGroup())
                        .isPresent();
    }

    /** The bodies that can be complained of. */
    List<UnitSummary> everyBody() {
        LocalDate today = clock.today();
        return units.active(today).stream().filter(unit -> !unit.isGroup()).toList();
    }

    String name(String unit) {
        return UnitId.isSlug(unit)
                ? units.find(new UnitId(unit)).map(UnitSummary::name).orElse(unit)
                : unit;
    }

    /** Unified social credit code of a unit; empty when it is not known. */
    String creditCode(String unit) {
        return UnitId.isSlug(unit)
                ? units.find(new UnitId(unit)).map(UnitSummary::creditCode).orElse("")
                : "";
    }

    String shortName(String unit) {
        return UnitId.isSlug(unit)
                ? units.find(new UnitId(unit)).map(UnitSummary::shortName).orElse(unit)
                : unit;
    }

    static List<Map<String, String>> rows(String file) {
        try (InputStream in = Catalogue.class.getResourceAsStream("/reference/complaints/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The program has no file " + file);
            }
            try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                    .readerForMapOf(String.class)
                    .with(CsvSchema.emptySchema().withHeader())
                    .readValues(in)) {
                return rows.readAll();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The reference data " + file + " cannot be read", e);
        }
    }
}
