package org.jiannuo.obligations.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiannuo.web.Page;

/**
 * The list of obligations.
 *
 * @param set the filters that are set, as in the address
 * @param rows the lines of this page
 * @param count how many lines match
 * @param counted whether the count is exact; otherwise there are more
 * @param next address of the next page, or empty
 * @param choices what can be chosen
 */
public record ObligationListPage(
        Map<String, String> set, List<Row> rows, long count, boolean counted, String next, Choices choices)
        implements Page {

    /** One line. @param days days left, negative when past */
    public record Row(
            String id,
            String number,
            String title,
            String unit,
            String role,
            String responsible,
            String source,
            LocalDate due,
            long days,
            String stage,
            boolean live,
            String colour) {}

    /** What can be chosen beside the list. @param unit one that may be filtered by */
    public record Choices(
            List<Unit> units,
            List<String> states,
            List<String> colours,
            List<View> views,
            boolean manages,
            String query) {}

    /** A unit that may be filtered by. */
    public record Unit(String id, String name) {}

    /** A view that the reader keeps. */
    public record View(String name, String query) {}

    public String value(String name) {
        return set.getOrDefault(name, "");
    }

    public boolean is(String name, String value) {
        return value(name).equals(value);
    }

    /** Whether anything but the state is set. */
    public boolean isNarrowed() {
        return set.keySet().stream().anyMatch(name -> !name.equals("state") && !name.equals("order"));
    }
}
