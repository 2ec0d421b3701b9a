package org.jiannuo.plans;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The words by which a plan is read, from the reference data of this module. Words are data, so an office can add one. */
record Vocabulary(
        List<HeaderWord> headers,
        List<SchedulePhrase> schedules,
        List<Correction> corrections,
        List<UnitPhrase> unitPhrases,
        List<Mark> marks) {
    private static final ObjectReader CSV = new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader());

    /** A word that makes a cell of the header. */
    record HeaderWord(String word, Column column) {}

    /** A way in which plans say when. */
    record SchedulePhrase(String pattern, String meaning) {}

    /** A known slip and what was meant. */
    record Correction(String wrong, String right) {}

    /** A word in the cell of units that is not a unit. */
    record UnitPhrase(String phrase, String meaning) {}

    /** Other words with a meaning for reading: footers, announcing ends, words never doubled. */
    record Mark(String kind, String text) {}

    static Vocabulary fromReferenceData() {
        return new Vocabulary(
                rows("plans/columns.csv").stream()
                        .map(row -> new HeaderWord(
                                cell(row, "word_zh"),
                                Column.valueOf(cell(row, "column").toUpperCase(Locale.ROOT))))
                        .toList(),
                rows("plans/schedules.csv").stream()
                        .map(row -> new SchedulePhrase(cell(row, "pattern_zh"), cell(row, "meaning")))
                        .toList(),
                rows("plans/corrections.csv").stream()
                        .map(row -> new Correction(cell(row, "wrong_zh"), cell(row, "right_zh")))
                        .toList(),
                rows("plans/unit_phrases.csv").stream()
                        .map(row -> new UnitPhrase(cell(row, "phrase_zh"), cell(row, "meaning")))
                        .toList(),
                rows("plans/marks.csv").stream()
                        .map(row -> new Mark(cell(row, "kind"), cell(row, "text_zh")))
                        .toList());
    }

    List<String> marks(String kind) {
        return marks.stream()
                .filter(mark -> mark.kind().equals(kind))
                .map(Mark::text)
                .toList();
    }

    static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    /** The rows of one file of reference data of the product itself. */
    static List<Map<String, String>> rows(String path) {
        try (InputStream in = Vocabulary.class.getResourceAsStream("/reference/" + path)) {
            MappingIterator<Map<String, String>> rows = CSV.readValues(Objects.requireNonNull(in, path));
            return List.copyOf(rows.readAll());
        } catch (IOException failure) {
            throw new UncheckedIOException(path, failure);
        }
    }
}
