package org.jiannuo.portal.internal;

import java.util.List;
import org.jiannuo.portal.PublicItem;
import org.jiannuo.web.Page;

/**
 * Published figures, each as a chart and as the table behind it.
 *
 * @param tables the newest published figures of each kind
 * @param kinds how much is public now
 */
public record StatisticsPage(List<PublicItem> tables, List<Kind> kinds, boolean elder) implements Page {
    public StatisticsPage {
        tables = List.copyOf(tables);
        kinds = List.copyOf(kinds);
    }

    /** How many items of a kind are public. */
    public record Kind(String kind, long items) {}
}
