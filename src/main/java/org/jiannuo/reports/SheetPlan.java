package org.jiannuo.reports;

import java.util.List;

/**
 * What an export looks like: the same columns in the same order as the list on the page.
 *
 * @param title name of the list; becomes the name of the sheet
 * @param filter the filters that were set, as a sentence; empty when the whole list is exported
 * @param columns at least one
 * @param <R> the rows of the list
 */
public record SheetPlan<R>(String title, String filter, List<SheetColumn<R>> columns) {
    public SheetPlan {
        columns = List.copyOf(columns);
        if (columns.isEmpty() || title.isBlank()) {
            throw new IllegalArgumentException("An export has a title and at least one column.");
        }
    }
}
