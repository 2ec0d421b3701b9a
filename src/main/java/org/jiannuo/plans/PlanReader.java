package org.jiannuo.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiannuo.kernel.Decision;

/** Reads a plan: finds the table, its header and its rows, and understands each row. */
public final class PlanReader {
    /** Bytes of the largest file that is read. */
    public static final int LARGEST_FILE = PlanFile.LARGEST;

    private static final int LATEST_HEADER = 40;
    private static final int LONGEST_HEADING = 120;

    private final Vocabulary words;
    private final PlanTables tables;
    private final RowReader rows;

    private PlanReader(Vocabulary words, PlanTables tables, RowReader rows) {
        this.words = words;
        this.tables = tables;
        this.rows = rows;
    }

    /** A reader that looks names up in this directory. */
    public static PlanReader with(UnitDirectory directory) {
        Vocabulary words = Vocabulary.fromReferenceData();
        ScheduleReader schedules = new ScheduleReader(words);
        UnitReader units = new UnitReader(words, directory);
        TextTable texts = new TextTable(words, new LineAlignment(schedules, units));
        return new PlanReader(words, new PlanTables(texts), new RowReader(new Wording(words), schedules, units));
    }

    /** The plan in the file, with what is doubtful in it; refused when the file is no plan at all. */
    public Decision<PlanDocument> read(byte[] content) {
        return tables.read(content).then(this::document);
    }

    private Decision<PlanDocument> document(List<Grid> grids) {
        Collected collected = new Collected();
        for (Grid grid : grids) {
            collect(grid, collected);
        }
        if (collected.header == null) {
            return Decision.refused(PlanRules.NO_TABLE.broken());
        }
        if (collected.rows.isEmpty()) {
            return Decision.refused(PlanRules.NO_ROWS.broken());
        }
        return Decision.accepted(rows.read(collected.heading, collected.header, collected.rows));
    }

    /** What was found so far; a table without a header goes on with the one before it. */
    private static final class Collected {
        private @org.jspecify.annotations.Nullable Header header;
        private String heading = "";
        private final List<RawRow> rows = new ArrayList<>();
    }

    private void collect(Grid grid, Collected collected) {
        List<List<String>> lines = grid.rows();
        int at = 0;
        for (int i = 0; i < Math.min(lines.size(), LATEST_HEADER); i++) {
            Optional<Header> deep =
                    i + 1 < lines.size() ? Header.of(lines.get(i), lines.get(i + 1), words) : Optional.empty();
            Optional<Header> found = deep.isPresent() ? deep : Header.of(lines.get(i), words);
            if (found.isPresent()) {
                if (collected.header == null) {
                    collected.heading = heading(grid, i);
                }
                collected.header = found.get();
                at = i + (deep.isPresent() ? 2 : 1);
                break;
            }
        }
        Header header = collected.header;
        boolean belongs = header != null
                && (at > 0 || (!lines.isEmpty() && lines.getFirst().size() == header.width()));
        if (belongs) {
            lines.subList(at, lines.size()).forEach(line -> take(line, collected));
        }
    }

    /** The last line before the table that says something. */
    private static String heading(Grid grid, int headerAt) {
        String above = grid.preface() + "\n"
                + grid.rows().subList(0, headerAt).stream()
                        .map(row -> String.join(" ", row))
                        .reduce("", (a, b) -> a + "\n" + b);
        return above.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .reduce((_, last) -> last)
                .map(line -> line.length() > LONGEST_HEADING ? line.substring(0, LONGEST_HEADING) : line)
                .orElse("");
    }

    private void take(List<String> line, Collected collected) {
        Header header = collected.header;
        if (header == null
                || line.stream().allMatch(String::isBlank)
                || Header.of(line, words).isPresent()) {
            return;
        }
        String number = header.cell(line, Column.NUMBER).strip();
        String task = header.cell(line, Column.TASK).strip();
        long filled = line.stream().filter(cell -> !cell.isBlank()).count();
        boolean numbered = PlanNumber.of(number).isPresent();
        boolean alone = filled == 1 && !numbered;
        if (isFooter(line) || (alone && (!number.isEmpty() || !task.isEmpty() || collected.rows.isEmpty()))) {
            return;
        }
        boolean goesOn = !numbered && number.isEmpty() && goesOn(header, line, task);
        if (goesOn && !collected.rows.isEmpty()) {
            collected.rows.getLast().add(line);
        } else {
            collected.rows.add(new RawRow(header, line, number));
        }
    }

    /** A line without number and task belongs to the row above, and so does one that only goes on with its text. */
    private static boolean goesOn(Header header, List<String> line, String task) {
        boolean noUnits = header.cell(line, Column.UNITS).isBlank()
                && header.cell(line, Column.LEAD).isBlank()
                && header.cell(line, Column.CO).isBlank();
        boolean noTime = header.cell(line, Column.SCHEDULE).isBlank();
        return task.isEmpty() || (header.has(Column.NUMBER) && noUnits && noTime);
    }

    private boolean isFooter(List<String> line) {
        String first = line.stream()
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .orElse("")
                .strip();
        return words.marks("footer").stream().anyMatch(first::startsWith);
    }
}
