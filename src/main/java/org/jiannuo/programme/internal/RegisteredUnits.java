package org.jiannuo.programme.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiannuo.plans.UnitDirectory;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.Units;
import org.jiannuo.subjects.Units.Candidate;
import org.jiannuo.subjects.Units.Match;

/**
 * The register of units as the reader of plans asks it; what a person chose for a name comes first.
 * One is made for each reading, so that a name is looked up once.
 */
final class RegisteredUnits implements UnitDirectory {
    private static final double SAME = 0.999;

    private final Units units;
    private final LocalDate day;
    private final Map<String, String> chosen;
    private final Map<String, List<KnownUnit>> found = new HashMap<>();

    RegisteredUnits(Units units, LocalDate day, Map<String, String> chosen) {
        this.units = units;
        this.day = day;
        this.chosen = Map.copyOf(chosen);
    }

    @Override
    public List<KnownUnit> find(String name) {
        return found.computeIfAbsent(name, this::lookUp);
    }

    private List<KnownUnit> lookUp(String name) {
        String choice = chosen.get(name);
        if (choice != null) {
            return units.find(new UnitId(choice)).stream()
                    .map(RegisteredUnits::known)
                    .toList();
        }
        return switch (units.resolve(name, day)) {
            case Match.Resolved(UnitSummary unit, var _) -> List.of(known(unit));
            case Match.Candidates(List<Candidate> nearest) -> {
                List<KnownUnit> same = nearest.stream()
                        .filter(candidate -> candidate.nearness() >= SAME)
                        .map(candidate -> known(candidate.unit()))
                        .toList();
                yield same.size() > 1 ? same : List.of();
            }
        };
    }

    @Override
    public List<KnownUnit> nearest(String name, int atMost) {
        return switch (units.resolve(name, day)) {
            case Match.Resolved(UnitSummary unit, var _) -> List.of(known(unit));
            case Match.Candidates(List<Candidate> nearest) ->
                nearest.stream()
                        .limit(atMost)
                        .map(candidate -> known(candidate.unit()))
                        .toList();
        };
    }

    private static KnownUnit known(UnitSummary unit) {
        return new KnownUnit(unit.id().slug(), unit.name());
    }
}
