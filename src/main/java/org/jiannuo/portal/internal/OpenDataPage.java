package org.jiannuo.portal.internal;

import java.util.List;
import org.jiannuo.web.Page;

/**
 * 开放数据. Every published list as a file, the catalogue and the feeds.
 *
 * @param kinds how much is public now
 */
public record OpenDataPage(List<StatisticsPage.Kind> kinds, boolean elder) implements Page {
    public OpenDataPage {
        kinds = List.copyOf(kinds);
    }
}
