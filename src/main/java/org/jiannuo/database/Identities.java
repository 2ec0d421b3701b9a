package org.jiannuo.database;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/** New identities: time-ordered UUIDs (version 7, RFC 9562), so that an index on them grows at one end. */
public final class Identities {
    private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Identities() {}

    /** A new identity, later in order than those made before it on this node. */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
