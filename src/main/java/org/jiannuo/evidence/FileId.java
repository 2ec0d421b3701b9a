package org.jiannuo.evidence;

import java.util.UUID;

/** Identity of one upload. Says nothing about name, content or place; two uploads of the same bytes have two. */
public record FileId(UUID value) {
    public static FileId of(String text) {
        return new FileId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
