package org.jiannuo.accounts.internal;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the reference files of the accounts. */
final class Reference {
    private Reference() {}

    static List<Map<String, String>> rows(String file) {
        try (InputStream in = Reference.class.getResourceAsStream("/reference/accounts/" + file);
                MappingIterator<Map<String, String>> rows = new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(Objects.requireNonNull(in, file))) {
            return rows.readAll();
        } catch (IOException broken) {
            throw new UncheckedIOException(file, broken);
        }
    }
}
