package org.jiannuo.witness.internal;

import java.util.List;

/**
 * Something that a sound log cannot have.
 *
 * @param kind the message is {@code witness.found.<kind>}
 * @param figures for the placeholders of the message
 */
record Finding(String kind, List<Object> figures) {
    Finding {
        figures = List.copyOf(figures);
    }

    static Finding of(String kind, Object... figures) {
        return new Finding(kind, List.of(figures));
    }
}
