package org.jiannuo.statutes.internal;

import java.util.List;
import org.jiannuo.web.Page;

/**
 * The rows of one reference table.
 *
 * @param table its name
 * @param search what was searched
 * @param rows one page of rows
 * @param count how many rows were found
 * @param importable whether a new edition of it is imported as a whole
 * @param next key after which the next page begins, or empty
 */
public record TablePage(String table, String search, List<Row> rows, int count, boolean importable, String next)
        implements Page {
    public TablePage {
        rows = List.copyOf(rows);
    }

    /**
     * @param key key
     * @param title what the row is called
     * @param basis basis and article
     * @param confidence {@code law, found, default}, or empty
     */
    public record Row(String key, String title, String basis, String confidence) {}
}
