package org.jiannuo.plans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gives the lines of one row to the columns when the boundaries of the cells were lost: the best fit in order. */
final class LineAlignment {
    private static final int MOST_LINES = 400;
    private static final double EMPTY_COLUMN = -2.5;

    private final ScheduleReader schedules;
    private final UnitReader units;

    LineAlignment(ScheduleReader schedules, UnitReader units) {
        this.schedules = schedules;
        this.units = units;
    }

    boolean isUnitOrSchedule(String cell) {
        return schedules.understands(cell) || units.knownShare(cell) > 0.5;
    }

    /** The cells of the row, one for each column of the header. */
    List<String> align(List<String> cells, Header header) {
        List<String> lines = cells.stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MOST_LINES)
                .toList();
        int[] chosen = best(lines, header.columns());
        List<StringBuilder> filled = new ArrayList<>();
        header.columns().forEach(_ -> filled.add(new StringBuilder()));
        for (int i = 0; i < lines.size(); i++) {
            StringBuilder cell = filled.get(chosen[i]);
            cell.append(cell.isEmpty() ? "" : "\n").append(lines.get(i));
        }
        return filled.stream().map(StringBuilder::toString).toList();
    }

    /** The column of each line, never going back, with the highest sum of fits. */
    private int[] best(List<String> lines, List<Column> columns) {
        int width = columns.size();
        double[][] score = new double[lines.size()][width];
        int[][] from = new int[lines.size()][width];
        for (int i = 0; i < lines.size(); i++) {
            for (int c = 0; c < width; c++) {
                double fit = fit(lines, i, columns.get(c));
                score[i][c] = Double.NEGATIVE_INFINITY;
                for (int b = 0; b <= c; b++) {
                    double skipped = EMPTY_COLUMN * Math.max(0, c - b - 1);
                    double before = i == 0 ? EMPTY_COLUMN * c : score[i - 1][b] + skipped;
                    double sum = before + fit + (i > 0 && b == c ? goesOn(lines.get(i - 1)) : 0);
                    if (sum > score[i][c]) {
                        score[i][c] = sum;
                        from[i][c] = b;
                    }
                }
            }
        }
        return trace(score, from, lines.size(), width);
    }

    private static int[] trace(double[][] score, int[][] from, int lines, int width) {
        int[] chosen = new int[lines];
        if (lines == 0) {
            return chosen;
        }
        double[] last = Arrays.copyOf(score[lines - 1], width);
        int best = 0;
        for (int c = 0; c < width; c++) {
            last[c] += EMPTY_COLUMN * (width - 1 - c);
            best = last[c] > last[best] ? c : best;
        }
        for (int i = lines - 1; i >= 0; i--) {
            chosen[i] = best;
            best = from[i][best];
        }
        return chosen;
    }

    /** A line that does not end a sentence probably goes on in the same cell. */
    private static double goesOn(String before) {
        char last = before.charAt(before.length() - 1);
        return "\u3002\uff1b;.".indexOf(last) < 0 ? 0.6 : 0;
    }

    private double fit(List<String> lines, int at, Column column) {
        String line = lines.get(at);
        boolean sentence = line.indexOf('\u3002') >= 0 || line.length() > 60;
        return switch (column) {
            case NUMBER -> PlanNumber.isBare(line) && at == 0 ? 4 : PlanNumber.isBare(line) ? 1 : -6;
            case SCHEDULE -> schedules.understands(line) ? 5 : sentence ? -5 : line.length() < 24 ? -0.2 : -3;
            case UNITS, LEAD, CO ->
                line.indexOf('\u3002') >= 0 ? -4 : Math.max(4 * units.knownShare(line), list(line)) - 1;
            case MEASURES, DELIVERABLE -> MeasureReader.beginsNumbered(line) ? 3 : notText(line) ? -2 : 0.4;
            case TASK -> MeasureReader.beginsNumbered(line) ? -2 : notText(line) ? -2 : at <= 1 ? 1.5 : 0.5;
            case OTHER -> -0.5;
        };
    }

    /** A list of short names is probably one of units, known or not. */
    private static double list(String line) {
        long marks = line.chars().filter(c -> c == '\u3001').count();
        return marks > 1 && line.length() / (marks + 1) < 16 ? 2 : 0;
    }

    private boolean notText(String line) {
        return PlanNumber.isBare(line) || schedules.understands(line);
    }
}
