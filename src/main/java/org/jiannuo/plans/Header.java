package org.jiannuo.plans;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiannuo.plans.Vocabulary.HeaderWord;

/**
 * The header of a plan: which column holds what, in the order of the file.
 *
 * @param columns one for each column of the table
 */
record Header(List<Column> columns) {
    private static final int LONGEST_CELL = 24;
    private static final int LEAST_COLUMNS = 3;

    Header {
        columns = List.copyOf(columns);
    }

    int width() {
        return columns.size();
    }

    boolean has(Column column) {
        return columns.contains(column);
    }

    int at(Column column) {
        return columns.indexOf(column);
    }

    boolean namesUnits() {
        return columns.stream().anyMatch(Column::namesUnits);
    }

    /** What a cell of a header announces; empty when it is no cell of a header. */
    static Optional<Column> column(String cell, Vocabulary words) {
        String plain = Wording.halfWidth(cell);
        if (plain.isEmpty() || plain.length() > LONGEST_CELL) {
            return Optional.empty();
        }
        HeaderWord best = null;
        int bestAt = Integer.MAX_VALUE;
        for (HeaderWord word : words.headers()) {
            int at = plain.indexOf(word.word());
            boolean better = at >= 0
                    && (at < bestAt
                            || (at == bestAt
                                    && best != null
                                    && word.word().length() > best.word().length()));
            if (better) {
                best = word;
                bestAt = at;
            }
        }
        return Optional.ofNullable(best).map(HeaderWord::column);
    }

    /** The header that these cells make, if they make one. */
    static Optional<Header> of(List<String> cells, Vocabulary words) {
        List<Column> columns = new ArrayList<>();
        Set<Column> seen = EnumSet.noneOf(Column.class);
        for (String cell : cells) {
            Column column = column(cell, words).orElse(Column.OTHER);
            if (column == Column.TASK && seen.contains(Column.TASK)) {
                column = Column.MEASURES;
            }
            columns.add(seen.add(column) ? column : Column.OTHER);
        }
        seen.remove(Column.OTHER);
        boolean complete =
                seen.size() >= LEAST_COLUMNS && (seen.contains(Column.TASK) || seen.contains(Column.MEASURES));
        if (!complete) {
            return Optional.empty();
        }
        if (!seen.contains(Column.MEASURES) && seen.contains(Column.DELIVERABLE)) {
            columns.set(columns.indexOf(Column.DELIVERABLE), Column.MEASURES);
        }
        if (!seen.contains(Column.TASK)) {
            columns.set(columns.indexOf(Column.MEASURES), Column.TASK);
        }
        return Optional.of(new Header(columns));
    }

    /** The header of two rows of which the lower one divides a cell of the upper one. */
    static Optional<Header> of(List<String> upper, List<String> lower, Vocabulary words) {
        boolean divides = lower.stream().anyMatch(cell -> !cell.isBlank())
                && lower.stream()
                        .filter(cell -> !cell.isBlank())
                        .allMatch(cell -> column(cell, words).isPresent());
        if (!divides || of(lower, words).isPresent()) {
            return Optional.empty();
        }
        List<String> both = new ArrayList<>(upper);
        for (int i = 0; i < lower.size(); i++) {
            if (!lower.get(i).isBlank()) {
                if (i < both.size()) {
                    both.set(i, lower.get(i));
                } else {
                    both.add(lower.get(i));
                }
            }
        }
        return of(both, words);
    }

    /** The cell of a row under the first column of this kind; empty when there is none. */
    String cell(List<String> row, Column column) {
        int at = at(column);
        return at < 0 || at >= row.size() ? "" : row.get(at);
    }
}
