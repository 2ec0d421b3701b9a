package org.jiannuo.dutycrimes.internal;

import java.util.List;
import org.jiannuo.web.Page;

/**
 * The register for a keeper: entries of his own body without names, and the way to a look-up.
 *
 * @param rows entries by case number, newest first
 * @param next address of the next part; empty at the end
 * @param enters whether this person may enter a judgment
 * @param asks whether this person may ask the register
 * @param counts whether this person may see the figures
 */
public record EntryListPage(List<Row> rows, String next, boolean enters, boolean asks, boolean counts) implements Page {

    /** One entry. No name stands in it. */
    public record Row(String path, String caseNumber, String charge, String court, String stage) {}
}
