package org.jiannuo.statutes;

import java.util.regex.Pattern;

/**
 * Id of a time limit, for instance {@code disclosure.proactive}.
 *
 * @param value lower-case words joined by {@code _}, topic and limit joined by a dot
 */
public record LimitId(String value) implements Comparable<LimitId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9_]+\\.[a-z0-9_]+");

    public LimitId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("No id of a time limit: " + value);
        }
    }

    /** Whether a text has the form of an id. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(LimitId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
