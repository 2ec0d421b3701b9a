package org.jiannuo.publication.internal;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The tables that come with this module. */
final class Reference {
    private Reference() {}

    static List<Map<String, String>> rows(String table) {
        try (InputStream in = Reference.class.getResourceAsStream("/reference/publication/" + table + ".csv")) {
            if (in == null) {
                throw new IllegalStateException("The program has no table " + table);
            }
            try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                    .readerForMapOf(String.class)
                    .with(CsvSchema.emptySchema().withHeader())
                    .readValues(in)) {
                return rows.readAll();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
