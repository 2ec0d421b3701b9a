package org.jiannuo.worklist.internal;

import java.util.List;
import org.jiannuo.web.Page;

/**
 * What was found.
 *
 * @param words what was looked for
 * @param found the things found, by kind
 */
public record SearchPage(String words, List<Found> found) implements Page {
    public SearchPage {
        found = List.copyOf(found);
    }

    /**
     * One thing.
     *
     * @param kind what kind of thing: the last part of the key of its word
     * @param href where it is; empty when it cannot be opened
     * @param title its name
     * @param notes number, unit and whatever else tells it from others
     * @param due when it falls due, or a kept or ended thing without one
     */
    public record Found(
            String kind,
            String href,
            String title,
            List<String> notes,
            MyDayPage.@org.jspecify.annotations.Nullable DueMark due) {
        public Found {
            notes = List.copyOf(notes);
        }
    }

    /** How many things of a kind were found. */
    public long count(String kind) {
        return found.stream().filter(one -> one.kind().equals(kind)).count();
    }
}
