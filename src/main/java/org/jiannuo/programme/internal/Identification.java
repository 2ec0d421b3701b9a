package org.jiannuo.programme.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jiannuo.database.Identities;
import org.jiannuo.plans.Likeness;
import org.jiannuo.plans.NamedUnit;
import org.jiannuo.plans.PlanMeasure;
import org.jiannuo.plans.PlanRow;

/**
 * Finds the rows and measures of the version before in a new one, so that they keep their identity and with it their
 * obligations: by the same words first, then by the same number and similar words.
 */
final class Identification {
    private static final double SIMILAR = 0.5;

    private final List<StoredRow> before;
    private final Set<UUID> taken = new HashSet<>();

    private Identification(List<StoredRow> before) {
        this.before = before;
    }

    /** The rows of a plan with the identities of the rows before, or new ones. */
    static List<StoredRow> of(List<PlanRow> rows, List<StoredRow> before) {
        Identification identification = new Identification(before);
        List<Optional<StoredRow>> same = new ArrayList<>();
        rows.forEach(row ->
                same.add(identification.find(row, (old, now) -> old.title().equals(now.title()))));
        List<StoredRow> stored = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            PlanRow row = rows.get(i);
            Optional<StoredRow> old = same.get(i)
                    .or(() -> identification.find(
                            row,
                            (former, now) -> former.number() == now.number()
                                    && Likeness.of(former.title(), now.title()) >= SIMILAR));
            stored.add(stored(row, i + 1, old));
        }
        return stored;
    }

    private Optional<StoredRow> find(PlanRow row, BiPredicate<StoredRow, PlanRow> alike) {
        Optional<StoredRow> found = before.stream()
                .filter(old -> !taken.contains(old.id()) && alike.test(old, row))
                .findFirst();
        found.ifPresent(old -> taken.add(old.id()));
        return found;
    }

    private static StoredRow stored(PlanRow row, int position, Optional<StoredRow> old) {
        return new StoredRow(
                old.map(StoredRow::id).orElseGet(Identities::next),
                position,
                row.number(),
                new StoredRow.Texts(
                        row.title(),
                        row.task(),
                        row.correctedTask(),
                        row.measuresText(),
                        row.deliverable(),
                        row.unitsText()),
                row.schedule(),
                measures(row.measures(), old.map(StoredRow::measures).orElse(List.of())),
                row.units().stream()
                        .filter(NamedUnit::resolved)
                        .map(unit -> new StoredRow.Unit(
                                unit.text(), unit.found().getFirst().slug(), unit.role()))
                        .toList());
    }

    private static List<StoredRow.Measure> measures(List<PlanMeasure> measures, List<StoredRow.Measure> before) {
        Set<UUID> taken = new HashSet<>();
        List<Optional<StoredRow.Measure>> same = new ArrayList<>();
        for (PlanMeasure measure : measures) {
            Optional<StoredRow.Measure> equal = before.stream()
                    .filter(old -> old.text().equals(measure.text()) && taken.add(old.id()))
                    .findFirst();
            same.add(equal);
        }
        List<StoredRow.Measure> stored = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            PlanMeasure measure = measures.get(i);
            UUID id = same.get(i)
                    .or(() -> before.stream()
                            .filter(old -> old.ordinal() == measure.ordinal()
                                    && Likeness.of(old.text(), measure.text()) >= SIMILAR
                                    && taken.add(old.id()))
                            .findFirst())
                    .map(StoredRow.Measure::id)
                    .orElseGet(Identities::next);
            stored.add(new StoredRow.Measure(
                    id, measure.ordinal(), measure.text(), measure.corrected(), measure.schedule()));
        }
        return stored;
    }
}
