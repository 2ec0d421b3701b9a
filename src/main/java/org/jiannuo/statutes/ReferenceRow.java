package org.jiannuo.statutes;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 参考数据. One row of a reference table in one version.
 *
 * @param table name of the table, for instance {@code measures}
 * @param key key of the row within the table
 * @param version number of the state of the data with which it came; 0 for data not loaded into the database
 * @param appliesFrom first day of events to which it applies
 * @param columns every column of the file, in its order; absent values are empty texts
 */
public record ReferenceRow(String table, String key, long version, LocalDate appliesFrom, Map<String, String> columns) {
    /** The day from which rows without a known day apply. */
    public static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

    private static final List<String> FILES = List.of(
            "instruments",
            "time_limits",
            "lasting_terms",
            "record_categories",
            "category_rules",
            "excluded_categories",
            "breach_codes",
            "measures",
            "publication_terms",
            "sanction_periods",
            "tolerance_conditions",
            "complaint_channels",
            "commitment_types",
            "government_contract_types",
            "disclosure_fields",
            "payment_rules",
            "debt_colours",
            "indicators",
            "grades",
            "bidder_credit_model",
            "record_formats/permit",
            "record_formats/penalty",
            "record_formats/commitment",
            "record_formats/contract",
            "record_formats/contract_breach",
            "record_formats/code_lists");

    public ReferenceRow {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /** A column; empty when the table has none of that name. */
    public String text(String column) {
        return columns.getOrDefault(column, "");
    }

    /** The rows of every table that comes with the program. */
    public static List<ReferenceRow> bundled() {
        return FILES.stream().flatMap(file -> bundled(file).stream()).toList();
    }

    /** The rows of one file that comes with the program. */
    static List<ReferenceRow> bundled(String file) {
        List<Map<String, String>> rows = read("/reference/statutes/" + file + ".csv");
        List<String> columns = List.copyOf(rows.getFirst().keySet());
        boolean firstIsKey = new HashSet<>(rows.stream()
                                .map(row -> row.get(columns.getFirst()))
                                .toList())
                        .size()
                == rows.size();
        List<ReferenceRow> made = new ArrayList<>();
        for (Map<String, String> row : rows) {
            String first = row.getOrDefault(columns.getFirst(), "");
            String key = firstIsKey ? first : first + "." + row.getOrDefault(columns.get(1), "");
            String from = row.getOrDefault("valid_from", "");
            made.add(new ReferenceRow(
                    file.replace("record_formats/", "record_format_"),
                    key,
                    0,
                    from.length() == 10 ? LocalDate.parse(from) : ALWAYS,
                    row));
        }
        return made;
    }

    private static List<Map<String, String>> read(String file) {
        try (InputStream in = ReferenceRow.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The program has no file " + file);
            }
            try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                    .readerForMapOf(String.class)
                    .with(CsvSchema.emptySchema().withHeader())
                    .readValues(in)) {
                return rows.readAll();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The reference data " + file + " cannot be read", e);
        }
    }
}
