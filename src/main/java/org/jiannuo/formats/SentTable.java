package org.jiannuo.formats;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** 报送表. The rows of a file below its heading, one after the other. Explanation rows and empty rows are left out. */
public final class SentTable implements Closeable {
    private static final int FIRST_ROWS = 20;
    private static final int LEAST_KNOWN = 3;
    private static final int MOST_EXPLANATIONS = 5;

    private final RowSource rows;
    private final RecordFormat format;
    private final Heading heading;
    private int explanations;
    private @Nullable SentRow ahead;

    private SentTable(RowSource rows, RecordFormat format, Heading heading) {
        this.rows = rows;
        this.format = format;
        this.heading = heading;
    }

    /** Opens a file and finds its heading. Refuses with INT-01 or INT-04 to INT-08. The caller closes the table. */
    public static Decision<SentTable> open(SentFile file, RecordFormat format) throws IOException {
        RowSource opened;
        try {
            opened = file.rows();
        } catch (RowSource.Damaged damaged) {
            return Decision.refused(damaged.reason());
        }
        boolean keep = false;
        try {
            Decision<SentTable> table = headed(opened, format);
            keep = table.isAccepted();
            return table;
        } catch (RowSource.Damaged damaged) {
            return Decision.refused(damaged.reason());
        } finally {
            if (!keep) {
                opened.close();
            }
        }
    }

    private static Decision<SentTable> headed(RowSource rows, RecordFormat format) throws IOException {
        List<SentRow> looked = new ArrayList<>();
        for (SentRow row = rows.next(); row != null; row = rows.next()) {
            Heading heading = Heading.of(row.cells(), format);
            if (heading.known() >= LEAST_KNOWN) {
                return checked(rows, format, heading);
            }
            looked.add(row);
            if (looked.size() == FIRST_ROWS) {
                break;
            }
        }
        return Decision.refused(
                looked.stream().allMatch(SentRow::isBlank)
                        ? FormatRules.EMPTY.broken()
                        : FormatRules.NO_HEADING.broken(format.id(), looked.size()));
    }

    private static Decision<SentTable> checked(RowSource rows, RecordFormat format, Heading heading)
            throws IOException {
        List<Refusal> reasons = new ArrayList<>();
        List<String> missing = heading.missing(format);
        if (!missing.isEmpty()) {
            reasons.add(FormatRules.MISSING_COLUMNS.broken(missing));
        }
        List<String> doubled = heading.doubled(format);
        if (!doubled.isEmpty()) {
            reasons.add(FormatRules.TWICE.broken(doubled));
        }
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        SentTable table = new SentTable(rows, format, heading);
        table.ahead = table.read();
        return table.ahead == null ? Decision.refused(FormatRules.EMPTY.broken()) : Decision.accepted(table);
    }

    public Heading heading() {
        return heading;
    }

    /**
     * The next row; null at the end.
     *
     * @throws Unreadable when the file cannot be read on, with the reason
     */
    public @Nullable SentRow next() throws IOException {
        SentRow row = ahead;
        if (row != null) {
            try {
                ahead = read();
            } catch (RowSource.Damaged damaged) {
                throw new Unreadable(damaged.reason());
            }
        }
        return row;
    }

    private @Nullable SentRow read() throws IOException {
        SentRow row = rows.next();
        while (row != null && (row.isBlank() || isExplanation(row))) {
            row = rows.next();
        }
        explanations = MOST_EXPLANATIONS;
        return row;
    }

    /** Directly below the heading: a second heading, or cells most of which say how to fill in the column. */
    private boolean isExplanation(SentRow row) {
        if (explanations >= MOST_EXPLANATIONS) {
            return false;
        }
        explanations++;
        long filled = row.cells().stream().filter(cell -> !cell.isBlank()).count();
        long explaining =
                row.cells().stream().filter(Vocabulary.BUNDLED::explains).count();
        boolean first = !row.cells().isEmpty()
                && Vocabulary.BUNDLED.explains(row.cells().getFirst());
        return Heading.of(row.cells(), format).known() >= LEAST_KNOWN
                || explaining * 2 >= filled
                || (first && filled <= 2);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    /** The file cannot be read on. */
    public static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1L;
        private final transient Refusal reason;

        Unreadable(Refusal reason) {
            super(reason.code());
            this.reason = reason;
        }

        public Refusal reason() {
            return Objects.requireNonNull(reason);
        }
    }
}
