package org.jiannuo.publication;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * 公示内容. Named fields as they are known inside; the mask profile decides what of them is shown and how.
 *
 * @param fields value by name; only names of the mask profile of the kind are taken
 * @param columns names of the columns of a table, the first that of its rows; none without a table
 * @param rows rows of the table, each as long as the columns
 */
public record PublicContent(Map<String, String> fields, List<String> columns, List<List<String>> rows) {
    public PublicContent {
        fields = java.util.Collections.unmodifiableMap(new TreeMap<>(fields));
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        int width = columns.size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("Every row has a cell for each column.");
        }
    }

    /** Content without a table. */
    public static PublicContent of(Map<String, String> fields) {
        return new PublicContent(fields, List.of(), List.of());
    }
}
