package org.jiannuo.statutes.internal;

import java.util.List;
import org.jiannuo.web.Page;

/**
 * The reference tables with how far each may be relied on.
 *
 * @param tables in a fixed order
 */
public record TablesPage(List<Table> tables) implements Page {
    public TablesPage {
        tables = List.copyOf(tables);
    }

    /**
     * @param name name of the table
     * @param path where it is shown
     * @param rows how many rows
     * @param law rows whose article was read
     * @param found rows seen in a source
     * @param unconfirmed rows that are proposals
     * @param confirmed rows that the county has confirmed
     */
    public record Table(String name, String path, int rows, int law, int found, int unconfirmed, int confirmed) {}
}
