package org.jiannuo.security;

import java.util.Set;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Signature;

/** Who is signed in, for this request. Implemented by accounts. */
public interface SignedInUser {
    UUID account();

    /** Name of the person as shown. */
    String name();

    /** Id of the unit for which the person acts in this request. */
    String unit();

    /** Name of that unit as shown. */
    String unitName();

    /** The role in which the person acts, for instance {@code unit_clerk}. */
    String capacity();

    /** Every permission held today, whatever the unit. */
    Set<String> permissions();

    /** Whether a permission is held today and its scope reaches a unit. */
    boolean may(String permission, String unit);

    default boolean has(String permission) {
        return permissions().contains(permission);
    }

    default Signature sign(BusinessClock clock) {
        return new Signature(account(), name(), unit(), capacity(), clock.now());
    }
}
