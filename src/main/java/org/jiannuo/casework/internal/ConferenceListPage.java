package org.jiannuo.casework.internal;

import java.time.LocalDate;
import java.util.List;
import org.jiannuo.web.Page;

/**
 * The conferences, newest first, and the form to call one.
 *
 * @param rows a part of the list
 * @param next address of the next part; empty at the end
 * @param bodies units that can be called
 * @param form id of this sheet
 * @param typed what was typed and refused
 * @param calls whether this person may call one
 */
public record ConferenceListPage(
        List<Row> rows, String next, List<Body> bodies, String form, Typed typed, boolean calls) implements Page {

    /** One line. */
    public record Row(String id, String title, LocalDate on, List<String> bodies, String stage, String outcome) {}

    /** A unit that can be called. */
    public record Body(String id, String name) {}

    /** What was typed. */
    public record Typed(String title, String complaint, String on, List<String> units, String experts) {
        static final Typed EMPTY = new Typed("", "", "", List.of(), "");
    }
}
