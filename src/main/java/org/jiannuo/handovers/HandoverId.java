package org.jiannuo.handovers;

import java.util.Optional;
import java.util.UUID;

/** The identity of a hand-over. */
public record HandoverId(UUID value) {
    /** Reads an address; empty when the text is no identity. */
    public static Optional<HandoverId> parse(String text) {
        try {
            return Optional.of(new HandoverId(UUID.fromString(text)));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
