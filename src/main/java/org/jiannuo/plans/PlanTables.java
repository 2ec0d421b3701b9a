package org.jiannuo.plans;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jiannuo.kernel.Decision;
import org.jiannuo.plans.PlanFile.Kind;

/** From a file to its tables, within bounds. */
final class PlanTables {
    static final int MOST_COLUMNS = 60;
    static final int MOST_ROWS = 5_000;
    private static final int MOST_CHARACTERS = 4_000_000;
    private static final int LONGEST_CELL = 20_000;
    private static final Pattern LONG_GAP = Pattern.compile("([ \\t\\u3000]{8})[ \\t\\u3000]++|(\\n{3})\\n++");

    private final TextTable texts;

    PlanTables(TextTable texts) {
        this.texts = texts;
    }

    /** The tables in the order of the file, or every reason why there are none. */
    Decision<List<Grid>> read(byte[] content) {
        return PlanFile.kind(content).then(kind -> tables(kind, content)).then(PlanTables::bounded);
    }

    private Decision<List<Grid>> tables(Kind kind, byte[] content) {
        try {
            return switch (kind) {
                case TEXT -> PlanText.decode(content).map(text -> texts.read(gaps(text)));
                case WORD -> Decision.accepted(WordTables.read(content));
                case SHEET -> Decision.accepted(SheetTables.read(content));
            };
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            // The library meets a damaged or hostile file with whatever exception comes first.
            return Decision.refused(PlanRules.DAMAGED.broken());
        }
    }

    private static Decision<List<Grid>> bounded(List<Grid> grids) {
        long characters = 0;
        long rows = 0;
        int longest = 0;
        for (Grid grid : grids) {
            rows += grid.rows().size();
            for (List<String> row : grid.rows()) {
                for (String cell : row) {
                    characters += cell.length();
                    longest = Math.max(longest, cell.length());
                }
            }
        }
        if (rows > MOST_ROWS || characters > MOST_CHARACTERS || longest > LONGEST_CELL) {
            return Decision.refused(PlanRules.TOO_MANY_CELLS.broken(MOST_ROWS, LONGEST_CELL));
        }
        return Decision.accepted(grids.stream()
                .map(grid -> new Grid(
                        grid.preface(),
                        grid.rows().stream()
                                .map(row -> row.stream().map(PlanTables::gaps).toList())
                                .toList()))
                .toList());
    }

    /** Cuts endless blanks, which mean nothing and make patterns slow. */
    private static String gaps(String text) {
        return LONG_GAP.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("$1$2");
    }
}
