package org.jiannuo.subjects;

import java.io.Serializable;
import java.util.UUID;

/** The identity of a human being in the platform. */
public record PersonId(UUID value) implements Serializable {
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
