package org.jiannuo.plans;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Rule;
import org.jiannuo.plans.NamedUnit.Role;

/** Understands the rows of a plan one after the other and notes what is doubtful. */
final class RowReader {
    private static final int LONGEST_TITLE = 60;
    private static final int NEAREST = 3;
    private static final Pattern OWN_TIME =
            Pattern.compile("[(\uff08]([^()\uff08\uff09]{2,40})[)\uff09][\u3002\uff1b;.]?$");
    private static final Pattern LAST_CLAUSE = Pattern.compile("[\uff0c,]([^\uff0c,]{2,40}?)[\u3002\uff1b;.]?$");

    private final Wording wording;
    private final ScheduleReader schedules;
    private final UnitReader units;
    private final MeasureReader measures = new MeasureReader();

    RowReader(Wording wording, ScheduleReader schedules, UnitReader units) {
        this.wording = wording;
        this.schedules = schedules;
        this.units = units;
    }

    PlanDocument read(String heading, Header header, List<RawRow> raws) {
        Notes notes = new Notes();
        if (!header.namesUnits()) {
            notes.add(Column.UNITS, PlanRules.UNITS_COLUMN);
        }
        if (!header.has(Column.SCHEDULE)) {
            notes.add(Column.SCHEDULE, PlanRules.SCHEDULE_COLUMN);
        }
        List<PlanRow> rows = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        int last = 0;
        for (RawRow raw : raws) {
            notes.position = rows.size() + 1;
            int number = number(raw, rows.isEmpty() ? -1 : last, seen, notes);
            notes.row = number;
            rows.add(row(raw, number, notes));
            last = number;
        }
        return new PlanDocument(heading, rows, notes.problems);
    }

    /** The problems of the row that is being read. */
    private static final class Notes {
        private int position;
        private int row;
        private final List<PlanProblem> problems = new ArrayList<>();

        private void add(Column column, Rule rule, Object... arguments) {
            add(column, rule.brokenAt(column.key(), arguments));
        }

        private void add(Column column, Refusal refusal) {
            problems.add(new PlanProblem(position, row, column, refusal));
        }
    }

    /** The number of the row; a row without one counts on, with a problem. */
    private static int number(RawRow raw, int last, Set<Integer> seen, Notes notes) {
        Optional<Integer> given = PlanNumber.of(raw.number());
        int expected = last < 0 ? given.orElse(1) : last + 1;
        int number = given.orElse(expected);
        notes.row = number;
        boolean counted = raw.header().has(Column.NUMBER);
        boolean inOrder = seen.add(number) && number == expected && (given.isPresent() || !counted);
        if (!inOrder) {
            notes.add(Column.NUMBER, PlanRules.NUMBER, raw.number(), expected);
        }
        return number;
    }

    private PlanRow row(RawRow raw, int number, Notes notes) {
        if (raw.isShifted()) {
            notes.add(Column.NUMBER, PlanRules.CELLS_SHIFTED);
        }
        String task = raw.cells(Column.TASK);
        if (task.isEmpty()) {
            notes.add(Column.TASK, PlanRules.NO_TASK);
        }
        List<PlanMeasure> found = measures(raw);
        if (found.isEmpty()) {
            notes.add(Column.MEASURES, PlanRules.NO_MEASURE);
        }
        List<NamedUnit> named = units(raw, notes);
        Schedule schedule = schedule(raw, found, notes);
        String unitsText = join(raw.cells(Column.UNITS), raw.cells(Column.LEAD), raw.cells(Column.CO));
        return new PlanRow(
                notes.position,
                number,
                title(task),
                task,
                wording.correct(task),
                withOwnItems(found, raw),
                measuresText(raw),
                raw.cells(Column.DELIVERABLE),
                named,
                unitsText,
                schedule);
    }

    private static String join(String... parts) {
        return String.join(
                "\n",
                java.util.Arrays.stream(parts).filter(part -> !part.isEmpty()).toList());
    }

    /** The first sentence, or the first line when that is short and the sentence is long. */
    static String title(String task) {
        String text = Wording.unwrap(task);
        int end = text.indexOf('\u3002');
        String sentence = end > 0 ? text.substring(0, end) : text;
        String line = task.lines().findFirst().orElse("").strip();
        boolean lineIsTitle = sentence.length() > LONGEST_TITLE && line.length() <= LONGEST_TITLE && !line.isEmpty();
        String title = lineIsTitle ? line : sentence;
        return title.length() > 3 * LONGEST_TITLE ? title.substring(0, 3 * LONGEST_TITLE) : title;
    }

    private static String measuresText(RawRow raw) {
        String text = raw.cells(Column.MEASURES);
        return text.isEmpty() && !raw.header().has(Column.MEASURES) ? raw.cells(Column.TASK) : text;
    }

