package org.jiannuo.statutes.internal;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list that is held in memory, found by the key of the row before it.
 *
 * @param shown the rows of the page
 * @param count how many rows the whole list has
 * @param next key of the last row when more follow, else empty
 */
record Paging<T>(List<T> shown, int count, String next) {
    static final int ROWS = 40;

    /** The page after a key. A key that is not in the list means the first page. */
    static <T> Paging<T> of(List<T> all, String after, Function<T, String> key) {
        int start = 0;
        for (int i = 0; i < all.size() && start == 0 && !after.isEmpty(); i++) {
            start = key.apply(all.get(i)).equals(after) ? i + 1 : 0;
        }
        int end = Math.min(start + ROWS, all.size());
        List<T> shown = List.copyOf(all.subList(start, end));
        return new Paging<>(shown, all.size(), end < all.size() ? key.apply(all.get(end - 1)) : "");
    }
}
