package org.jiannuo.subjects;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * The lasting identity of a unit; it never changes with the name.
 *
 * @param slug 2 to 60 small letters, digits and hyphens, for instance {@code credit-office}
 */
public record UnitId(String slug) implements Serializable, Comparable<UnitId> {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{2,60}");

    public UnitId {
        if (!isSlug(slug)) {
            throw new IllegalArgumentException("A unit id has 2 to 60 small letters, digits and hyphens: " + slug);
        }
    }

    /** Whether a text from outside can be an id; it says nothing about a unit with that id. */
    public static boolean isSlug(String text) {
        return SLUG.matcher(text).matches();
    }

    @Override
    public int compareTo(UnitId other) {
        return slug.compareTo(other.slug);
    }

    @Override
    public String toString() {
        return slug;
    }
}
