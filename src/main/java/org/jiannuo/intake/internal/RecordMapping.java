package org.jiannuo.intake.internal;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiannuo.statutes.LimitId;

/** What the rows of each format report, from {@code reference/intake/records.csv}. */
final class RecordMapping {
    private static final Map<String, Mapped> ALL = read();

    private RecordMapping() {}

    /**
     * @param category catalogue item; empty when the row itself names it
     * @param documentKind kind of document; empty when the row itself names it
     * @param instrument basis where the format has no column for it
     * @param limit time limit within which a row must come
     */
    record Mapped(
            String format, String category, String documentKind, String instrument, String article, LimitId limit) {}

    static Mapped of(String format) {
        return Objects.requireNonNull(ALL.get(format), format);
    }

    private static Map<String, Mapped> read() {
        try (InputStream in = RecordMapping.class.getResourceAsStream("/reference/intake/records.csv");
                MappingIterator<Map<String, String>> rows = new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(Objects.requireNonNull(in))) {
            Map<String, Mapped> all = new LinkedHashMap<>();
            List<Map<String, String>> table = rows.readAll();
            for (Map<String, String> row : table) {
                all.put(
                        cell(row, "format"),
                        new Mapped(
                                cell(row, "format"),
                                cell(row, "category"),
                                cell(row, "document_kind"),
                                cell(row, "instrument"),
                                cell(row, "article"),
                                new LimitId(cell(row, "limit"))));
            }
            return all;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
