package org.jiannuo.programme.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jiannuo.plans.NamedUnit;
import org.jiannuo.plans.Schedule;

/**
 * What is to be owed for the measures of a row, as it was typed.
 *
 * @param lines one for each measure
 */
public record OweForm(List<Line> lines) {
    private static final int LONGEST_TITLE = 300;

    public OweForm {
        lines = List.copyOf(lines);
    }

    /**
     * One measure.
     *
     * @param ordinal its place in the row
     * @param chosen whether anything is to be owed for it
     * @param title what is owed, in one sentence
     * @param deliverable the thing that will exist
     * @param units ids of the debtor units; a group stands for its members
     * @param lead id of the unit that leads
     * @param responsible name of the responsible person in the leading unit, or empty
     * @param dueOn day of the deliverable as typed, or empty
     * @param every how often a standing duty recurs, or empty
     * @param onDay fixed day of a yearly duty as typed, month and day, or empty
     */
    public record Line(
            int ordinal,
            boolean chosen,
            String title,
            String deliverable,
            List<String> units,
            String lead,
            String responsible,
            String dueOn,
            String every,
            String onDay) {
        public Line {
            units = List.copyOf(units);
        }
    }

    /** Fields as a browser sends them. */
    static OweForm of(StoredRow row, Map<String, List<String>> fields) {
        List<Line> lines = new ArrayList<>();
        for (StoredRow.Measure measure : row.measures()) {
            String prefix = "m" + measure.ordinal() + "-";
            lines.add(new Line(
                    measure.ordinal(),
                    fields.containsKey(prefix + "chosen"),
                    first(fields, prefix + "title"),
                    first(fields, prefix + "deliverable"),
                    fields.getOrDefault(prefix + "units", List.of()),
                    first(fields, prefix + "lead"),
                    first(fields, prefix + "responsible"),
                    first(fields, prefix + "due"),
                    first(fields, prefix + "every"),
                    first(fields, prefix + "on")));
        }
        return new OweForm(lines);
    }

    private static String first(Map<String, List<String>> fields, String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        String value = values.isEmpty() || values.getFirst() == null
                ? ""
                : values.getFirst().strip();
        return value.length() > 1_000 ? value.substring(0, 1_000) : value;
    }

    /** What the plan itself says. @param usable whether a unit can owe; a group without members cannot */
    static OweForm fromPlan(StoredRow row, Predicate<String> usable) {
        List<StoredRow.Unit> able =
                row.units().stream().filter(unit -> usable.test(unit.unit())).toList();
        List<String> units = able.stream().map(StoredRow.Unit::unit).distinct().toList();
        Optional<StoredRow.Unit> lead = able.stream()
                .filter(unit -> unit.role() == NamedUnit.Role.LEAD)
                .findFirst()
                .or(() -> able.stream().findFirst());
        List<Line> lines = new ArrayList<>();
        for (StoredRow.Measure measure : row.measures()) {
            Schedule schedule = row.scheduleOf(measure);
            lines.add(new Line(
                    measure.ordinal(),
                    true,
                    shortened(measure.corrected()),
                    shortened(row.texts().deliverable()),
                    units,
                    lead.map(StoredRow.Unit::unit).orElse(""),
                    "",
                    schedule.dueOn() == null ? "" : String.valueOf(schedule.dueOn()),
                    every(schedule),
                    schedule.cycle() == Schedule.Cycle.YEARLY && schedule.onDay() != null
                            ? String.valueOf(schedule.onDay()).substring(2)
                            : ""));
        }
        return new OweForm(lines);
    }

    private static String every(Schedule schedule) {
        if (!schedule.standing()) {
            return "";
        }
        Schedule.Cycle cycle = schedule.cycle();
        return switch (cycle == null ? Schedule.Cycle.YEARLY : cycle) {
            case YEARLY -> "YEAR";
            case HALF_YEARLY -> "HALF_YEAR";
            case QUARTERLY -> "QUARTER";
            case MONTHLY -> "MONTH";
        };
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_TITLE ? text.substring(0, LONGEST_TITLE) : text;
    }
}
