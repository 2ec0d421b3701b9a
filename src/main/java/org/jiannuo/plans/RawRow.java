package org.jiannuo.plans;

import java.util.ArrayList;
import java.util.List;

/** One row of a plan before it is understood: the lines of the table that belong to one number. */
final class RawRow {
    private final String number;
    private final boolean shifted;
    private final List<List<String>> lines = new ArrayList<>();
    private final Header header;

    RawRow(Header header, List<String> line, String number) {
        this.header = header;
        this.number = number;
        this.shifted = line.size() != header.width();
        lines.add(line);
    }

    /** Another line of the table under the same number, with the same header. */
    void add(List<String> line) {
        lines.add(line);
    }

    Header header() {
        return header;
    }

    String number() {
        return number;
    }

    /** Whether the row had more or fewer cells than the header. */
    boolean isShifted() {
        return shifted;
    }

    int lineCount() {
        return lines.size();
    }

    String cell(int line, Column column) {
        return header.cell(lines.get(line), column).strip();
    }

    /** The cells of a column under each other. */
    String cells(Column column) {
        List<String> texts = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            String text = cell(line, column);
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return String.join("\n", texts);
    }
}
