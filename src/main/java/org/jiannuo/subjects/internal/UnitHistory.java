package org.jiannuo.subjects.internal;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jiannuo.subjects.UnitClass;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.UnitSummary;
import org.jspecify.annotations.Nullable;

/** Everything that is known of one unit over time. */
final class UnitHistory {
    private final UnitId id;
    private final Map<Fact, NavigableMap<LocalDate, DatedFact>> facts = new EnumMap<>(Fact.class);
    private final LocalDate since;
    private final @Nullable LocalDate endedOn;
    /** The unit on the day that was asked last, which is nearly always today. */
    private volatile @Nullable Shown shown;

    private record Shown(LocalDate on, UnitSummary unit) {}

    /** @param lines the lines of the unit in the order in which they were recorded; the later one corrects the earlier */
    UnitHistory(UnitId id, List<DatedFact> lines) {
        this.id = id;
        for (DatedFact line : lines) {
            facts.computeIfAbsent(line.fact(), _ -> new TreeMap<>()).put(line.from(), line);
        }
        this.since = line(Fact.NAME).firstKey();
        this.endedOn = line(Fact.ENDED).values().stream()
                .filter(end -> end.value() != null)
                .map(DatedFact::from)
                .findFirst()
                .orElse(null);
    }

    UnitId id() {
        return id;
    }

    LocalDate since() {
        return since;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }

    boolean existsOn(LocalDate day) {
        return !day.isBefore(since) && (endedOn == null || day.isBefore(endedOn));
    }

    /** The lines of one fact, oldest first. */
    NavigableMap<LocalDate, DatedFact> line(Fact fact) {
        return facts.getOrDefault(fact, new TreeMap<>());
    }

    @Nullable
    String value(Fact fact, LocalDate day) {
        var line = line(fact).floorEntry(day);
        return line == null ? null : line.getValue().value();
    }

    /** The unit as it was on the day, if it existed. */
    Optional<UnitSummary> on(LocalDate day) {
        return existsOn(day) ? Optional.of(summary(day)) : Optional.empty();
    }

    /** The unit as it is on the day, or as it was on its first or last day when it does not exist on the day. */
    UnitSummary nearest(LocalDate day) {
        LocalDate last = endedOn == null ? day : endedOn.minusDays(1);
        LocalDate shown = day.isAfter(last) ? last : day;
        return summary(shown.isBefore(since) ? since : shown);
    }

    private UnitSummary summary(LocalDate day) {
        Shown known = shown;
        if (known == null || !known.on().equals(day)) {
            known = new Shown(day, read(day));
            shown = known;
        }
        return known.unit();
    }

    private UnitSummary read(LocalDate day) {
        String name = known(Fact.NAME, day);
        String shortName = value(Fact.SHORT_NAME, day);
        return new UnitSummary(
                id,
                name,
                shortName == null ? name : shortName,
                UnitClass.valueOf(known(Fact.CLASS, day)),
                value(Fact.CODE, day),
                value(Fact.CREDIT_CODE, day),
                unit(Fact.SUPERIOR, day),
                unit(Fact.COMPETENT, day),
                since,
                endedOn);
    }

    private String known(Fact fact, LocalDate day) {
        String value = value(fact, day);
        if (value == null) {
            throw new IllegalStateException("Unit " + id + " has no " + fact + " on " + day);
        }
        return value;
    }

    private @Nullable UnitId unit(Fact fact, LocalDate day) {
        String value = value(fact, day);
        return value == null ? null : new UnitId(value);
    }
}
