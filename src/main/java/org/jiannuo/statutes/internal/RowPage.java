package org.jiannuo.statutes.internal;

import java.util.List;
import java.util.Map;
import org.jiannuo.web.Page;

/**
 * One row of a reference table with every column.
 *
 * @param table name of the table
 * @param key its key
 * @param title what it is called
 * @param columns column and value, in the order of the file
 * @param instruments instruments on which it rests
 */
public record RowPage(
        String table, String key, String title, Map<String, String> columns, List<LimitPage.Instrument> instruments)
        implements Page {
    public RowPage {
        instruments = List.copyOf(instruments);
    }
}
