package org.jiannuo.programme;

import java.util.UUID;

/** Identity of a programme through all its versions. */
public record ProgrammeId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
