package org.jiannuo.subjects;

import java.io.Serializable;
import java.util.UUID;

/** The identity of one tenure: one person in one post from day to day. */
public record TenureId(UUID value) implements Serializable {
    public static TenureId of(String text) {
        return new TenureId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
