package org.jiannuo.records.internal;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tables of {@code reference/records}: how the county collects what the catalogue allows. */
final class ReferenceTables {
    private ReferenceTables() {}

    /** A row of any reference table; absent values are empty texts. */
    record Row(Map<String, String> columns) {
        String text(String column) {
            return columns.getOrDefault(column, "");
        }

        String upper(String column) {
            return text(column).toUpperCase(Locale.ROOT);
        }

        List<String> list(String column, String separator) {
            return Arrays.stream(text(column).split(separator))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList();
        }
    }

    /** The rows of one file, in its order. */
    static List<Row> rows(String file) {
        try (InputStream in = ReferenceTables.class.getResourceAsStream("/reference/records/" + file + ".csv")) {
            if (in == null) {
                throw new IllegalStateException("The program has no file " + file);
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The reference data " + file + " cannot be read", e);
        }
    }

    /** The rows of a table with a heading. */
    static List<Row> read(InputStream in) throws IOException {
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(in)) {
            return rows.readAll().stream().map(Row::new).toList();
        }
    }
}
