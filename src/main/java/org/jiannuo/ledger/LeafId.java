package org.jiannuo.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jiannuo.database.Identities;

/**
 * Identity of a leaf, chosen by who appends it before it has an index. It stands in the public log, so it must say
 * nothing about a person.
 */
public record LeafId(UUID value) {
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    /** A new identity. */
    public static LeafId next() {
        return new LeafId(Identities.next());
    }

    /** The identity that belongs to a name: the same name, the same identity, for what may be appended twice. */
    public static LeafId named(String name) {
        try {
            ByteBuffer hash =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8)));
            long high = hash.getLong() & ~0xF000L | VERSION_8;
            long low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | VARIANT;
            return new LeafId(new UUID(high, low));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256.", e);
        }
    }

    /** An identity as it stands in the log. @throws IllegalArgumentException when it is written otherwise */
    public static LeafId parse(String text) {
        UUID value = UUID.fromString(text);
        if (!value.toString().equals(text)) {
            throw new IllegalArgumentException("Not the identity of a leaf: " + text);
        }
        return new LeafId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
