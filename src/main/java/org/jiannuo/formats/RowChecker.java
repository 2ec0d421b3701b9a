package org.jiannuo.formats;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jiannuo.kernel.Refusal;

/** 校验. Normalises rows of one file and finds everything that is wrong with them. May be used by several threads. */
public final class RowChecker {
    private final RecordFormat format;
    private final int[] columns;
    private final int width;
    private final ValueReader values;
    private final CrossChecks checks;

    /** @param today the last day on which a decision may have been made */
    public RowChecker(RecordFormat format, Heading heading, LocalDate today) {
        this.format = format;
        this.columns = heading.columns(format);
        this.width = heading.titles().size();
        this.values = new ValueReader(format);
        this.checks = new CrossChecks(format, today);
    }

    /** The row with its values and every problem at once. */
    public CheckedRow check(SentRow row) {
        List<Field> fields = format.fields();
        String[] written = new String[fields.size()];
        String[] read = new String[fields.size()];
        List<Refusal> problems = new ArrayList<>(0);
        for (Field field : fields) {
            int column = columns[field.place()];
            String cell =
                    column >= 0 && column < row.cells().size() ? row.cells().get(column) : "";
            written[field.place()] = cell;
            read[field.place()] = values.read(field, cell, problems);
        }
        checks.check(read, problems);
        if (row.cells().size() > width
                && row.cells().subList(width, row.cells().size()).stream().anyMatch(cell -> !cell.isBlank())) {
            problems.add(FormatRules.TOO_WIDE.broken(row.cells().size()));
        }
        return new CheckedRow(row, format, Arrays.asList(read), Arrays.asList(written), problems);
    }
}
