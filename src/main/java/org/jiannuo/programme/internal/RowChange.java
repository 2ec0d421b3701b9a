package org.jiannuo.programme.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiannuo.plans.Difference;
import org.jiannuo.plans.Schedule;

/**
 * What became of a row from one version to the next.
 *
 * @param kind added, removed or changed
 * @param number its number, in the new version unless it was removed
 * @param title its title there
 * @param cells the cells that changed; none unless the row changed
 */
public record RowChange(Kind kind, int number, String title, List<Cell> cells) {

    /** What happened to a row. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED;

        /** The key of its words. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A cell before and after, in pieces.
     *
     * @param column key of the column
     */
    public record Cell(String column, List<Difference.Piece> before, List<Difference.Piece> after) {}

    /** The changes from one version to the next, in the order of the new one, removed rows last. */
    static List<RowChange> between(List<StoredRow> before, List<StoredRow> after) {
        Map<UUID, StoredRow> old = before.stream().collect(Collectors.toMap(StoredRow::id, Function.identity()));
        List<RowChange> changes = new ArrayList<>();
        Set<UUID> kept = new HashSet<>();
        for (StoredRow row : after) {
            StoredRow former = old.get(row.id());
            kept.add(row.id());
            if (former == null) {
                changes.add(new RowChange(Kind.ADDED, row.number(), row.title(), List.of()));
            } else {
                List<Cell> cells = cells(former, row);
                if (!cells.isEmpty()) {
                    changes.add(new RowChange(Kind.CHANGED, row.number(), row.title(), cells));
                }
            }
        }
        before.stream()
                .filter(row -> !kept.contains(row.id()))
                .forEach(row -> changes.add(new RowChange(Kind.REMOVED, row.number(), row.title(), List.of())));
        return changes;
    }

    private static List<Cell> cells(StoredRow before, StoredRow after) {
        List<Cell> cells = new ArrayList<>();
        compare(cells, "number", String.valueOf(before.number()), String.valueOf(after.number()));
        compare(cells, "task", before.texts().task(), after.texts().task());
        compare(cells, "measures", measures(before), measures(after));
        compare(
                cells,
                "deliverable",
                before.texts().deliverable(),
                after.texts().deliverable());
        if (!unitKeys(before).equals(unitKeys(after))) {
            compare(cells, "units", unitNames(before), unitNames(after));
        }
        if (!meaning(before.schedule()).equals(meaning(after.schedule()))) {
            boolean sameWords = before.schedule().text().equals(after.schedule().text());
            compare(
                    cells,
                    "schedule",
                    sameWords ? meaning(before.schedule()) : before.schedule().text(),
                    sameWords ? meaning(after.schedule()) : after.schedule().text());
        }
        return cells;
    }

    private static void compare(List<Cell> cells, String column, String before, String after) {
        if (!before.equals(after)) {
            cells.add(new Cell(column, Difference.of(before, after), Difference.of(after, before)));
        }
    }

    private static String measures(StoredRow row) {
        return row.measures().stream()
                .map(measure -> measure.ordinal() + ". " + measure.text())
                .collect(Collectors.joining("\n"));
    }

    /** By what is meant, not by how it is written: another name of the same unit is no change. */
    private static String unitKeys(StoredRow row) {
        return row.units().stream().map(unit -> unit.unit() + " " + unit.role()).collect(Collectors.joining("\n"));
    }

    /** As people read them; a name that means another unit than before also shows which. */
    private static String unitNames(StoredRow row) {
        return row.units().stream()
                .map(unit -> unit.text() + " (" + unit.unit() + ")")
                .collect(Collectors.joining("\n"));
    }

    private static String meaning(Schedule schedule) {
        return Stream.of(
                        schedule.text(),
                        Objects.toString(schedule.dueOn(), ""),
                        schedule.standing() ? "\u221e" : "",
                        Objects.toString(schedule.cycle(), ""),
                        Objects.toString(schedule.onDay(), ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
