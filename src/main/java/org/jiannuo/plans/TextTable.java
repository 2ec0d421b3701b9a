package org.jiannuo.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table that was saved as text. Three ways are understood: every cell begins with a tab, every row is a line with tabs
 * or bars between its cells, or there are only lines, which the content must tell apart.
 */
final class TextTable {
    private static final Pattern LINES = Pattern.compile("\\R");
    private static final int LATEST_HEADER = 400;
    private static final int LONGEST_HEADER_CELL = 12;

    private final Vocabulary words;
    private final LineAlignment alignment;

    TextTable(Vocabulary words, LineAlignment alignment) {
        this.words = words;
        this.alignment = alignment;
    }

    List<Grid> read(String text) {
        List<String> lines = List.of(LINES.split(text, -1));
        long tabbed = lines.stream().filter(line -> line.indexOf('\t') >= 0).count();
        if (tabbed == 0) {
            long barred = lines.stream()
                    .filter(line -> line.chars().filter(c -> c == '|').count() >= 3)
                    .count();
            return barred > 1 ? List.of(byLines(lines, "|")) : cells(loose(lines), true);
        }
        long leading = lines.stream().filter(line -> line.startsWith("\t")).count();
        return leading * 2 > tabbed ? cells(leading(lines), false) : List.of(byLines(lines, "\t"));
    }

    /** Every cell begins with a tab; a line without one goes on with the cell before it. */
    private static List<String> leading(List<String> lines) {
        List<String> cells = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : lines) {
            String[] pieces = line.split("\t", -1);
            open.append('\n').append(pieces[0]);
            for (int i = 1; i < pieces.length; i++) {
                cells.add(open.toString().strip());
                open.setLength(0);
                open.append(pieces[i]);
            }
        }
        cells.add(open.toString().strip());
        return cells;
    }

    private static List<String> loose(List<String> lines) {
        return lines.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Rows from a run of cells: the header says how many belong together, the numbers say where a row begins. */
    private List<Grid> cells(List<String> cells, boolean everyLineApart) {
        for (int first = 0; first < Math.min(cells.size(), LATEST_HEADER); first++) {
            int start = first;
            int end = headerEnd(cells, start);
            if (end < 0) {
                continue;
            }
            // A heading such as "main tasks" above the table also speaks of a column.
            while (headerEnd(cells, start + 1) == end && kinds(cells, start + 1, end) >= kinds(cells, start, end)) {
                start++;
            }
            List<String> titles = titles(cells.subList(start, end));
            Header header = Header.of(titles, words).orElseThrow();
            List<List<String>> rows = new ArrayList<>(List.of(titles));
            rows.addAll(rows(cells.subList(end, cells.size()), header, everyLineApart));
            return List.of(new Grid(String.join("\n", cells.subList(0, start)), rows));
        }
        return List.of();
    }

    private long kinds(List<String> cells, int start, int end) {
        return Header.of(titles(cells.subList(start, end)), words)
                .map(header -> header.columns().stream()
                        .filter(column -> column != Column.OTHER)
                        .distinct()
                        .count())
                .orElse(0L);
    }

    /** Where a header that begins here ends; -1 when none begins here. */
    private int headerEnd(List<String> cells, int start) {
        int end = start;
        while (end < cells.size() && end < start + PlanTables.MOST_COLUMNS && looksLikeTitle(cells.get(end))) {
            end++;
        }
        while (end > start && Header.column(cells.get(end - 1), words).isEmpty()) {
            end--;
        }
        return Header.of(titles(cells.subList(start, end)), words).isPresent() ? end : -1;
    }

    private boolean looksLikeTitle(String cell) {
        String plain = Wording.halfWidth(cell);
        return !plain.isEmpty()
                && PlanNumber.of(plain).isEmpty()
                && plain.length() <= LONGEST_HEADER_CELL
                && !alignment.isUnitOrSchedule(cell);
    }

    /** The cells of a header; two lines of one title, for instance time and progress, are one cell. */
    private List<String> titles(List<String> cells) {
        List<String> titles = new ArrayList<>();
        for (String cell : cells) {
            Optional<Column> column = Header.column(cell, words);
            boolean sameAgain = !titles.isEmpty()
                    && column.isPresent()
                    && column.get() != Column.OTHER
                    && column.equals(Header.column(titles.getLast(), words));
            if (sameAgain) {
                titles.add(titles.removeLast() + cell);
            } else {
                titles.add(cell);
            }
        }
        return titles;
    }

    private List<List<String>> rows(List<String> cells, Header header, boolean everyLineApart) {
        int width = header.width();
        int number = header.at(Column.NUMBER);
        if (!everyLineApart && fitsWidth(cells, width, number)) {
            return IntStream.range(0, cells.size() / width)
                    .mapToObj(row -> cells.subList(row * width, (row + 1) * width))
                    .toList();
        }
        List<Integer> starts = starts(cells, number);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : cells.size();
            List<String> row = cells.subList(starts.get(i), end);
            boolean whole = !everyLineApart && row.size() == width;
            rows.add(whole ? row : alignment.align(row, header));
        }
        return rows;
    }

    private static boolean fitsWidth(List<String> cells, int width, int number) {
        boolean divides = !cells.isEmpty() && cells.size() % width == 0;
        return divides
                && (number < 0
                        || IntStream.range(0, cells.size() / width)
                                .allMatch(row -> PlanNumber.of(cells.get(row * width + number))
                                        .isPresent()));
    }

    /** Where rows begin: at each number that follows the one before. */
    private static List<Integer> starts(List<String> cells, int number) {
        List<Integer> starts = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < cells.size(); i++) {
            Optional<Integer> figure = PlanNumber.of(cells.get(i));
            boolean next = figure.isPresent() && (last < 0 || (figure.get() > last && figure.get() <= last + 3));
            if (next && PlanNumber.isBare(cells.get(i))) {
                last = figure.get();
                starts.add(Math.max(i - Math.max(number, 0), starts.isEmpty() ? 0 : starts.getLast() + 1));
            }
        }
        return starts;
    }

    /** Every row is a line; a line without separators, or inside quotation marks, goes on with the cell before it. */
    private static Grid byLines(List<String> lines, String separator) {
        List<List<String>> rows = new ArrayList<>();
        StringBuilder preface = new StringBuilder();
        boolean quoted = false;
        for (String line : lines) {
            boolean goesOn = quoted || line.indexOf(separator) < 0;
            if (goesOn && rows.isEmpty()) {
                preface.append(line).append('\n');
                continue;
            }
            List<String> cells = new ArrayList<>(List.of(line.split(Pattern.quote(separator), -1)));
            if (goesOn) {
                List<String> row = rows.getLast();
                row.set(row.size() - 1, row.getLast() + "\n" + cells.removeFirst());
                row.addAll(cells);
            } else {
                rows.add(cells);
            }
            quoted = rows.getLast().getLast().chars().filter(c -> c == '"').count() % 2 == 1;
        }
        return new Grid(
                preface.toString(),
                rows.stream().map(row -> tidy(row, separator)).toList());
    }

    private static List<String> tidy(List<String> row, String separator) {
        boolean bars = separator.equals("|") && row.size() > 2 && row.getFirst().isBlank();
        List<String> inner = bars ? row.subList(1, row.getLast().isBlank() ? row.size() - 1 : row.size()) : row;
        return inner.stream()
                .map(String::strip)
                .map(cell -> cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")
                        ? cell.substring(1, cell.length() - 1)
                                .replace("\"\"", "\"")
                                .strip()
                        : cell)
                .collect(Collectors.toList());
    }
}
