package org.jiannuo.statutes;

import java.util.regex.Pattern;

/**
 * Id of an instrument, for instance {@code civil_code}.
 *
 * @param value lower-case letters, digits and {@code _}
 */
public record InstrumentId(String value) implements Comparable<InstrumentId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9_]+");

    public InstrumentId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("No id of an instrument: " + value);
        }
    }

    @Override
    public int compareTo(InstrumentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
