package org.jiannuo.plans;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The units of the reference data, for a dry run without a database. */
public final class ReferenceUnits implements UnitDirectory {
    private final Map<String, List<KnownUnit>> byName = new LinkedHashMap<>();

    private ReferenceUnits() {}

    /** Reads them from the program itself. */
    public static ReferenceUnits load() {
        ReferenceUnits units = new ReferenceUnits();
        for (Map<String, String> row : Vocabulary.rows("subjects/units.csv")) {
            String name = Vocabulary.cell(row, "name_zh");
            KnownUnit unit = new KnownUnit(Vocabulary.cell(row, "unit_id").replace('_', '-'), name);
            units.add(name, unit);
            for (String alias : row.getOrDefault("aliases_zh", "").split(";")) {
                units.add(alias, unit);
            }
        }
        return units;
    }

    private void add(String name, KnownUnit unit) {
        if (!name.isBlank()) {
            byName.computeIfAbsent(Wording.halfWidth(name), _ -> new ArrayList<>())
                    .add(unit);
        }
    }

    @Override
    public List<KnownUnit> find(String name) {
        return List.copyOf(byName.getOrDefault(Wording.halfWidth(name), List.of()));
    }

    @Override
    public List<KnownUnit> nearest(String name, int atMost) {
        Map<KnownUnit, Double> best = new LinkedHashMap<>();
        byName.forEach((known, units) -> {
            double likeness = Likeness.of(name, known);
            units.forEach(unit -> best.merge(unit, likeness, Math::max));
        });
        return best.entrySet().stream()
                .filter(entry -> entry.getValue() >= Likeness.LEAST)
                .sorted(Map.Entry.<KnownUnit, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().slug()))
                .limit(atMost)
                .map(Map.Entry::getKey)
                .toList();
    }
}
