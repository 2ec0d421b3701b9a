package org.jiannuo.kernel;

import java.time.Instant;
import java.util.UUID;

/**
 * Who did it, for which unit, in which capacity and when. Every move of a life cycle carries one.
 *
 * @param account the account that acted
 * @param person name of the person as shown on that day
 * @param unit id of the unit for which the person acted
 * @param capacity the role in which the person acted, for instance {@code unit_head}
 * @param at the moment, from {@link BusinessClock}
 */
public record Signature(UUID account, String person, String unit, String capacity, Instant at) {
    /** The account id under which the platform itself acts, for days that pass and files that are imported. */
    public static final UUID PLATFORM = new UUID(0, 0);

    public Signature {
        if (person.isBlank()) {
            throw new IllegalArgumentException("A signature names a person or the platform.");
        }
    }

    /** The signature of the platform itself; it never stands under a decision about a person. */
    public static Signature ofPlatform(Instant at) {
        return new Signature(PLATFORM, "platform", "", "platform", at);
    }

    /** Whether the platform itself, and no person, acted. */
    public boolean isPlatform() {
        return PLATFORM.equals(account);
    }
}