    /** A plan without a column of measures has them in the text of the task, after its first sentence. */
    private List<PlanMeasure> measures(RawRow raw) {
        List<PlanMeasure> found = new ArrayList<>();
        boolean own = raw.header().has(Column.MEASURES);
        for (int line = 0; line < raw.lineCount(); line++) {
            String cell = raw.cell(line, own ? Column.MEASURES : Column.TASK);
            Schedule ofLine =
                    raw.lineCount() > 1 && !raw.cell(line, Column.SCHEDULE).isEmpty()
                            ? schedules.read(raw.cell(line, Column.SCHEDULE))
                            : Schedule.none("");
            for (String text : measures.read(own ? cell : afterTitle(cell))) {
                Schedule inText = ownTime(text);
                found.add(new PlanMeasure(
                        found.size() + 1, text, wording.correct(text), inText.saysSomething() ? inText : ofLine));
            }
        }
        return found;
    }

    private static String afterTitle(String task) {
        int end = task.indexOf('\u3002');
        return end > 0 && end < task.length() - 1 ? task.substring(end + 1) : task;
    }

    /** What a measure itself says about time, in brackets at its end or in its last clause. */
    private Schedule ownTime(String measure) {
        String tail = measure.length() > 60 ? measure.substring(measure.length() - 60) : measure;
        for (Pattern place : List.of(OWN_TIME, LAST_CLAUSE)) {
            Matcher matcher = place.matcher(tail);
            if (matcher.find() && schedules.understands(matcher.group(1))) {
                return schedules.read(matcher.group(1));
            }
        }
        return Schedule.none("");
    }

    private Schedule schedule(RawRow raw, List<PlanMeasure> found, Notes notes) {
        Schedule own = found.stream().map(PlanMeasure::schedule).reduce(Schedule.none(""), Schedule::and);
        boolean allOwn = !found.isEmpty()
                && found.stream().allMatch(measure -> measure.schedule().saysSomething());
        String text = raw.cells(Column.SCHEDULE);
        Schedule written = raw.lineCount() > 1 && allOwn ? own : ofCell(text, found.size());
        if (text.isEmpty() && !allOwn && raw.header().has(Column.SCHEDULE)) {
            notes.add(Column.SCHEDULE, PlanRules.NO_SCHEDULE);
        }
        if (!allOwn || written.saysSomething()) {
            written.problems().forEach(problem -> notes.add(Column.SCHEDULE, problem));
        }
        Schedule both = written.saysSomething() || !allOwn ? written : own;
        return new Schedule(text, both.dueOn(), both.standing(), both.cycle(), both.onDay(), both.problems());
    }

    /** A cell of time may number its items as the measures are numbered. */
    private Schedule ofCell(String text, int measureCount) {
        List<String> items = items(text);
        if (items.size() < 2) {
            return schedules.read(text);
        }
        Schedule all = items.stream().map(schedules::read).reduce(Schedule.none(text), Schedule::and);
        if (items.size() == measureCount) {
            return all;
        }
        List<Refusal> problems = new ArrayList<>(all.problems());
        problems.add(PlanRules.SCHEDULE_ITEMS.brokenAt(Column.SCHEDULE.key(), items.size(), measureCount));
        return new Schedule(text, all.dueOn(), all.standing(), all.cycle(), all.onDay(), problems);
    }

    private List<String> items(String text) {
        return MeasureReader.beginsNumbered(text) && !schedules.understands(text) ? measures.read(text) : List.of();
    }

    private List<PlanMeasure> withOwnItems(List<PlanMeasure> found, RawRow raw) {
        List<String> items = items(raw.cells(Column.SCHEDULE));
        if (items.size() < 2 || items.size() != found.size()) {
            return found;
        }
        return found.stream()
                .map(measure -> new PlanMeasure(
                        measure.ordinal(),
                        measure.text(),
                        measure.corrected(),
                        schedules.read(items.get(measure.ordinal() - 1))))
                .toList();
    }

    private List<NamedUnit> units(RawRow raw, Notes notes) {
        List<NamedUnit> named = new ArrayList<>();
        named.addAll(units.read(raw.cells(Column.LEAD), Role.LEAD));
        named.addAll(units.read(raw.cells(Column.UNITS), raw.header().has(Column.LEAD) ? Role.CO : Role.RESPONSIBLE));
        named.addAll(units.read(raw.cells(Column.CO), Role.CO));
        boolean hasColumn = raw.header().namesUnits();
        if (named.isEmpty() && hasColumn) {
            notes.add(Column.UNITS, PlanRules.NO_UNIT);
        }
        Set<String> seen = new HashSet<>();
        List<NamedUnit> once = new ArrayList<>();
        for (NamedUnit unit : named) {
            String key = unit.resolved() ? unit.found().getFirst().slug() : unit.text();
            if (seen.add(key)) {
                once.add(unit);
                doubts(unit, notes);
            } else if (raw.lineCount() == 1) {
                notes.add(Column.UNITS, PlanRules.UNIT_TWICE, unit.text());
            }
        }
        return once;
    }

    private void doubts(NamedUnit unit, Notes notes) {
        if (unit.found().isEmpty()) {
            String nearest = String.join("\u3001", units.nearest(unit.text(), NEAREST));
            notes.add(Column.UNITS, PlanRules.UNKNOWN_UNIT, unit.text(), nearest.isEmpty() ? "-" : nearest);
        } else if (!unit.resolved()) {
            notes.add(
                    Column.UNITS,
                    PlanRules.AMBIGUOUS_UNIT,
                    unit.text(),
                    unit.found().size());
        }
    }
}
