package org.jiannuo.statutes.internal;

import java.time.LocalDate;
import java.util.List;
import org.jiannuo.web.Page;

/**
 * Which items of the catalogue have a rule of collection.
 *
 * @param waiting items without a rule: nothing is recorded of them
 * @param decided items whose rule the county decided itself
 * @param ruled how many items have a rule in all
 */
public record CollectionListPage(List<Line> waiting, List<Line> decided, int ruled) implements Page {
    public CollectionListPage {
        waiting = List.copyOf(waiting);
        decided = List.copyOf(decided);
    }

    /** @param unit who collects it, as the catalogue says @param from first day @param document of the decision */
    public record Line(String code, String name, String unit, LocalDate from, String document) {}
}
