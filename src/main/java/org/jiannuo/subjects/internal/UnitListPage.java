package org.jiannuo.subjects.internal;

import java.util.List;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The units, filtered and page by page.
 *
 * @param q what is searched
 * @param unitClass the class shown, or empty for all
 * @param ended whether ended units are shown instead of existing ones
 * @param classes the classes to choose from
 * @param total how many units the filters leave
 * @param next id after which the next page begins, or null on the last
 */
public record UnitListPage(
        String q,
        String unitClass,
        boolean ended,
        List<String> classes,
        List<Row> rows,
        int total,
        @Nullable String next)
        implements Page {

    /** One unit. @param superior name of the unit above it, or empty */
    public record Row(String id, String name, String shortName, String unitClass, String code, String superior) {}
}
