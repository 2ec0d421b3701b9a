package org.jiannuo.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Words by which headings, explanation rows and placeholders are told, from {@code reference/formats}. */
final class Vocabulary {
    static final Vocabulary BUNDLED = new Vocabulary(table("words"), table("aliases"));

    private final Set<String> placeholders;
    private final List<String> explanations;
    private final List<String> openEnds;
    private final Map<String, String> aliases = new HashMap<>();

    private Vocabulary(List<Map<String, String>> words, List<Map<String, String>> aliases) {
        this.placeholders = Set.copyOf(words(words, "placeholder"));
        this.explanations = words(words, "explanation");
        this.openEnds = words(words, "open_end");
        for (Map<String, String> row : aliases) {
            this.aliases.put(cell(row, "of") + "\n" + Writing.heading(cell(row, "written")), cell(row, "meant"));
        }
    }

    private static List<String> words(List<Map<String, String>> rows, String use) {
        return rows.stream()
                .filter(row -> cell(row, "use").equals(use))
                .map(row -> cell(row, "word"))
                .collect(Collectors.toUnmodifiableList());
    }

    /** Whether a text stands where something should be said and says nothing. */
    boolean isPlaceholder(String text) {
        return text.length() <= 6 && placeholders.contains(text);
    }

    boolean isOpenEnd(String text) {
        return openEnds.contains(text);
    }

    /** Whether a cell explains how to fill in a column. */
    boolean explains(String cell) {
        return explanations.stream().anyMatch(cell::contains);
    }

    /** What an old or loose spelling means; the same spelling when it is none. @param of a format or a code list */
    String meant(String of, String written) {
        return aliases.getOrDefault(of + "\n" + Writing.heading(written), written);
    }

    /** A table of {@code reference/formats}. */
    static List<Map<String, String>> table(String name) {
        try (InputStream in = Vocabulary.class.getResourceAsStream("/reference/formats/" + name + ".csv");
                RowSource rows = new CsvRows(
                        new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8), ',')) {
            List<String> columns = Objects.requireNonNull(rows.next(), name).cells();
            List<Map<String, String>> table = new ArrayList<>();
            for (SentRow row = rows.next(); row != null; row = rows.next()) {
                Map<String, String> cells = new HashMap<>();
                for (int i = 0; i < columns.size(); i++) {
                    cells.put(
                            columns.get(i), i < row.cells().size() ? row.cells().get(i) : "");
                }
                table.add(cells);
            }
            return table;
        } catch (IOException failure) {
            throw new UncheckedIOException(name, failure);
        }
    }

    static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
