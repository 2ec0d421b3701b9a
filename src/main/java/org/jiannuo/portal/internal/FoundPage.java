package org.jiannuo.portal.internal;

import java.util.List;
import org.jiannuo.web.Page;

/**
 * What a search found, or the list of one kind.
 *
 * @param query what was searched for, or empty on a list
 * @param kind the only kind wanted, or empty
 * @param search whether it is the page of the search
 * @param exact items with that very number
 * @param units units of that name
 * @param items items with those words, newest first
 */
public record FoundPage(
        String query,
        String kind,
        boolean search,
        ItemLines exact,
        List<Unit> units,
        ItemLines items,
        List<String> kinds,
        boolean elder)
        implements Page {
    public FoundPage {
        units = List.copyOf(units);
        kinds = List.copyOf(kinds);
    }

    /** A unit that was found. */
    public record Unit(String id, String name) {}

    /** The query as it stands in an address. */
    public String asked() {
        return java.net.URLEncoder.encode(query, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Whether nothing was found. */
    public boolean nothing() {
        return exact.lines().isEmpty() && units.isEmpty() && items.lines().isEmpty();
    }
}
