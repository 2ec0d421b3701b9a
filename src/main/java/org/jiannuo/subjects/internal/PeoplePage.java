package org.jiannuo.subjects.internal;

import java.util.List;
import org.jiannuo.subjects.People.Person;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The people, page by page.
 *
 * @param q what is searched: a name or the initials of its pinyin
 * @param next key after which the next page begins, or null on the last
 */
public record PeoplePage(
        String q, List<Person> people, @Nullable String next) implements Page {}
