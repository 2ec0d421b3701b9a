package org.jiannuo.subjects.internal;

import java.time.LocalDate;
import java.util.List;
import org.jiannuo.subjects.People.Person;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The form that puts a person into a post.
 *
 * @param unit the unit of the post
 * @param leader who leads the unit now
 * @param form what was typed
 * @param known registered people of the typed name, to choose from; nobody is taken for another by name alone
 */
public record AppointPage(UnitSummary unit, @Nullable String leader, Typed form, List<Person> known, LocalDate today)
        implements Page {

    /**
     * What was typed.
     *
     * @param person id of the chosen person, {@code new} for somebody not registered yet, or empty
     */
    public record Typed(String name, String person, String post, boolean principal, String on, String document) {}
}
